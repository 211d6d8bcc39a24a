import { type FactorId, factorOf } from '../../../rules/proofs/factors/index.ts'

/**
 * Which rows of the limits a try at this way uses beside those of every answer. Null: it cannot be guessed (a saved
 * code of 64 bits, a signature, a signed token of another provider), so no number of tries closes it for its owner
 * (rule R5).
 */
export function guessVerbOf(way: FactorId): 'guess' | 'guess-read-out' | null {
  switch (factorOf(way).kind) {
    case 'sent-code':
      return 'guess'
    case 'read-out':
      return 'guess-read-out'
    case 'enrolled':
      return way === 'authenticator-code' ? 'guess' : null
    case 'outside-identity':
    case 'presentation':
      return null
  }
}
