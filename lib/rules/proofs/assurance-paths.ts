/**
 * Which of the ways on offer are enough: alone, or which two together.
 *
 * Each is taken at its best, as somebody has it who prepared well; how they add up is decided by `assurance.ts`, as in
 * a recovery (NIST SP 800-63B-4 §4.2.2.2, id N10).
 */
import { isEnoughUnattended, type AssuranceRules, type Proof } from './assurance.ts'
import { type FactorId, factorOf } from './factors/index.ts'

/** What a factor is worth where its method is old enough and nothing lowers its worth. */
export type BestWorth = Pick<Proof, 'method' | 'channel' | 'standing' | 'multiFactor' | 'checked'>

/** Best worth of the factors whose worth depends on which method stands behind them. */
const WHEN_REGISTERED = {
  'code-by-email': { method: 'issued-code', channel: 'email', standing: 'registered' },
  'code-by-text': { method: 'bound-authenticator', channel: 'text', standing: 'registered' },
  'second-identity': { method: 'bound-authenticator', channel: 'identity', standing: 'registered' },
  'work-account': {
    method: 'bound-authenticator',
    channel: 'work-account',
    standing: 'registered',
    multiFactor: true,
  },
} as const satisfies Partial<Record<FactorId, BestWorth>>

/** What a proof by this factor is worth at its best. */
export function bestWorth(id: FactorId): BestWorth {
  const factor = factorOf(id)
  // Face to face is the best that a code read out can be; after a call it may not be enough without an approver.
  if (factor.kind === 'read-out') return { ...factor.worth, checked: 'face-to-face' }
  return 'worth' in factor ? factor.worth : WHEN_REGISTERED[id as keyof typeof WHEN_REGISTERED]
}

/** Whether this factor reaches `aal2` by itself, at its best. */
export const isEnoughAlone = (id: FactorId): boolean => reaches([id], { preset: 'strict', notTogether: [] })

/** Every way or pair of ways that reaches `aal2`. A pair of which one is enough alone is left out. */
export function pathsToAal2(ways: readonly FactorId[], rules: AssuranceRules): readonly (readonly FactorId[])[] {
  const alone = ways.filter((id) => reaches([id], rules))
  const plain = ways.filter((id) => !alone.includes(id))
  const pairs = plain.flatMap((one, at) => plain.slice(at + 1).map((other) => [one, other] as const))
  return [...alone.map((id) => [id]), ...pairs.filter((pair) => reaches(pair, rules))]
}

function reaches(ways: readonly FactorId[], rules: AssuranceRules): boolean {
  const proofs = ways.map(
    (factor): Proof => ({
      factor,
      ...bestWorth(factor),
      authenticator: factor,
      provedAt: new Date(0),
      boundAt: new Date(0),
    }),
  )
  return isEnoughUnattended(proofs, rules)
}
