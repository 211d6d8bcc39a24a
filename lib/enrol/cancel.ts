/**
 * Taking a change back, from the link in the letter about it. No sign-in is
 * asked for: the link went to addresses that were there before the change, and
 * whoever else is in the account by then must not be needed for it.
 */
import type { AccountId } from '../account.ts'
import { LATCHKEY } from '../audit.ts'
import { changed, type Enrolled } from '../enrolment.ts'
import { CANCELLABLE, cancellable, type Cancellable, refOf } from '../preparation.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { Context } from '../settings.ts'
import type { Language } from '../words/language.ts'
import { change } from './change.ts'

export interface LinkedChange {
  readonly accountId: AccountId
  readonly ref: string
  readonly what: Cancellable
  /** All that belong to it, whatever became of them. */
  readonly about: readonly Enrolled[]
  /** Those of which something can be taken back still. */
  readonly open: readonly Enrolled[]
}

export const cancelAddress = (context: Context, accountId: AccountId, ref: string, what: Cancellable): string => {
  const named = [accountId, ref, what].join('~')
  return `${context.settings.baseUrl}/enrol/cancel?link=${named}~${context.keys.hash('cancel-link', named)}`
}

/** Null: no link of ours, or about nothing that there ever was. */
export async function changeByLink(context: Context, link: string): Promise<LinkedChange | null> {
  const { keys, store, settings, now } = context
  const [accountId, ref, named, hash, ...more] = link.split('~')
  const what = CANCELLABLE.find((one) => one === named)
  if (!accountId || !ref || !what || !hash || more.length > 0) return null
  if (!keys.matches(hash, 'cancel-link', [accountId, ref, what].join('~'))) return null
  const enrolled = await store.enrolled(accountId as AccountId)
  const about = enrolled.filter((one) => refOf(one) === ref)
  const open = cancellable(enrolled, ref, what, { now: now(), windowInDays: settings.freshnessWindowInDays })
  return about.length > 0 ? { accountId: accountId as AccountId, ref, what, about, open } : null
}

/** What was added ends, and what was removed is held again; the desk hears of either. */
export async function cancelChange(context: Context, link: string, language: Language): Promise<Result<void>> {
  const found = await changeByLink(context, link)
  if (!found) return refuse('request-unknown')
  const { accountId, what, open } = found
  if (open.length === 0) return ok(undefined)
  const ended = what === 'added' ? ({ at: context.now(), why: 'cancelled' } as const) : null
  return change(context, {
    accountId,
    by: LATCHKEY,
    replace: open.map((from) => ({ from, to: changed(from, { ended }) })),
    news: what === 'added' ? 'cancelled' : 'kept',
    about: open,
    language,
  })
}
