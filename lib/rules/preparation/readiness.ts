/**
 * Could somebody get back in today? By the same arithmetic that a recovery is
 * held to, over all that they have prepared, what is too young counted for later.
 *
 * Only what its owner holds is counted: no way that begins with the lost account,
 * and no person who would have to be persuaded, a contact or a manager. They may be
 * away, or say no; whoever vouches is asked after a proof of one's own (rule R7).
 */
import { type Channel, isEnoughUnattended, type PairRules, type Proof } from '../proofs/assurance.ts'
import type { FactorId } from '../proofs/factors/index.ts'
import { bestWorth } from '../proofs/assurance-paths.ts'
import type { HeldMethod } from './held-methods.ts'

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
export const needsPhone = ({ worth }: HeldMethod): boolean => ON_THE_PHONE.includes(worth.channel)

export function readinessOf(held: readonly HeldMethod[], rules: PairRules, now: Date): Readiness {
  const ways = held.filter(isOwn)
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
  return levelOf(today.length > 0 ? 'one-proof' : 'nothing')
}

const levelOf = (level: Level, from: Date | null = null): Readiness => ({ level, score: LEVELS.indexOf(level), from })

/** Of an account that gets in again through people only, whatever is held. */
export const READY_BY_NOTHING: Readiness = levelOf('nothing')

const isOwn = ({ worth }: HeldMethod): boolean => worth.channel !== 'person'

function reachesAal2(ways: readonly HeldMethod[], rules: PairRules): boolean {
  const proofs = ways.map(
    ({ factor, ref, worth, addedAt }): Proof => ({
      factor,
      ...worth,
      authenticator: ref,
      provedAt: new Date(0),
      ...(addedAt && { boundAt: addedAt }),
    }),
  )
  return isEnoughUnattended(proofs, rules)
}

/** The least trouble first, where two would help alike. */
const ADDABLE = [
  'saved-code',
  'passkey',
  'code-by-email',
  'authenticator-code',
  'second-identity',
  'code-by-text',
] as const satisfies readonly FactorId[]
type Addable = (typeof ADDABLE)[number]

/** What would help most, by what it would make of the score. Nothing when one is ready, or will be. */
export function suggestionsFor(
  ways: readonly HeldMethod[],
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

const oneMore = (factor: Addable, now: Date): HeldMethod => ({
  factor,
  ref: `another ${factor}`,
  name: null,
  worth: bestWorth(factor),
  addedAt: now,
  countsFrom: now,
})
