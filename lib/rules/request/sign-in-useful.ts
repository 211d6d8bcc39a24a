/** Whether the trouble leaves the claimant able to sign in, so that the work account can prove who they are. */
import { type CauseId, isWarning, tellable } from '../diagnosis/causes/index.ts'
import { bounceSenseOf } from '../diagnosis/error-text/bounce-codes.ts'
import type { RecoveryRequest } from './request.ts'

/** Causes that stop mail and nothing else. */
const STOPS_MAIL_ONLY: readonly CauseId[] = ['sending-restricted', 'no-mailbox-licence']

/**
 * It chooses the order of a page and nothing else (rule R1). Before a diagnosis it rests on the code of a returned mail
 * that the claimant typed, the same for any name; afterwards on what they may be told of it at their assurance.
 */
export function isSignInUseful({
  errorCode,
  diagnosis,
  assurance,
}: Pick<RecoveryRequest, 'errorCode' | 'diagnosis' | 'assurance'>): boolean {
  const told = tellable(diagnosis?.findings ?? [], assurance).filter(({ cause }) => !isWarning(cause))
  if (told.length > 0) return told.every(({ cause }) => STOPS_MAIL_ONLY.includes(cause))
  return errorCode !== null && errorCode.includes('.') && bounceSenseOf(errorCode) !== null
}
