import type { EnrolledOf } from '../enrolment.ts'
import { isHeld } from '../enrolment.ts'
import { ok, type Result } from '../refusals.ts'
import { CODES_A_SHEET, groupSavedCode, makeSavedCode, selectorOf } from '../saved-code.ts'
import type { Context } from '../settings.ts'
import { addItem, newlyBound } from './change.ts'
import { accountOf, mayAdd, type Visit } from './visit.ts'

/** Codes as they are printed. They are nowhere after this answer (NIST SP 800-63B-4 §4.2.1.1, ids N02, N03). */
export interface Sheet {
  readonly codes: readonly string[]
  readonly madeAt: Date
}

/** A further sheet: one that was made before stays good until it is removed, since the new one does not count yet. */
export async function makeSheet(context: Context, visit: Visit): Promise<Result<Sheet>> {
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const { enrolled } = may.value
  const { random, slowHash } = context
  const taken = enrolled.flatMap((one) => (one.kind === 'saved-code' && isHeld(one) ? [one.selector] : []))
  const codes: string[] = []
  for (let made = 0; made < CODES_A_SHEET; made++)
    codes.push(makeSavedCode([...taken, ...codes.map(selectorOf)], random.below))
  const sheet = random.id()
  const ones: EnrolledOf<'saved-code'>[] = []
  // One after the other: ten slow hashes at once would take every thread that checks somebody's code.
  for (const code of codes)
    ones.push({
      ...newlyBound(context, accountOf(visit)),
      kind: 'saved-code',
      sheet,
      selector: selectorOf(code),
      hash: await slowHash.make(code),
    })
  const added = await addItem(context, visit, enrolled, ones)
  return added.ok ? ok({ codes: codes.map(groupSavedCode), madeAt: context.now() }) : added
}
