/**
 * Taking a change back, from the link in the letter about it. No sign-in is
 * asked for: the link went to addresses that were there before the change, and
 * whoever else is in the account by then must not be needed for it.
 */
import type { AccountId } from '../../rules/account/account.ts'
import { LATCHKEY } from '../../rules/audit.ts'
import { type CompactLink, isUuid, packUuid, readCompact, unpackUuid } from '../../rules/compact-link.ts'
import { compactKeyedLink, isCompactOf, keyedLink, readKeyedLink } from '../../rules/keyed-link.ts'
import { changed, type Enrolled } from '../../rules/proofs/enrolment.ts'
import { CANCELLABLE, cancellable, type Cancellable, refOf } from '../../rules/preparation/preparation.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import type { WishedLanguage } from '../../rules/language.ts'
import { changeEnrolment } from './change-enrolment.ts'

export interface LinkedChange {
  readonly accountId: AccountId
  readonly ref: string
  readonly what: Cancellable
  /** All that belong to it, whatever became of them. */
  readonly about: readonly Enrolled[]
  /** Those of which something can be taken back still. */
  readonly open: readonly Enrolled[]
}

/** The address of that link, for a letter. */
export const cancelAddress = (context: Context, accountId: AccountId, ref: string, what: Cancellable): string =>
  addressOf(context, keyedLink(context.keys, 'cancel-link', [accountId, ref, what]))

/** The same, for a text, which has room for little: account, change, hash, and what it takes back by its first letter. */
export function cancelAddressInText(context: Context, accountId: AccountId, ref: string, what: Cancellable): string {
  if (!isUuid(accountId) || !isUuid(ref)) return cancelAddress(context, accountId, ref, what)
  const packed = [packUuid(accountId), packUuid(ref)]
  const short = { packed, mark: what.charAt(0) }
  return addressOf(context, compactKeyedLink(context.keys, 'cancel-link', [accountId, ref, what], short))
}

const addressOf = ({ settings }: Context, link: string): string => `${settings.baseUrl}/enrol/cancel?link=${link}`

interface Read {
  readonly accountId: AccountId
  readonly ref: string
  readonly what: Cancellable
}

/** Null: no link of ours. */
function readLink(keys: Context['keys'], link: string): Read | null {
  const compact = readCompact(link)
  if (compact) return readCompactLink(keys, compact)
  const [accountId, ref, named] = readKeyedLink(keys, 'cancel-link', link, 3) ?? []
  const what = CANCELLABLE.find((one) => one === named)
  return accountId && ref && what ? { accountId: accountId as AccountId, ref, what } : null
}

function readCompactLink(keys: Context['keys'], link: CompactLink): Read | null {
  const [account, about] = link.parts
  const what = CANCELLABLE.find((one) => one.charAt(0) === link.mark)
  const [accountId, ref] = [account && unpackUuid(account), about && unpackUuid(about)]
  if (!accountId || !ref || !what || link.parts.length !== 3) return null
  const isOurs = isCompactOf(keys, 'cancel-link', link, [accountId, ref, what])
  return isOurs ? { accountId: accountId as AccountId, ref, what } : null
}

/** Null: no link of ours, or about nothing that there ever was. */
export async function changeByLink(context: Context, link: string): Promise<LinkedChange | null> {
  const { keys, store, settings, now } = context
  const read = readLink(keys, link)
  if (!read) return null
  const { accountId, ref, what } = read
  const enrolled = await store.enrolled(accountId)
  const about = enrolled.filter((one) => refOf(one) === ref)
  const open = cancellable(enrolled, ref, what, { now: now(), windowInDays: settings.freshnessWindowInDays })
  return about.length > 0 ? { accountId, ref, what, about, open } : null
}

/** What was added ends, and what was removed is held again; the desk hears of either. */
export async function cancelChange(context: Context, link: string, language: WishedLanguage): Promise<Result<void>> {
  const found = await changeByLink(context, link)
  if (!found) return refuse('request-unknown')
  const { accountId, what, open } = found
  if (open.length === 0) return ok(undefined)
  const ended = what === 'added' ? ({ at: context.now(), why: 'cancelled' } as const) : null
  return changeEnrolment(context, {
    accountId,
    by: LATCHKEY,
    replace: open.map((from) => ({ from, to: changed(from, { ended }) })),
    news: what === 'added' ? 'cancelled' : 'kept',
    about: open,
    language,
  })
}
