import type { SignIn } from '../../evidence.ts'
import { CAUSE_CODES } from '../../sign-in-codes.ts'

const IDS_LOCKED: readonly number[] = CAUSE_CODES['smart-lockout']

/**
 * AADSTS50053 has more than one meaning. Where Microsoft refused the sign-in for where it came from (a malicious
 * address, or its built-in protections with a high confidence of risk), its own text says so, and it is no lockout.
 */
export const isForItsAddress = ({ errorCode, failureReason }: SignIn): boolean =>
  IDS_LOCKED.includes(errorCode) && /malicious|built-in protection|confidence of risk/i.test(failureReason ?? '')
