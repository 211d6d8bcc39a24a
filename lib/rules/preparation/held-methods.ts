/** Everything that somebody holds, each as the proof that it would give, by each factor's own rules of what counts. */
import { isOwnMailbox } from '../account/address.ts'
import type { Holdings, Worth } from '../proofs/factors/factor.ts'
import { type FactorId, factorOf } from '../proofs/factors/index.ts'
import { bestWorth } from '../proofs/assurance-paths.ts'
import { heldItems, windowAfter } from './preparation.ts'

/** One method that somebody has, as the proof that it would give. */
export interface HeldMethod {
  readonly factor: FactorId
  /** Tells two methods of one factor apart on the page. */
  readonly ref: string
  /** An address, a number or the name that its owner gave; null for a sheet of codes. */
  readonly name: string | null
  readonly worth: Worth & { readonly multiFactor?: boolean }
  readonly addedAt: Date | null
  /** When it begins to count. Null: its age is not known, so it does not count (rule R6). */
  readonly countsFrom: Date | null
}

/** Every method of the account that proves by one of the factors that the policy file offers. */
export function heldMethods(holdings: Holdings, offered: readonly FactorId[]): readonly HeldMethod[] {
  return offered.flatMap((factor) => {
    const found = factorOf(factor)
    if (found.kind === 'sent-code') return sentCodes(holdings, factor)
    if (found.kind === 'enrolled') return enrolledWays(holdings, factor, found.holds, found.worth)
    if (factor === 'second-identity')
      return enrolledWays(holdings, factor, 'linked-identity', bestWorth('second-identity'))
    if (factor === 'recovery-contact' && found.kind === 'read-out')
      return [...manager(holdings, found.worth), ...enrolledWays(holdings, factor, 'contact', found.worth)]
    return []
  })
}

function enrolledWays(
  { enrolled = [], freshnessWindowInDays }: Holdings,
  factor: FactorId,
  kind: string,
  worth: HeldMethod['worth'],
): HeldMethod[] {
  return heldItems(enrolled, freshnessWindowInDays)
    .filter((item) => item.kind === kind)
    .map(({ ref, name, addedAt, countsFrom }) => ({ factor, ref, name, worth, addedAt, countsFrom }))
}

const manager = ({ account }: Holdings, worth: Worth): HeldMethod[] =>
  account.manager
    ? [{ factor: 'recovery-contact', ref: 'manager', name: null, worth, addedAt: null, countsFrom: new Date(0) }]
    : []

/** Each address by itself, so that each is shown with its own age. */
function sentCodes(holdings: Holdings, factor: FactorId): HeldMethod[] {
  const found = factorOf(factor)
  if (found.kind !== 'sent-code' || holdings.authenticators.kind === 'failed') return []
  const { account, authenticators, freshnessWindowInDays: days, now } = holdings
  const kind = found.channel === 'text' ? 'phone' : 'email'
  const registered = authenticators.value.filter(
    (one) => one.kind === kind && one.address !== null && !isOwnMailbox(account, one.address),
  )
  const alone = (value: typeof registered, otherMails: readonly string[]): Holdings => ({
    ...holdings,
    account: { ...account, otherMails },
    authenticators: { kind: 'answered', value },
  })
  const candidates = [
    ...registered.map((one) => ({ held: alone([one], []), addedAt: one.createdAt })),
    ...(kind === 'email' && registered.length === 0
      ? account.otherMails.map((mail) => ({ held: alone([], [mail]), addedAt: null }))
      : []),
  ]
  return candidates.flatMap(({ held, addedAt }) => {
    const counts = found.destinationFor(held)
    const would = counts ?? worthIfOlder(held, found)
    if (!would) return []
    const { address, ...worth } = would
    const countsFrom = counts ? (addedAt ?? new Date(0)) : addedAt && windowAfter(addedAt, days)
    return [
      {
        factor,
        ref: address,
        name: address,
        worth,
        addedAt,
        countsFrom: counts ? earlier(countsFrom, now) : countsFrom,
      },
    ]
  })
}

const earlier = (moment: Date | null, now: Date): Date => (moment && moment < now ? moment : now)

/** What it would be worth with no window at all, and with no change known. */
const worthIfOlder = (held: Holdings, found: Extract<ReturnType<typeof factorOf>, { kind: 'sent-code' }>) =>
  found.destinationFor({
    ...held,
    freshnessWindowInDays: 0,
    troubleSince: null,
    methodChanges: { kind: 'answered', value: [] },
  })
