/** How people at the desk chose to be notified: bookkeeping, on which no power rests. */
import type { NoticeChoice } from '../../../rules/organisation/notice-choice.ts'
import type { Database } from '../engine/engine.ts'
import { noticeChoices } from '../schema.ts'

/** Every choice, by account. */
export const readNoticeChoices = (db: Database): Promise<readonly NoticeChoice[]> =>
  db.select().from(noticeChoices).orderBy(noticeChoices.id)

/** Replaces an earlier choice of the same person. */
export async function keepNoticeChoice(db: Database, choice: NoticeChoice): Promise<void> {
  await db.insert(noticeChoices).values(choice).onConflictDoUpdate({ target: noticeChoices.id, set: choice })
}
