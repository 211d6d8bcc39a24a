/**
 * What was found for a request, as it is stored with it: findings, what could not be seen, and the sign-ins worth
 * telling.
 */
import type { Finding } from '../diagnosis/causes/index.ts'
import type { Evidence } from '../diagnosis/evidence.ts'
import type { Unseen } from '../source-reading.ts'
import type { Reach } from '../account/on-premises.ts'
import type { LostPass } from './method-look.ts'
import type { RemedyId } from '../remedies/index.ts'

export type SourceId = keyof Pick<
  Evidence,
  'signIns' | 'sendingRestriction' | 'risk' | 'inboxRules' | 'forwarding' | 'onPremises' | 'secondFactor'
>

/** What other requests of the account explain: see `earlier-requests.ts`. */
export interface Earlier {
  /** When the latest of them was stopped. */
  readonly stoppedAt: Date | null
  /** When the password was replaced and the sessions ended for it; null where neither was, or a newer password is set. */
  readonly replacedAt: Date | null
  readonly approved: { readonly remedy: RemedyId; readonly lapsesAt: Date } | null
  /** Done and shown within the last hour: Microsoft may need a while. */
  readonly done: { readonly remedy: RemedyId; readonly at: Date } | null
  /** A pass that led to no new method, of this request or another; absent in what earlier versions stored. */
  readonly pass?: LostPass | null
}

export interface Diagnosis {
  readonly at: Date
  readonly findings: readonly Finding[]
  /** What could not be looked at, so that the page can say so. */
  readonly unseen: readonly { readonly source: SourceId; readonly why: Unseen }[]
  /** The latest sign-in attempt in the log, which lags behind. */
  readonly latestSeenAt: Date | null
  /** The sign-ins worth telling at aal2, newest first. */
  readonly timeline: readonly TimelineEntry[]
  /** When the password was last changed, as Microsoft shows it. */
  readonly passwordChangedAt?: Date | null
  /** What we can do in the organisation's own directory; absent where nobody asks it. */
  readonly reach?: Reach
  /** What other requests of the account explain; absent where none does. */
  readonly earlier?: Earlier
  /**
   * Since when sources that would show a compromise could not be asked for want of room in the request limit; absent
   * where all were asked.
   */
  readonly waitingSince?: Date
}

export interface TimelineEntry {
  readonly at: Date
  readonly errorCode: number
  readonly app: string | null
  readonly device: string | null
  readonly place: string | null
  readonly correlationId: string | null
}
