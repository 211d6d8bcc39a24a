/** What an SMTP server's refusal is about: the connection, us, or one recipient. */
import { NotSent } from '../../rules/not-sent.ts'
import { isNoLine } from './send-failure.ts'

/** What nodemailer adds to an SMTP error. */
export interface SmtpFault extends Error {
  readonly code?: string
  readonly responseCode?: number
  /** The server's own words, which may repeat an address. */
  readonly response?: string
  readonly timeoutType?: string
  /** The command that was answered so. */
  readonly command?: string
}

/** Commands that come before a message is begun. */
const BEFORE_A_MESSAGE: readonly string[] = [
  'EDNS',
  'ETLS',
  'EAUTH',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
  'UPGRADE_TIMEOUT',
]

/**
 * Refusals of these commands are about the recipient or the message, unless their text says otherwise; earlier ones
 * are about us.
 */
const ABOUT_THE_MESSAGE: readonly string[] = ['RCPT TO', 'DATA']

/**
 * Enhanced codes that are about the sender, the server or its policy, whichever command they answer: the operator can
 * fix it, or it passes (RFC 3463 §3.4, §3.8). Beside whole groups of codes these are Exchange Online's own: a sender
 * that may not send, recipients of the day used up, and the right to send as a mailbox.
 *
 * @see Microsoft Learn, "Email non-delivery reports and SMTP errors in Exchange Online"
 */
const OF_THE_ROUTE = /^[45]\.(?:[37]\.\d+|1\.(?:8|9\d)|2\.(?:0|252))$/
/** The day's recipients are used up; room comes back when the oldest of them is a day old. */
const QUOTA = /SubmissionQuotaExceeded|\b5\.1\.9\d\b/i
const QUOTA_LOOKS_EVERY_SECONDS = 600
const ENHANCED = /\b([245]\.\d{1,3}\.\d{1,3})\b/

/** Whether the next letter by the same route would be refused as well. */
export function isOfTheRoute({ command = '', responseCode = 0, response = '' }: SmtpFault): boolean {
  if (responseCode === 421 || (responseCode >= 400 && command === 'MAIL FROM')) return true
  const [, enhanced = ''] = ENHANCED.exec(response) ?? []
  return OF_THE_ROUTE.test(enhanced)
}

/** Too many connections at this moment; other instances count too. */
const BUSY = 432
const BUSY_SECONDS = 2

/** The refusal in the form that a service gives over HTTP, so that budgets treat both alike. */
export function asRefusal({ responseCode = 0, response = '' }: SmtpFault): Pick<Response, 'status' | 'headers'> {
  const seconds = QUOTA.test(response) ? QUOTA_LOOKS_EVERY_SECONDS : responseCode === BUSY ? BUSY_SECONDS : null
  const headers = new Headers(seconds === null ? {} : { 'retry-after': String(seconds) })
  return { status: responseCode < 500 ? 429 : 503, headers }
}

/**
 * The error to throw. A server that refuses, at whatever command, has not accepted the message; a code that begins
 * with 5 is final (RFC 5321 §4.2.1).
 */
export function faultOf(error: SmtpFault): Error {
  const { code = '', timeoutType = '', responseCode = 0, command = '' } = error
  const isEarly = BEFORE_A_MESSAGE.includes(code) || BEFORE_A_MESSAGE.includes(timeoutType)
  const isNo = isEarly || responseCode >= 400 || isNoLine(error)
  const isForGood = responseCode >= 500 && ABOUT_THE_MESSAGE.includes(command) && !isOfTheRoute(error)
  return isNo ? new NotSent(error.message, { cause: error, isForGood }) : error
}
