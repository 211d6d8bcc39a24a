/** The result of one request to Graph, before anything is concluded from its body. */
import { SECOND_IN_MS } from '../../../rules/duration.ts'
import type { Unseen } from '../../../rules/source-reading.ts'
import { isUnlicensedByCode, type MicrosoftRefusal, refusalIn } from './microsoft-refusal.ts'

export type Reply =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly body: unknown
      /** `error.code`, for the log. Why it was refused is told by `refusalOf`. */
      readonly code: string | null
      readonly retryAfterInMs: number | null
    }
  /** The tenant's request limit is used up for the moment, so it was not asked. */
  | { readonly kind: 'held-back' }
  /** It left out a property that needs a permission which we do not have, as far as can be known. */
  | { readonly kind: 'withheld' }
  /** It certainly never reached Graph: no token, or no connection. */
  | { readonly kind: 'not-sent' }
  /** It may have reached Graph. */
  | { readonly kind: 'no-answer'; readonly why: 'timeout' | 'cut' }

export type AnsweredReply = Extract<Reply, { kind: 'answered' }>

/** The response, read to its end. */
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

/** Null: not refused, or not answered. */
export const refusalOf = (reply: Reply): MicrosoftRefusal | null =>
  reply.kind === 'answered' ? refusalIn(reply.status, bodyOf(reply)) : null

const bodyOf = ({ body, code }: AnsweredReply): unknown => body ?? { error: { code } }

/** Whether it was answered with a 2xx status. */
export const succeeded = (reply: Reply): boolean => isStatus(reply, 200, 299)

/** By its code: there are then no roles that could be activated. */
export const isNotLicensed = (reply: Reply): boolean =>
  reply.kind === 'answered' && isUnlicensedByCode(reply.status, bodyOf(reply))

/** A 404 of a missing object. Any other 404 means that we asked in the wrong place. */
export const isNoSuchObject = (reply: Reply): boolean => refusalOf(reply) === 'no-such-object'

/** A 404 that the asked service wrote, in whatever words; not one of a gateway, nor of a wrong address. */
export const isNothingThere = (reply: Reply): boolean => {
  const refusal = refusalOf(reply)
  return refusal === 'no-such-object' || refusal === 'not-found'
}

/** Whether it was answered with a status in this range, both ends included. */
export const isStatus = (reply: Reply, from: number, to: number): boolean =>
  reply.kind === 'answered' && reply.status >= from && reply.status <= to

/** For the log and for a failed look-up: short, and without anything about a person. */
export function reasonOf(reply: Reply): string {
  if (reply.kind === 'answered') return reply.code ? `${reply.status} ${reply.code}` : `${reply.status}`
  if (reply.kind === 'held-back') return 'held back'
  if (reply.kind === 'withheld') return 'empty, as without the permission'
  return reply.kind === 'not-sent' ? 'not sent' : `no answer: ${reply.why}`
}

/** Why a source was not seen, by the reply to its call. */
export function unseenBecause(reply: Reply): Unseen {
  if (reply.kind === 'held-back') return 'budget'
  if (reply.kind === 'withheld') return 'not-permitted'
  const refusal = refusalOf(reply)
  if (refusal === 'mailbox-elsewhere') return 'elsewhere'
  return refusal === 'not-licensed' || refusal === 'not-permitted' ? refusal : 'failed'
}

/** `Retry-After` comes in seconds or as a date. */
export function retryAfterInMs(header: string | null | undefined, now: Date): number | null {
  if (!header) return null
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * SECOND_IN_MS : new Date(header).getTime() - now.getTime()
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}

/** The body's own `error.code`, at most 100 characters; null where it has none. */
export function errorCodeIn(body: unknown): string | null {
  const error = propertyOf(body, 'error')
  const code = propertyOf(error, 'code')
  return typeof code === 'string' ? code.slice(0, 100) : null
}

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
