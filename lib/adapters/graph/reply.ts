/** What one request to Graph came to, before anything is made of its body. */
import type { Unseen } from '../../evidence.ts'

export type Reply =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly body: unknown
      /** `error.code`; the message is never read. */
      readonly code: string | null
      readonly retryAfterInMs: number | null
    }
  /** The tenant's request limit is used up for the moment, so it was not asked. */
  | { readonly kind: 'held-back' }
  /** It certainly never reached Graph: no token, or no line. */
  | { readonly kind: 'not-sent' }
  /** It may have reached Graph. */
  | { readonly kind: 'no-answer'; readonly why: 'timeout' | 'cut' }

export type AnsweredReply = Extract<Reply, { kind: 'answered' }>

export async function replyFrom(response: Response, now: Date): Promise<AnsweredReply> {
  const body = parsed(await response.text())
  return {
    kind: 'answered',
    status: response.status,
    body,
    code: errorCodeIn(body),
    retryAfterInMs: retryAfterInMs(response.headers.get('retry-after'), now),
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Answered by a tenant without the licence. Told by code: the sign-in log says it with 403, role management with 400. */
const NOT_LICENSED = ['Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'AadPremiumLicenseRequired']

/** A 404 of a missing object. Any other 404 means that we asked in the wrong place. */
const NO_SUCH_OBJECT = ['Request_ResourceNotFound', 'ResourceNotFound', 'ErrorItemNotFound']

export const succeeded = (reply: Reply): boolean => isStatus(reply, 200, 299)

export const isNotLicensed = (reply: Reply): boolean =>
  reply.kind === 'answered' && reply.code !== null && NOT_LICENSED.includes(reply.code)

export const isNoSuchObject = (reply: Reply): boolean =>
  isStatus(reply, 404, 404) && reply.kind === 'answered' && reply.code !== null && NO_SUCH_OBJECT.includes(reply.code)

export const isStatus = (reply: Reply, from: number, to: number): boolean =>
  reply.kind === 'answered' && reply.status >= from && reply.status <= to

/** For the log and for a failed look-up: short, and without anything about a person. */
export function reasonOf(reply: Reply): string {
  if (reply.kind === 'answered') return reply.code ? `${reply.status} ${reply.code}` : `${reply.status}`
  if (reply.kind === 'held-back') return 'held back'
  return reply.kind === 'not-sent' ? 'not sent' : `no answer: ${reply.why}`
}

export function unseenBecause(reply: Reply): Unseen {
  if (reply.kind === 'held-back') return 'budget'
  if (isNotLicensed(reply)) return 'not-licensed'
  return isStatus(reply, 403, 403) ? 'not-permitted' : 'failed'
}

/** `Retry-After` comes in seconds or as a date. */
export function retryAfterInMs(header: string | null | undefined, now: Date): number | null {
  if (!header) return null
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : new Date(header).getTime() - now.getTime()
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}

export function errorCodeIn(body: unknown): string | null {
  const error = propertyOf(body, 'error')
  const code = propertyOf(error, 'code')
  return typeof code === 'string' ? code.slice(0, 100) : null
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
