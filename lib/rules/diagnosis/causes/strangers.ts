/**
 * Whose wrong passwords these are, as far as places tell.
 *
 * A country from which no sign-in of the last 30 days succeeded is a stranger's;
 * while no success shows where the owner is, nobody is taken for a stranger. Cities
 * are too vague to go by: they are guessed from network addresses.
 */
import type { Evidence, SignIn } from '../evidence.ts'

export function isStrangers(evidence: Evidence): (signIn: SignIn) => boolean {
  const rows = evidence.signIns.kind === 'seen' ? evidence.signIns.value : []
  const familiar = new Set(rows.filter(({ errorCode }) => errorCode === 0).flatMap(({ country }) => country ?? []))
  return ({ country }) => familiar.size > 0 && country !== null && !familiar.has(country)
}
