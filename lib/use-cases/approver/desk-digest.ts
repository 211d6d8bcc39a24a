/** Once a day, for whoever chose so: what waits at the desk now, the most urgent first. */
import type { AccountId } from '../../rules/account/account.ts'
import { causeClassOf, isWaiting } from '../../rules/organisation/desk-notices.ts'
import { modeOf } from '../../rules/organisation/notice-choice.ts'
import { IN_QUEUE } from '../../rules/request/request.ts'
import { shownName } from '../../rules/shown-text.ts'
import type { Context } from '../../ports/context.ts'
import { wordsFor } from '../../words/index.ts'
import { dayAndClock } from '../../words/time.ts'
import { readDeskReaders } from './desk-people.ts'

/** Requests that one digest names; the queue has the rest. */
const NAMED_AT_MOST = 20

/** Sends it; nothing where nothing waits, or where they no longer work at the desk or want no letters. */
export async function sendDigest(context: Context, accountId: AccountId): Promise<void> {
  const { store, settings, delivery, now } = context
  const reader = (await readDeskReaders(context)).find(({ id }) => id === accountId)
  if (!reader || modeOf(await store.noticeChoices(), accountId) === 'none') return
  const page = await store.page({ states: [...IN_QUEUE, 'frozen'], limit: NAMED_AT_MOST })
  const waiting = page.requests.filter((request) => isWaiting(request) && request.account?.id !== accountId)
  if (waiting.length === 0) return
  const { address: to, language } = reader
  const at = now()
  const letter = wordsFor(language).desk.notices.digestLetter({
    organisation: settings.organisation,
    overdue: waiting.filter(({ dueAt }) => dueAt && dueAt < at).length,
    more: page.next !== null,
    requests: waiting.map((request) => ({
      name: shownName(request.account?.displayName ?? request.claimedName) ?? '',
      reference: request.reference,
      causeClass: causeClassOf(request),
      due: request.dueAt ? dayAndClock(request.dueAt, language, settings.timeZone) : '',
    })),
    address: `${settings.baseUrl}/admin`,
    choose: `${settings.baseUrl}/admin/notices`,
  })
  return delivery.mail({ to, language, ...letter })
}
