/**
 * Could somebody get back in today? By the same arithmetic that a recovery is
 * held to, over all that they have prepared, what is too young counted for later.
 *
 * Only what its owner holds is counted: no way that begins with the lost account,
 * and no person who would have to be persuaded. Whoever vouches is asked only
 * after a proof of one's own (rule R7), so nobody is ready by contacts alone.
 */
import { isOwnMailbox } from './address.ts'
import { assuranceOf, type Channel, type PairRules, type Proof } from './assurance.ts'
import type { Holdings, Worth } from './factors/factor.ts'
import { type FactorId, factorOf } from './factors/index.ts'
import { bestWorth } from './pairs.ts'
import { heldItems, windowAfter } from './preparation.ts'

/** One thing that somebody has, as the proof that it would be. */
export interface Way {
  readonly factor: FactorId
  /** Tells two of a kind apart. */
  readonly ref: string
  /** An address, a number, a name that its owner gave; null for a sheet of codes. */
  readonly name: string | null
  readonly worth: Worth & { readonly multiFactor?: boolean }
  readonly addedAt: Date | null
  /** Null: its age is not known, and until it is it counts for nothing (rule R6). */
  readonly countsFrom: Date | null
}

export const LEVELS = ['nothing', 'one-proof', 'soon', 'with-phone', 'ready'] as const
export type Level = (typeof LEVELS)[number]

export interface Readiness {
  readonly level: Level
  /** Of 4. */
  readonly score: number
  /** When what there is will be enough; null when it is, or will not be. */
  readonly from: Date | null
}

/** A stolen or broken telephone takes these along (id N20: there has to be another way). */
const ON_THE_PHONE: readonly Channel[] = ['text', 'app']
export const needsPhone = ({ worth }: Way): boolean => ON_THE_PHONE.includes(worth.channel)

export function readinessOf(ways: readonly Way[], rules: PairRules, now: Date): Readiness {
  const today = ways.filter(({ countsFrom }) => countsFrom !== null && countsFrom <= now)
  if (
    reachesAal2(
      today.filter((way) => !needsPhone(way)),
      rules,
    )
  )
    return levelOf('ready')
  if (reachesAal2(today, rules)) return levelOf('with-phone')
  const moments = ways.flatMap(({ countsFrom }) => (countsFrom && countsFrom > now ? [countsFrom.getTime()] : []))
  const enough = moments
    .toSorted((one, other) => one - other)
    .find((moment) =>
      reachesAal2(
        ways.filter(({ countsFrom }) => countsFrom !== null && countsFrom.getTime() <= moment),
        rules,
      ),
    )
  if (enough !== undefined) return levelOf('soon', new Date(enough))
  return levelOf(today.some(isOwn) ? 'one-proof' : 'nothing')
}

const levelOf = (level: Level, from: Date | null = null): Readiness => ({ level, score: LEVELS.indexOf(level), from })

const isOwn = ({ worth }: Way): boolean => worth.channel !== 'person'

function reachesAal2(ways: readonly Way[], rules: PairRules): boolean {
  if (!ways.some(isOwn)) return false
  const proofs = ways.map(
    ({ factor, ref, worth }): Proof => ({ factor, ...worth, authenticator: ref, provedAt: new Date(0) }),
  )
  return assuranceOf(proofs, rules) === 'aal2'
}

/** The least trouble first, where two would help alike. */
const ADDABLE = [
  'saved-code',
  'passkey',
  'code-by-email',
  'recovery-contact',
  'authenticator-code',
  'second-identity',
  'code-by-text',
] as const satisfies readonly FactorId[]
type Addable = (typeof ADDABLE)[number]

/** What would help most, by what it would make of the score. Nothing when one is ready, or will be. */
export function suggestionsFor(
  ways: readonly Way[],
  offered: readonly FactorId[],
  rules: PairRules,
  now: Date,
): readonly FactorId[] {
  const later = ways.map((way) => (way.countsFrom ? { ...way, countsFrom: now } : way))
  const before = readinessOf(later, rules, now).score
  return ADDABLE.filter((factor) => offered.includes(factor))
    .map((factor) => ({ factor, gain: readinessOf([...later, oneMore(factor, now)], rules, now).score - before }))
    .filter(({ gain }) => gain > 0)
    .toSorted((one, other) => other.gain - one.gain)
    .slice(0, 2)
    .map(({ factor }) => factor)
}

const oneMore = (factor: Addable, now: Date): Way => ({
  factor,
  ref: `another ${factor}`,
  name: null,
  worth: bestWorth(factor),
  addedAt: now,
  countsFrom: now,
})

/** All that there is for the ways that policy offers. */
export function waysOf(holdings: Holdings, offered: readonly FactorId[]): readonly Way[] {
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
  worth: Way['worth'],
): Way[] {
  return heldItems(enrolled, freshnessWindowInDays)
    .filter((item) => item.kind === kind)
    .map(({ ref, name, addedAt, countsFrom }) => ({ factor, ref, name, worth, addedAt, countsFrom }))
}

const manager = ({ account }: Holdings, worth: Worth): Way[] =>
  account.manager
    ? [{ factor: 'recovery-contact', ref: 'manager', name: null, worth, addedAt: null, countsFrom: new Date(0) }]
    : []

/** Each address alone, so that each is shown with its own age; by the factor's own word on what counts. */
function sentCodes(holdings: Holdings, factor: FactorId): Way[] {
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

/** What it would be with no window at all, and with nothing known to have changed. */
const worthIfOlder = (held: Holdings, found: Extract<ReturnType<typeof factorOf>, { kind: 'sent-code' }>) =>
  found.destinationFor({
    ...held,
    freshnessWindowInDays: 0,
    troubleSince: null,
    methodChanges: { kind: 'answered', value: [] },
  })
