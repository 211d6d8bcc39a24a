/**
 * Suspends what was added since trouble began, until an approver has looked (rules R6, R12; NIST SP 800-63B-4 §4.3, id
 * N22).
 */
import type { AccountId } from '../../rules/account/account.ts'
import { LATCHKEY } from '../../rules/audit.ts'
import { changed, inDoubtSince, type SuspendedBecause } from '../../rules/proofs/enrolment.ts'
import { ok, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { UNDETERMINED } from '../../rules/language.ts'
import { changeEnrolment } from './change-enrolment.ts'

/** Suspends it; refuses where something changed meanwhile. Repeating it does no harm: what has ended stays as it is. */
export async function suspendSince(
  context: Context,
  accountId: AccountId,
  since: Date,
  why: SuspendedBecause,
): Promise<Result<number>> {
  // An intruder may have used one of the known browsers, so none is known until the account is recovered, or prepared,
  // again.
  await context.store.forgetBrowsers({ accountId })
  const inDoubt = inDoubtSince(await context.store.enrolled(accountId), since)
  if (inDoubt.length === 0) return ok(0)
  const ended = { at: context.now(), why: 'suspended', because: why } as const
  const done = await changeEnrolment(context, {
    accountId,
    by: LATCHKEY,
    replace: inDoubt.map((from) => ({ from, to: changed(from, { ended }) })),
    news: 'suspended',
    about: inDoubt,
    language: UNDETERMINED,
    why,
  })
  return done.ok ? ok(inDoubt.length) : done
}
