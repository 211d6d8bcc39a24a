/**
 * Which failures leave no doubt that nothing was sent: nobody answered the line,
 * or the service said that it did not take it. A time-out after the request was
 * written, or a line that was cut, leaves it open.
 */
import { NotSent } from '../../rules/not-sent.ts'
import { USER_AGENT } from '../user-agent.ts'

/** Statuses of somebody in between, who does not say what became of it behind them (RFC 9110 §15.6.3, §15.6.5). */
const IN_BETWEEN: readonly number[] = [502, 504]

/**
 * Of us, of the line or of the moment, and not of this message: whoever runs the site can mend it, or it passes
 * (RFC 9110 §15.5, RFC 8470 §5.2, RFC 6585 §4).
 */
const NOT_OF_THE_MESSAGE: readonly number[] = [401, 402, 403, 408, 425, 429]

/** `says`: our own words, which name nobody (rule R20). */
export function notTaken(says: string, status: number): Error {
  if (status < 400 || IN_BETWEEN.includes(status)) return new Error(says)
  return new NotSent(says, { isForGood: status < 500 && !NOT_OF_THE_MESSAGE.includes(status) })
}

/** Statuses that say nothing of the request, only that the service is not there for any. */
const NOT_THERE: readonly number[] = [429, 503, ...IN_BETWEEN]

/** Statuses that say that we are not let in: with the same key nothing would be sent either. */
const NOT_FOR_US: readonly number[] = [401, 402, 403]

/**
 * What a sink was answered is of no interest, unless a real sending would have failed with it (rule R4). `whose`: at an
 * address of our own choosing a refused key counts; how a stranger's gateway answers a question that it does not know, does not.
 */
export function thereOrThrow(says: string, status: number, whose: 'ours' | 'theirs' = 'theirs'): void {
  if (NOT_THERE.includes(status) || (whose === 'ours' && NOT_FOR_US.includes(status)))
    throw notTaken(`${says} ${status}`, status)
}

/** Without a token nothing reaches the line. Entra ID's words name the application and nobody else; they stay in the cause. */
export async function tokenOrNotSent(asking: Promise<string>): Promise<string> {
  try {
    return await asking
  } catch (error) {
    throw new NotSent('the mail route was given no token', { cause: error })
  }
}

/** A place in a budget is put back where the message did not even reach the line. */
export async function sentOrPutBack<T>(sending: Promise<T>, putBack: () => Promise<void>): Promise<T> {
  try {
    return await sending
  } catch (error) {
    if (error instanceof NotSent) await putBack()
    throw error
  }
}

/** What `fetch` and nodemailer throw. */
interface Fault extends Error {
  readonly code?: string
  /** Where nodemailer has put a code of its own in its place. */
  readonly originalCode?: string
  readonly syscall?: string
  readonly errors?: readonly Fault[]
}

const TLS_REFUSED = /^ERR_TLS|CERT|SELF_SIGNED|UNABLE_TO_|WRONG_VERSION_NUMBER|HANDSHAKE_FAILURE|PROTOCOL_VERSION/
const isFault = (error: unknown): error is Fault => error instanceof Error

/** Neither the name's look-up nor the line's opening nor its encryption came about. */
export function isNoLine(error: unknown): boolean {
  if (!isFault(error)) return false
  if (error.syscall === 'connect' || error.syscall?.startsWith('getaddrinfo')) return true
  const code = error.originalCode ?? error.code ?? ''
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || TLS_REFUSED.test(code)) return true
  // One for each address of a name.
  return (error.errors ?? []).length > 0 && (error.errors ?? []).every(isNoLine)
}

/** `fetch`, whose failures say which they are. */
export async function fetchOrNotSent(
  url: string | URL,
  asked: RequestInit & { readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  try {
    return await fetch(url, { ...asked, headers: { 'user-agent': USER_AGENT, ...asked.headers } })
  } catch (error) {
    if (isFault(error) && isNoLine(error.cause)) throw new NotSent(error.message, { cause: error.cause })
    throw error
  }
}
