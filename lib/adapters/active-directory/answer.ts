/** What a directory's answer to a change means. @see RFC 4511 §4.1.9 (result codes) */
import { ResultCodeError } from 'ldapts'
import type { Applied } from '../../ports.ts'

const CODES = {
  constraintViolation: 19,
  noSuchObject: 32,
  insufficientAccess: 50,
  unwilling: 53,
  busy: 51,
  unavailable: 52,
}

/** Before the change was sent, nothing happened; after it, only an answer of the directory says so. */
export function appliedBy(fault: unknown, isSent: boolean): Applied {
  if (!isSent) return { kind: 'not-applied', why: 'unavailable' }
  if (!(fault instanceof ResultCodeError)) return { kind: 'unknown' }
  switch (fault.code) {
    case CODES.constraintViolation:
    case CODES.unwilling:
      return { kind: 'refused', why: 'password-refused' }
    case CODES.noSuchObject:
      return { kind: 'refused', why: 'not-found' }
    case CODES.insufficientAccess:
      return { kind: 'refused', why: 'not-permitted' }
    case CODES.busy:
    case CODES.unavailable:
      return { kind: 'not-applied', why: 'unavailable' }
    default:
      return { kind: 'unknown' }
  }
}

/** Never the message, which may hold a name. */
export const faultOf = (fault: unknown): string =>
  fault instanceof ResultCodeError ? `ldap ${fault.code}` : fault instanceof Error ? fault.name : 'unknown'
