/** The lines `factors`, `firstFactors` and `notTogether` of the policy file: the ways of proving, and which are not enough together. */
import { z } from 'zod'
import { isEnoughAlone } from '../rules/proofs/assurance-paths.ts'
import { type FactorId, factors, isFactorId } from '../rules/proofs/factors/index.ts'

const IDS = factors.map(({ id }) => id)
const factor = z
  .string()
  .refine(isFactorId, `should be among ${IDS.join(', ')}`)
  .meta({ enum: IDS })

/** The ways of proving, by their ids. */
export const factorsLine = z.array(factor).min(1, 'should name at least one factor')

/** Two ways that are not enough together. Only ways that are not enough alone can be excluded. */
const struckPair = z
  .tuple([factor, factor], { error: 'should be two ways, for example ["code-by-email", "code-by-text"]' })
  .superRefine(([one, other], checked) => {
    const complain = (message: string) => checked.addIssue({ code: 'custom', message })
    if (one === other) complain(`names ${one} twice; it should be two ways`)
    for (const way of new Set([one, other]))
      if (isFactorId(way) && isEnoughAlone(way))
        complain(`${way} is enough alone: to do without it, take it out of factors`)
  })
  // Either order is the same pair, and no change of the file.
  .transform(([one, other]): [FactorId, FactorId] => (one < other ? [one, other] : [other, one]))

/** Pairs of ways that do not reach `aal2`. */
export const notTogetherLine = z.array(struckPair)
