/** What is in force, for whoever reads it: the rows of policy, and what the ways on offer add up to. */
import { type Grant, GRANTS } from '../../rules/policy/policy.ts'
import { pathsToAal2 } from '../../rules/proofs/assurance-paths.ts'
import type { FactorId } from '../../rules/proofs/factors/index.ts'
import { type RemedyId, remedies } from '../../rules/remedies/index.ts'
import type { Settings } from '../../rules/organisation/settings.ts'

export interface GrantRow extends Grant {
  /** Place among all rows, by which an answer names the row that made it. */
  readonly row: number
}

/** The rows of each remedy that has any, in the order of the remedies. */
export const grantsByRemedy = (): readonly { readonly remedy: RemedyId; readonly rows: readonly GrantRow[] }[] =>
  remedies
    .map(({ id }) => ({
      remedy: id,
      rows: GRANTS.map((grant, row) => ({ ...grant, row })).filter(({ remedy }) => remedy === id),
    }))
    .filter(({ rows }) => rows.length > 0)

/** Ways and pairs of them that reach the strong check, each at its best. */
export const strongPaths = (settings: Settings): readonly (readonly FactorId[])[] =>
  pathsToAal2(settings.factors, settings)
