/**
 * Which failures leave no doubt that nothing was sent: nobody answered the connection, or the service said that it did
 * not accept it. A time-out after the request was written, or a connection that was lost, leaves it open.
 */
import { NotSent } from '../../rules/not-sent.ts'
import { USER_AGENT } from '../user-agent.ts'

/** Statuses of a proxy, which does not say what happened behind it (RFC 9110 §15.6.3, §15.6.5). */
const IN_BETWEEN: readonly number[] = [502, 504]

/**
 * Statuses about us, the connection or the moment, and not about this message: the operator can fix it, or it passes
 * (RFC 9110 §15.5, RFC 8470 §5.2, RFC 6585 §4).
 */
const NOT_OF_THE_MESSAGE: readonly number[] = [401, 402, 403, 408, 425, 429]

/** The error for a refusal. `says`: our own words, which name nobody (rule R20). */
export function notTaken(says: string, status: number): Error {
  if (status < 400 || IN_BETWEEN.includes(status)) return new Error(says)
  return new NotSent(says, { isForGood: status < 500 && !NOT_OF_THE_MESSAGE.includes(status) })
}

/** Statuses that say nothing about the request, only that the service is not there for any. */
const NOT_THERE: readonly number[] = [429, 503, ...IN_BETWEEN]

/** Statuses that say that we are not admitted: with the same key nothing could be sent either. */
const NOT_FOR_US: readonly number[] = [401, 402, 403]

/**
 * A sink's answer does not matter, unless a real sending would have failed with it (rule R4). `whose`: at an address
 * that we chose a refused key counts; how somebody else's gateway answers a request that it does not know does not.
 */
export function thereOrThrow(says: string, status: number, whose: 'ours' | 'theirs' = 'theirs'): void {
  if (NOT_THERE.includes(status) || (whose === 'ours' && NOT_FOR_US.includes(status)))
    throw notTaken(`${says} ${status}`, status)
}

/**
 * The token, or `NotSent`, since without one nothing is sent. Entra ID's message names the application and nobody
 * else; it stays in the cause.
 */
export async function tokenOrNotSent(asking: Promise<string>): Promise<string> {
  try {
    return await asking
  } catch (error) {
    throw new NotSent('the mail route was given no token', { cause: error })
  }
}

/** Gives a place in a budget back where the message certainly did not leave. */
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
  /** The code that nodemailer replaced with one of its own. */
  readonly originalCode?: string
  readonly syscall?: string
  readonly errors?: readonly Fault[]
}

const TLS_REFUSED = /^ERR_TLS|CERT|SELF_SIGNED|UNABLE_TO_|WRONG_VERSION_NUMBER|HANDSHAKE_FAILURE|PROTOCOL_VERSION/
const isFault = (error: unknown): error is Fault => error instanceof Error

/** Whether the connection was never made: the name was not found, nobody answered, or encryption failed. */
export function isNoLine(error: unknown): boolean {
  if (!isFault(error)) return false
  if (error.syscall === 'connect' || error.syscall?.startsWith('getaddrinfo')) return true
  const code = error.originalCode ?? error.code ?? ''
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || TLS_REFUSED.test(code)) return true
  // One error for each address of a name.
  return (error.errors ?? []).length > 0 && (error.errors ?? []).every(isNoLine)
}

/** `fetch` that throws `NotSent` where the request certainly did not leave. */
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
