/** Sending mail and texts, and delivery reports. */

export type MessageChannel = 'email' | 'text'

/** Each method throws `NotSent` only where the message certainly did not leave. */
export interface Delivery {
  mail(message: Message): Promise<void>
  text(message: Followed & { readonly to: string; readonly body: string }): Promise<void>
  /**
   * Does as much work as a real sending without sending anything. Where sending fails, at the service or here, it
   * fails in the same way.
   */
  sink(channel: MessageChannel): Promise<void>
  /** Whether this route reports later what became of a message. */
  hasReports(channel: MessageChannel): boolean
  /** The report by a message's receipt. Null where there was no message: as much work, and the answer is `unseen`. */
  report(channel: MessageChannel, receipt: string | null): Promise<DeliveryReport>
  /** How the route has worked lately, as this process saw it; sends nothing. */
  routeState(channel: MessageChannel): RouteState
}

/** How one route has worked lately. */
export interface RouteState {
  /** When it last accepted a message, whoever it was for; null: not yet. */
  readonly takenAt: Date | null
  /** Since when it has refused every message; `why`: a status or an error code, null where there is none. */
  readonly refused: { readonly since: Date; readonly why: string | null } | null
}

/** `unseen`: there is no report yet, or there will be none. */
export type DeliveryReport = 'delivered' | 'failed' | 'unseen'

interface Followed {
  /** Called with the id by which a report can be asked for, where the route has reports. */
  readonly receipt?: (id: string) => void
}

/** A letter: it leaves as plain text and as HTML that is made from it. */
export interface Message extends Followed {
  readonly to: string
  /** A BCP 47 tag: the language that it is written in. */
  readonly language: string
  readonly subject: string
  readonly body: string
  /** The code that stands on a line of its own in the body. */
  readonly code?: string
}
