import { ok, type Result } from '../../rules/refusals.ts'
import { groupSavedCode } from '../../rules/proofs/saved-code.ts'
import { makeSheet } from '../../rules/preparation/saved-sheet.ts'
import type { Context } from '../../ports/context.ts'
import { addItem } from './change-enrolment.ts'
import { accountOf, mayAdd, type Visit } from './visit-enrolment.ts'

/** Codes as they are printed. They are not stored anywhere (NIST SP 800-63B-4 §4.2.1.1, ids N02, N03). */
export interface PrintedSheet {
  readonly codes: readonly string[]
  readonly madeAt: Date
}

/** Makes a sheet of codes, in place of the one before; answers them once. Refuses what `mayAdd` refuses. */
export async function addSheet(context: Context, visit: Visit): Promise<Result<PrintedSheet>> {
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const { enrolled } = may.value
  const { random, slowHash, now } = context
  const madeAt = now()
  const makers = { id: random.id, below: random.below, hash: (secret: string) => slowHash.make(secret) }
  const { codes, add } = await makeSheet(makers, accountOf(visit), enrolled, madeAt)
  const added = await addItem(context, visit, enrolled, add)
  return added.ok ? ok({ codes: codes.map(groupSavedCode), madeAt }) : added
}
