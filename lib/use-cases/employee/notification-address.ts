/**
 * A private address that is notified of every recovery. It counts only after a code sent to it was typed (NIST SP
 * 800-63B-4 §4.2.1.2, id N07); at least two are possible (§4.6, id N15).
 */
import { foldAddress, isOwnMailbox, sameAddress } from '../../rules/account/address.ts'
import { isReadableName } from '../../rules/account/account.ts'
import { letterLanguage } from '../../rules/organisation/letter-language.ts'
import { isHeld } from '../../rules/proofs/enrolment.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { CODE_LIFETIME_IN_MINUTES, DIGITS, groupCode, readCode } from '../../rules/secret-code.ts'
import type { Context } from '../../ports/context.ts'
import { spendLimits } from '../spend-limits.ts'
import { helpLine } from '../notify/help-line.ts'
import { type Language, wordsFor } from '../../words/index.ts'
import { addedAlready, addItem, newlyBound } from './change-enrolment.ts'
import { sendOrRefuse } from './send-or-refuse.ts'
import { openPending, sealPending } from './pending-enrolment.ts'
import { repeatedCode } from './repeated-code.ts'
import { countTry } from './enrolment-limits.ts'
import { accountOf, mayAdd, type Prepared, type Visit } from './visit-enrolment.ts'

/** Sends the code; answers the sealed text that the browser keeps until it is typed. */
export async function beginAddress(context: Context, visit: Visit, typed: string): Promise<Result<string>> {
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const address = typed.trim()
  const no = unsuitable(context, may.value, address)
  if (no) return no
  const language = letterLanguage(context.settings, visit.wished, may.value.account.preferredLanguage)
  const sending = { kind: 'address', accountId: accountOf(visit), to: address, digits: DIGITS.email } as const
  const { id, code, sendOnce } = await repeatedCode(context, sending)
  const sent = await sendOnce(() => sendTo(context, visit, { address, language, code }))
  if (!sent.ok) return sent
  const facts = { id, address, codeHash: context.keys.hash('code', boundTo(id, code)) }
  return ok(sealPending(context, 'address', accountOf(visit), facts))
}

async function sendTo(
  context: Context,
  visit: Visit,
  { address, language, code }: { readonly address: string; readonly language: Language; readonly code: string },
): Promise<Result<unknown>> {
  const { settings, keys, delivery } = context
  const spent = await spendLimits(context, 'enrol-address', {
    person: keys.hash('name', visit.employee.id),
    destination: keys.hash('authenticator', foldAddress(address)),
  })
  if (!spent.ok) return spent
  const grouped = groupCode(code)
  const letter = wordsFor(language).enrol.letters.confirm({
    organisation: settings.organisation,
    name: visit.employee.name,
    code: grouped,
    minutes: CODE_LIFETIME_IN_MINUTES,
    help: helpLine(settings, language),
  })
  return sendOrRefuse(delivery.mail({ to: address, language, code: grouped, ...letter }))
}

/** The address that the code went to, to be shown; null when that is too long ago. */
export const addressToConfirm = (context: Context, visit: Visit, pending: string | undefined): string | null =>
  openPending(context, 'address', accountOf(visit), pending)?.address ?? null

/**
 * Adds an address for notices by the code that was sent to it. Refuses `code-expired`, `code-unreadable`, the limit of
 * tries, `code-incorrect`, what `mayAdd` refuses, `enrolment-moved-on`, and an address that will not do.
 */
export async function confirmAddress(
  context: Context,
  visit: Visit,
  { pending, code }: { readonly pending: string | undefined; readonly code: string },
): Promise<Result<void>> {
  const accountId = accountOf(visit)
  const { id, address, codeHash } = openPending(context, 'address', accountId, pending) ?? {}
  if (!id || !address || !codeHash) return refuse('code-expired')
  const typed = readCode(code, DIGITS.email)
  if (!typed) return refuse('code-unreadable')
  const tried = await countTry(context, id)
  if (!tried.ok) return tried
  if (!context.keys.matches(codeHash, 'code', boundTo(id, typed))) return refuse('code-incorrect')
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const { enrolled } = may.value
  const again = addedAlready(enrolled, id)
  if (again) return again
  const no = unsuitable(context, may.value, address)
  if (no) return no
  return addItem(context, visit, enrolled, [{ ...newlyBound(context, accountId), id, kind: 'address', address }])
}

/**
 * Why the address cannot be added. The account's own mailbox is notified anyway, and may be lost together with the
 * account.
 */
function unsuitable({ settings }: Context, { account, enrolled }: Prepared, address: string) {
  if (!isReadableName(address)) return refuse('address-unreadable')
  const domain = foldAddress(address.slice(address.lastIndexOf('@') + 1))
  if (isOwnMailbox(account, address) || settings.domains.includes(domain)) return refuse('address-not-private')
  const isKnown = enrolled.some((one) => one.kind === 'address' && isHeld(one) && sameAddress(one.address, address))
  return isKnown ? refuse('address-known-already') : null
}

const boundTo = (id: string, code: string): string => ['enrol', id, code].join('\n')
