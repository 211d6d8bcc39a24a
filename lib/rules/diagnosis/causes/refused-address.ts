import type { SignIn } from '../evidence.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'

const IDS_LOCKED: readonly number[] = CAUSE_CODES['smart-lockout']

/** AADSTS50053 has two meanings. This one, a malicious address, is told by Microsoft's own text and is not a lockout. */
export const isForItsAddress = ({ errorCode, failureReason }: SignIn): boolean =>
  IDS_LOCKED.includes(errorCode) && /malicious/i.test(failureReason ?? '')
