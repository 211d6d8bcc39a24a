/** The tenant's sign-in log as it is kept for everybody: failures, and each account's last success. */
import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { KeptSignIn, SharedEvidence } from '../../shared-sources/shared-evidence.ts'
import type { TenantLog } from './log-sync.ts'
import { signInShape, type SignInShape } from './log-shapes.ts'
import { LOG_KEPT_FOR_DAYS, signInFrom } from './user-sign-ins.ts'

/** How the shared sync reads and stores this log. */
export const signInLog = (shared: SharedEvidence): TenantLog<SignInShape> => ({
  name: 'sign-ins',
  forwards: 'sign-in-feed',
  backwards: 'sign-ins-before',
  item: signInShape,
  momentOf: (row) => row.createdDateTime,
  // Microsoft once published that ninety-nine of a hundred rows arrive within five minutes; today it publishes
  // nothing.
  overlapInMs: 5 * MINUTE_IN_MS,
  keptForDays: LOG_KEPT_FOR_DAYS,
  // The newest page comes before everything but writes, since it serves everybody and there is one in five seconds;
  // then claimants, and last what was missed and what lies back.
  leaves: { newest: 1, further: 3, back: 3 },
  keep: (rows) => shared.keepSignIns(rows.flatMap(keptFrom)),
  forget: (before) => shared.forgetSignIns(before),
})

/** An attempt at a name that does not exist belongs to no account. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const keptFrom = (row: SignInShape): KeptSignIn[] => {
  const { userId } = row
  if (!userId || userId === NOBODY) return []
  return signInFrom(row).map((signIn) => ({ ...signIn, accountId: userId as AccountId }))
}
