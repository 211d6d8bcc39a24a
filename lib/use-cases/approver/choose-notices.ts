import type { AccountId } from '../../rules/account/account.ts'
import { modeOf } from '../../rules/organisation/notice-choice.ts'
import { NOTICE_MODES, type NoticeMode } from '../../rules/request/desk-notice-kinds.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, may } from './approver.ts'
import { approverActor } from './commit-decision.ts'

/** Whether notices go to somebody with these roles. */
export const hearsNotices = (approver: Approver): boolean => may(approver, 'guard')

/** How this person is notified now. */
export const readNoticeMode = async ({ store }: Context, { id }: Approver): Promise<NoticeMode> =>
  modeOf(await store.noticeChoices(), id as AccountId)

/** Keeps how this person wants to be notified. Refuses whoever gets no notices, and what is no choice. */
export async function chooseNotices(context: Context, approver: Approver, chosen: string): Promise<Result<NoticeMode>> {
  if (!hearsNotices(approver)) return refuse('not-permitted')
  const mode = NOTICE_MODES.find((one) => one === chosen)
  if (!mode) return refuse('choice-missing')
  const at = context.now()
  const event = { at, requestId: null, kind: 'notices-chosen', by: approverActor(approver), facts: { mode } }
  await context.store.chooseNotices({ id: approver.id as AccountId, mode, at }, event)
  return ok(mode)
}
