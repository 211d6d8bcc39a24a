/**
 * How well somebody has to have proved it before a method is taken off their account.
 *
 * Whoever takes a second factor off and adds another has the account. Where the owner
 * can give two proofs without the method that is to go, two are asked for; where they
 * have lost all but one, that one and a person have to do (NIST SP 800-63B-4 §4.2.2, id N10).
 */
import type { PairRules } from '../proofs/assurance.ts'
import type { Authenticator, Holdings } from '../proofs/factors/factor.ts'
import type { FactorId } from '../proofs/factors/index.ts'
import { type Level, readinessOf } from './readiness.ts'
import { heldMethods } from './held-methods.ts'

/** Lost with the telephone, and with it whatever else needs one. */
const ON_THE_PHONE: readonly Authenticator['kind'][] = ['phone', 'app', 'software-oath']

/** `target`: the method that is to go. Methods that could not be read ask for two. */
export function takesTwoChecks(
  holdings: Holdings,
  target: string | null,
  offered: readonly FactorId[],
  rules: PairRules,
): boolean {
  const { authenticators, now } = holdings
  if (authenticators.kind === 'failed') return true
  const going = authenticators.value.find(({ id }) => id === target)
  const left = authenticators.value.filter(({ id }) => id !== target)
  const ways = heldMethods({ ...holdings, authenticators: { kind: 'answered', value: left } }, offered)
  // Only what they can give themselves counts: a contact’s word may not come.
  const own = ways.filter(({ worth }) => worth.channel !== 'person')
  const enough: readonly Level[] = going && ON_THE_PHONE.includes(going.kind) ? ['ready'] : ['ready', 'with-phone']
  return enough.includes(readinessOf(own, rules, now).level)
}
