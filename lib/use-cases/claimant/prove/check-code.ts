import { codeDigitsOf } from '../../../rules/proofs/factors/code-digits.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { ok, refuse, type Refused } from '../../../rules/refusals.ts'
import { boundCode, readCode } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { checkedIn, voucherOf } from '../../../rules/request/vouching.ts'
import type { Check } from './check-proof.ts'

/** Checks a code that was sent, or that another person read out, against the challenge that it was made for. */
export const codeCheck: Check = {
  read: (typed, factor) => readCode(typed, codeDigitsOf(factor)),
  unreadable: 'code-unreadable',
  incorrect: 'code-incorrect',
  async prove(context, { asked, current, typed }) {
    const no = compare(context, current, typed)
    if (no)
      return no.refusal === 'code-incorrect' && isOlderCode(context, asked, typed) ? refuse('code-superseded') : no
    if (!current.worth) return refuse('code-incorrect')
    const [by, checked] = [voucherOf(current), checkedIn(current)]
    return ok({
      factor: current.factor,
      ...current.worth,
      ...(by && { vouchedBy: by }),
      ...(checked && { checked }),
      provedAt: context.now(),
    })
  },
}

function compare({ keys, now }: Context, challenge: Challenge, code: string): Refused | null {
  const right = keys.matches(challenge.codeHash ?? NEVER, 'code', boundCode(challenge, code))
  // A code without a recipient is never right, not even when it is guessed.
  if (!right || !challenge.deliverable) return refuse('code-incorrect')
  if (!challenge.expiresAt || challenge.expiresAt <= now()) return refuse('code-expired')
  return null
}

/** Hash of no code. */
const NEVER = ''

const isOlderCode = ({ keys }: Context, asked: readonly Challenge[], code: string): boolean =>
  asked.some(
    (challenge) =>
      challenge.closed === 'superseded' &&
      challenge.deliverable &&
      challenge.codeHash !== null &&
      keys.matches(challenge.codeHash, 'code', boundCode(challenge, code)),
  )
