/**
 * What each audience is told of each event of a request, as facts: event × audience. Sentences are in `words/`.
 *
 * Every event says who caused it, what it changed in the account, whether that can be undone, what comes next and who
 * acts then. Each link goes only to whom it is for: to stop and to look, to the owner's own addresses; to the desk's
 * page, to the desk. docs/told.md is printed from here.
 */
import type { NoticeId } from './job.ts'

export const EVENTS = [
  'proved',
  'vouched',
  'not-vouched',
  'asked',
  'wait-begun',
  'wait-over',
  'first-approval',
  'approved',
  'approval-ends-soon',
  'approval-withdrawn',
  'pass-made',
  'done-and-shown',
  'not-shown',
  'declined',
  'lapsed',
  'tried-by-somebody',
  'stopped-before-anything',
  'stopped-after-a-change',
  'link-set-aside',
  'attested',
] as const
export type NoticeEvent = (typeof EVENTS)[number]

export const AUDIENCES = [
  'claimant-page',
  'status-page',
  'owner-letter',
  'owner-text',
  'concerned-address',
  'manager',
  'desk-mailbox',
  'desk-page',
] as const
export type Audience = (typeof AUDIENCES)[number]

interface EventFacts {
  /** Null: no letter of its own; the state is read on pages. */
  readonly notice: NoticeId | null
  readonly by:
    | 'owner'
    | 'whoever-decided'
    | 'whoever-proved'
    | 'approver'
    | 'voucher'
    | 'policy'
    | 'address-reader'
    | 'anybody'
  readonly changed: 'nothing' | 'named-remedy' | 'a-pass'
  readonly takenBack: 'by-stop-link' | 'by-cancel-link' | 'nothing-to' | 'already' | 'partly'
  /** Who acts next. */
  readonly next: 'claimant' | 'approver' | 'second-approver' | 'latchkey' | 'owner' | 'nobody'
}

export const EVENT_NOTICES: Readonly<Record<NoticeEvent, EventFacts>> = {
  proved: { notice: 'proved', by: 'whoever-proved', changed: 'nothing', takenBack: 'by-stop-link', next: 'claimant' },
  vouched: { notice: 'vouched', by: 'voucher', changed: 'nothing', takenBack: 'by-stop-link', next: 'claimant' },
  'not-vouched': {
    notice: 'not-vouched',
    by: 'voucher',
    changed: 'nothing',
    takenBack: 'by-stop-link',
    next: 'approver',
  },
  asked: { notice: 'queued', by: 'whoever-proved', changed: 'nothing', takenBack: 'by-stop-link', next: 'approver' },
  // Letters of a wait carry a cancel beside the stop: see `tell-of-wait.ts`.
  'wait-begun': {
    notice: null,
    by: 'whoever-proved',
    changed: 'nothing',
    takenBack: 'by-cancel-link',
    next: 'latchkey',
  },
  'wait-over': { notice: 'wait-over', by: 'policy', changed: 'nothing', takenBack: 'by-stop-link', next: 'claimant' },
  'first-approval': {
    notice: 'first-approval',
    by: 'approver',
    changed: 'nothing',
    takenBack: 'by-stop-link',
    next: 'second-approver',
  },
  approved: { notice: 'approved', by: 'approver', changed: 'nothing', takenBack: 'by-stop-link', next: 'claimant' },
  'approval-ends-soon': {
    notice: 'lapse-soon',
    by: 'policy',
    changed: 'nothing',
    takenBack: 'by-stop-link',
    next: 'claimant',
  },
  'approval-withdrawn': {
    notice: 'approval-withdrawn',
    by: 'policy',
    changed: 'nothing',
    takenBack: 'by-stop-link',
    next: 'approver',
  },
  'pass-made': {
    notice: 'pass-made',
    by: 'whoever-proved',
    changed: 'a-pass',
    takenBack: 'by-stop-link',
    next: 'claimant',
  },
  'done-and-shown': {
    notice: 'done',
    by: 'whoever-decided',
    changed: 'named-remedy',
    takenBack: 'by-stop-link',
    next: 'nobody',
  },
  'not-shown': { notice: 'queued', by: 'policy', changed: 'named-remedy', takenBack: 'by-stop-link', next: 'approver' },
  declined: { notice: 'declined', by: 'approver', changed: 'nothing', takenBack: 'nothing-to', next: 'nobody' },
  lapsed: { notice: 'lapsed', by: 'policy', changed: 'nothing', takenBack: 'nothing-to', next: 'nobody' },
  'tried-by-somebody': { notice: null, by: 'anybody', changed: 'nothing', takenBack: 'nothing-to', next: 'nobody' },
  'stopped-before-anything': {
    notice: 'frozen',
    by: 'address-reader',
    changed: 'nothing',
    takenBack: 'nothing-to',
    next: 'nobody',
  },
  'stopped-after-a-change': {
    notice: 'frozen',
    by: 'address-reader',
    changed: 'named-remedy',
    takenBack: 'partly',
    next: 'owner',
  },
  'link-set-aside': {
    notice: 'link-set-aside',
    by: 'approver',
    changed: 'nothing',
    takenBack: 'by-stop-link',
    next: 'approver',
  },
  attested: {
    notice: 'attested-mended',
    by: 'approver',
    changed: 'named-remedy',
    takenBack: 'by-stop-link',
    next: 'nobody',
  },
}

export type NoticeLink = 'status' | 'stop' | 'cancel' | 'desk'

/** Told, with these links; or not told, and why. */
export type Cell =
  | { readonly kind: 'told'; readonly links: readonly NoticeLink[] }
  | {
      readonly kind: 'not-told'
      readonly why: 'no-channel' | 'shows-nothing' | 'owners-only' | 'not-concerned' | 'reads-the-page'
    }

/** What one audience is told of one event. Never throws; every pair has an answer. */
export function cellOf(event: NoticeEvent, audience: Audience): Cell {
  const { notice, takenBack } = EVENT_NOTICES[event]
  const isMailed = notice !== null || event === 'wait-begun' || event === 'tried-by-somebody'
  const isTried = event === 'tried-by-somebody'
  const ends: readonly NoticeLink[] =
    takenBack === 'by-cancel-link' ? ['cancel', 'stop'] : takenBack === 'by-stop-link' ? ['stop'] : []
  switch (audience) {
    case 'claimant-page':
      return isTried ? { kind: 'not-told', why: 'shows-nothing' } : { kind: 'told', links: ['status'] }
    case 'status-page':
      return isTried ? { kind: 'not-told', why: 'shows-nothing' } : { kind: 'told', links: [] }
    case 'owner-letter':
      // An address that was only tried gets no link at all, since the request may not be its owner's (rule R5).
      if (isTried) return { kind: 'told', links: [] }
      return isMailed ? { kind: 'told', links: ['status', ...ends] } : { kind: 'not-told', why: 'no-channel' }
    case 'owner-text':
      return isMailed && !isTried ? { kind: 'told', links: ends } : { kind: 'not-told', why: 'no-channel' }
    case 'concerned-address':
      return event === 'done-and-shown'
        ? { kind: 'told', links: ['status'] }
        : { kind: 'not-told', why: 'not-concerned' }
    case 'manager':
    case 'desk-mailbox':
      // When they are: `whenTold` of `other-recipients.ts`.
      if (isTried || event === 'wait-begun') return { kind: 'not-told', why: 'owners-only' }
      if (notice === null) return { kind: 'not-told', why: 'reads-the-page' }
      return { kind: 'told', links: audience === 'manager' ? [] : ['desk'] }
    case 'desk-page':
      return isTried ? { kind: 'not-told', why: 'shows-nothing' } : { kind: 'told', links: ['desk'] }
  }
}
