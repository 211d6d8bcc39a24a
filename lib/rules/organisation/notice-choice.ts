import type { AccountId } from '../account/account.ts'
import { type NoticeMode, USUAL_MODE } from '../request/desk-notice-kinds.ts'

/** How somebody at the desk chose to be notified. */
export interface NoticeChoice {
  readonly id: AccountId
  readonly mode: NoticeMode
  readonly at: Date
}

/** How this person is notified: as they chose, or at once. */
export const modeOf = (choices: readonly NoticeChoice[], id: AccountId): NoticeMode =>
  choices.find((one) => one.id === id)?.mode ?? USUAL_MODE
