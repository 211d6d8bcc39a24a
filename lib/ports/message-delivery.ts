/** Mail and texts: sent, and what is reported of them later. */

export type MessageChannel = 'email' | 'text'

/** Each throws `NotSent` only where the message certainly did not leave. */
export interface Delivery {
  mail(message: Message): Promise<void>
  text(message: Followed & { readonly to: string; readonly body: string }): Promise<void>
  /** As much work as a real sending, and nobody receives it. Where sending fails, for whatever reason of the service or of ours, it fails alike. */
  sink(channel: MessageChannel): Promise<void>
  /** Whether this route says later what became of a message. */
  hasReports(channel: MessageChannel): boolean
  /** By the receipt of a message, or null of one that was none: as much work, and nothing is known of it. */
  report(channel: MessageChannel, receipt: string | null): Promise<DeliveryReport>
  /** How it has gone of late, in this process; asks nobody. */
  routeState(channel: MessageChannel): RouteState
}

/** Of one route. */
export interface RouteState {
  /** When it last answered as it should, whoever it was for; null: not yet. */
  readonly takenAt: Date | null
  /** It takes nothing from anybody, since then; `why`: a status or a code, null where there is none. */
  readonly refused: { readonly since: Date; readonly why: string | null } | null
}

/** `unseen`: nobody has said anything yet, or ever will. */
export type DeliveryReport = 'delivered' | 'failed' | 'unseen'

interface Followed {
  /** Called with what a report can be asked by, where the route has any. */
  readonly receipt?: (id: string) => void
}

export interface Message extends Followed {
  readonly to: string
  readonly subject: string
  readonly body: string
}
