/** Whether the advice of the findings is to sign in at Microsoft, so that the page gives the link. */
import type { CauseId, Finding } from '../diagnosis/causes/index.ts'
import type { RecoveryRequest } from './request.ts'
import { isToldLocked } from './unverified-claim.ts'

/** What is advised for each of these is done on Microsoft's own page, or shown by trying there. */
const DONE_THERE: readonly CauseId[] = [
  'nothing-wrong',
  'second-factor-failing',
  'second-factor-missing',
  'pass-failing',
  'registration-blocked',
  'app-not-approved',
  'device-required',
  'blocked-network',
  'consent-missing',
]

/** Never while a lock is on or told of: each further try would make it longer. */
export function isSignInAdvised(
  request: Pick<RecoveryRequest, 'errorCode' | 'diagnosis'>,
  { cause, until }: Pick<Finding, 'cause' | 'until'>,
  now: Date,
): boolean {
  if (isToldLocked(request)) return false
  return 'at' in until ? until.at <= now : DONE_THERE.includes(cause)
}
