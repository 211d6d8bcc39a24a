import { DIGITS } from '../../secret-code.ts'
import { type AnsweredFactorId, factorOf } from './index.ts'

/** How many digits the code of this way has, the same for every account (rule R4). */
export function codeDigitsOf(way: AnsweredFactorId): number {
  const { kind, channel } = factorOf(way)
  if (kind === 'read-out') return DIGITS.person
  if (kind === 'enrolled') return DIGITS.app
  return channel === 'text' ? DIGITS.text : DIGITS.email
}
