/** What a directory's answer to a change means. @see RFC 4511 §4.1.9 (result codes); MS-ADTS §3.1.1.3.1.9 (error message strings) */
import { ResultCodeError } from 'ldapts'
import type { Applied } from '../../ports/tenant-write.ts'

const CODES = {
  referral: 10,
  constraintViolation: 19,
  noSuchObject: 32,
  insufficientAccess: 50,
  busy: 51,
  unavailable: 52,
  unwilling: 53,
}

/** ERROR_PASSWORD_RESTRICTION. @see MS-ERREF §2.2 */
const AGAINST_ITS_RULES = '0000052D'

/**
 * What became of a write. Before the change was sent, nothing happened; after that, only an answer of the directory
 * says so.
 */
export function appliedBy(fault: unknown, isSent: boolean): Applied {
  if (!isSent) return { kind: 'not-applied', why: 'unavailable' }
  if (!(fault instanceof ResultCodeError)) return { kind: 'unknown' }
  switch (fault.code) {
    case CODES.constraintViolation:
    case CODES.unwilling:
      // Other reasons are not the password's: another one would be refused as well.
      return {
        kind: 'refused',
        why: fault.message.startsWith(AGAINST_ITS_RULES) ? 'password-refused' : 'unrecognised',
      }
    case CODES.noSuchObject:
      return { kind: 'refused', why: 'not-found' }
    case CODES.insufficientAccess:
      return { kind: 'refused', why: 'not-permitted' }
    // A read-only domain controller refers writers to another one; we write only where we read.
    case CODES.referral:
    case CODES.busy:
    case CODES.unavailable:
      return { kind: 'not-applied', why: 'unavailable' }
    default:
      return { kind: 'unknown' }
  }
}

/** Without the message, which may hold a name. */
export const faultOf = (fault: unknown): string =>
  fault instanceof ResultCodeError ? `ldap ${fault.code}` : fault instanceof Error ? fault.name : 'unknown'
