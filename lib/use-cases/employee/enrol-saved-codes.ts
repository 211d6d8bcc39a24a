import { addMinutes } from '../../rules/duration.ts'
import { isHeld } from '../../rules/proofs/enrolment.ts'
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

/** For so long a sheet may have been made and not seen: the page was loaded again, or the connection broke. */
const LATELY_MINUTES = 60

/** When the newest sheet was made, where that was lately and none of its codes was used; null otherwise. */
export async function sheetMadeLately({ store, now }: Context, visit: Visit): Promise<Date | null> {
  const codes = (await store.enrolled(accountOf(visit))).filter((one) => one.kind === 'saved-code' && isHeld(one))
  const [newest] = codes.map(({ addedAt }) => addedAt).toSorted((one, other) => Number(other) - Number(one))
  if (!newest || newest < addMinutes(now(), -LATELY_MINUTES)) return null
  const isUsed = codes.some(({ addedAt, lastUsedAt }) => Number(addedAt) === Number(newest) && lastUsedAt !== null)
  return isUsed ? null : newest
}
