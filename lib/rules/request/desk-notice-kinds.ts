/**
 * What approvers are notified of, and who of the desk hears each: the table behind mail, digest and webhook.
 *
 * A notice holds a name, a reference, a class of cause, a due time and a link; never evidence, a proof or a secret
 * (rule R20).
 */

/** Who hears of it. `whose-turn`: whoever has the request, or every approver where nobody has. */
export type DeskAudience = 'approvers' | 'whose-turn' | 'administrators'

interface DeskNoticeRow {
  readonly to: DeskAudience
  /** The desk's mailbox hears it too. What arrives and what is stopped it hears by a letter about the request. */
  readonly mailbox: boolean
}

/** In the order in which they may follow each other. */
export const DESK_NOTICES = {
  new: { to: 'approvers', mailbox: false },
  stopped: { to: 'approvers', mailbox: false },
  'second-needed': { to: 'approvers', mailbox: false },
  'due-soon': { to: 'whose-turn', mailbox: false },
  overdue: { to: 'approvers', mailbox: true },
  escalated: { to: 'administrators', mailbox: true },
} as const satisfies Readonly<Record<string, DeskNoticeRow>>
export type DeskNotice = keyof typeof DESK_NOTICES
export const DESK_NOTICE_KINDS = Object.keys(DESK_NOTICES) as DeskNotice[]

/** How somebody at the desk hears of them. */
export const NOTICE_MODES = ['at-once', 'digest', 'none'] as const
export type NoticeMode = (typeof NOTICE_MODES)[number]
/** Nobody has to choose in order not to be forgotten. */
export const USUAL_MODE: NoticeMode = 'at-once'

/** What a request is about, so coarsely that it is no finding. */
export type CauseClass = 'compromise' | 'mailbox' | 'sign-in' | 'not-checked'
