/**
 * Whether somebody could get back in today.
 *
 * The same rules as in a recovery are applied to all that they have prepared; what is too new is counted for later.
 * Only what its owner holds is counted: no way that begins with the lost account, and no person who would have to
 * agree, a contact or a manager. They may be away, or say no; and whoever vouches is asked only after a proof of the
 * claimant's own (rule R7).
 */
import { type Channel, isEnoughUnattended, type AssuranceRules, type Proof } from '../proofs/assurance.ts'
import type { FactorId } from '../proofs/factors/index.ts'
import { bestWorth } from '../proofs/assurance-paths.ts'
import type { HeldMethod } from './held-methods.ts'

export const LEVELS = ['nothing', 'one-proof', 'soon', 'with-phone', 'ready'] as const
export type Level = (typeof LEVELS)[number]

export interface Readiness {
  readonly level: Level
  /** 0 to 4. */
  readonly score: number
  /** When what there is will be enough; null when it already is, or never will be. */
  readonly from: Date | null
}

/** Lost together with a stolen or broken telephone, so another way has to exist (id N20). */
const ON_THE_PHONE: readonly Channel[] = ['text', 'app']
/** Whether the method is lost together with the telephone. */
export const needsPhone = ({ worth }: HeldMethod): boolean => ON_THE_PHONE.includes(worth.channel)

/** How ready somebody is: with and without the telephone today, or from a later moment on. */
export function readinessOf(held: readonly HeldMethod[], rules: AssuranceRules, now: Date): Readiness {
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

/** Readiness of an account that only people can let in again, whatever its owner holds. */
export const READY_BY_NOTHING: Readiness = levelOf('nothing')

const isOwn = ({ worth }: HeldMethod): boolean => worth.channel !== 'person'

function reachesAal2(ways: readonly HeldMethod[], rules: AssuranceRules): boolean {
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

/** In order of effort, least first, where two would help alike. */
const ADDABLE = [
  'saved-code',
  'passkey',
  'code-by-email',
  'authenticator-code',
  'second-identity',
  'code-by-text',
] as const satisfies readonly FactorId[]
type Addable = (typeof ADDABLE)[number]

/** What would raise the score most; empty for somebody who is ready, or will be. */
export function suggestionsFor(
  ways: readonly HeldMethod[],
  offered: readonly FactorId[],
  rules: AssuranceRules,
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
