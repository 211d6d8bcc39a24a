import { addDays } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { workIdEndsSoon } from '../../rules/preparation/work-id-end.ts'
import { faceCheck } from '../../rules/proofs/factors/face-check.ts'
import type { Context } from '../../ports/context.ts'

/** As long as a request with a proof in it is kept. */
const WORK_ID_LOOKED_BACK_DAYS = 365

/** When the work ID that was last shown for this account ends, where that is soon; null where it is not, is past, or where none was shown. */
export async function knownWorkIdEnd(
  { store, settings, now }: Pick<Context, 'store' | 'settings' | 'now'>,
  id: AccountId,
): Promise<Date | null> {
  if (!settings.factors.includes(faceCheck.id)) return null
  const requests = await store.requestsSince(id, addDays(now(), -WORK_ID_LOOKED_BACK_DAYS))
  const proofs = requests
    .flatMap((request) => request.proofs)
    .toSorted((one, other) => one.provedAt.getTime() - other.provedAt.getTime())
  const endsAt = workIdEndsSoon({ proofs }, now())
  return endsAt && endsAt > now() ? endsAt : null
}
