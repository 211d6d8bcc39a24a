/** A notice as other systems get it: the same facts as in a letter to the desk, and nothing besides. */
import { causeClassOf } from './desk-notices.ts'
import type { DeskNotice } from '../request/desk-notice-kinds.ts'
import type { RecoveryRequest } from '../request/request.ts'
import { shownName } from '../shown-text.ts'

export interface WebhookMessage {
  /** The same at each try, by which the receiver knows a repetition. */
  readonly id: string
  readonly type: string
  readonly reference: string
  /** As it is signed and posted. */
  readonly body: string
  readonly at: Date
  readonly deliveredAt: Date | null
  readonly tries: number
  readonly triedAt: Date | null
  /** Of the last try; null where it was taken, or none was made. */
  readonly failedBecause: string | null
}

interface About {
  readonly notice: DeskNotice
  readonly dueAt: Date
  readonly now: Date
  readonly baseUrl: string
}

/** The message of one notice about one request. */
export function webhookMessage(request: RecoveryRequest, { notice, dueAt, now, baseUrl }: About): WebhookMessage {
  const type = `request.${notice}`
  const data = {
    reference: request.reference,
    name: shownName(request.account?.displayName ?? request.claimedName) ?? '',
    cause: causeClassOf(request),
    dueAt: dueAt.toISOString(),
    link: `${baseUrl}/admin/requests/${request.id}`,
  }
  return {
    id: `msg_${request.id}_${notice}_${dueAt.getTime()}`,
    type,
    reference: request.reference,
    body: JSON.stringify({ type, timestamp: now.toISOString(), data }),
    at: now,
    deliveredAt: null,
    tries: 0,
    triedAt: null,
    failedBecause: null,
  }
}
