/**
 * How well somebody has to be checked before a method is removed from their account.
 *
 * Whoever removes a second factor and adds another has the account. Where the owner can give two proofs without the
 * method in question, two are asked for; where they have lost all but one, that one and an approver have to be enough
 * (NIST SP 800-63B-4 §4.2.2, id N10).
 */
import type { AssuranceRules } from '../proofs/assurance.ts'
import type { Authenticator, Holdings } from '../proofs/factors/factor.ts'
import type { FactorId } from '../proofs/factors/index.ts'
import { type Level, readinessOf } from './readiness.ts'
import { heldMethods } from './held-methods.ts'

/** Kinds that are lost with the telephone, so that the others on it are lost as well. */
const ON_THE_PHONE: readonly Authenticator['kind'][] = ['phone', 'app', 'software-oath']

/** Whether two proofs are asked for. `target`: the method to remove. Where methods could not be read, two are. */
export function takesTwoChecks(
  holdings: Holdings,
  target: string | null,
  offered: readonly FactorId[],
  rules: AssuranceRules,
): boolean {
  const { authenticators, now } = holdings
  if (authenticators.kind === 'failed') return true
  const going = authenticators.value.find(({ id }) => id === target)
  const left = authenticators.value.filter(({ id }) => id !== target)
  const ways = heldMethods({ ...holdings, authenticators: { kind: 'answered', value: left } }, offered)
  // Only what they can give themselves counts: a contact may not be reached.
  const own = ways.filter(({ worth }) => worth.channel !== 'person')
  const enough: readonly Level[] = going && ON_THE_PHONE.includes(going.kind) ? ['ready'] : ['ready', 'with-phone']
  return enough.includes(readinessOf(own, rules, now).level)
}
