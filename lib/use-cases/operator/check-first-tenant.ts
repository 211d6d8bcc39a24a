/** Answers those rows of the first-tenant list that the site's own readings can answer; nothing is written. */
import { FIRST_TENANT, type FirstTenantCheck } from '../../rules/organisation/first-tenant.ts'
import type { Context } from '../../ports/context.ts'
import type { SourceState } from '../../rules/diagnosis/source-state.ts'

export type Settled =
  | 'as-assumed'
  | 'otherwise'
  /** It could be read, but has not been, or got no answer. */
  | 'unseen'
  /** It takes a request about a chosen account, or a person. */
  | 'by-hand'

export interface FirstTenantAnswer {
  readonly id: string
  readonly settled: Settled
}

/** The answer to each row of the list, in its order, from readings that were made already. */
export async function checkFirstTenant({
  tenant,
  settings: { strongSignIn },
}: Pick<Context, 'tenant' | 'settings'>): Promise<readonly FirstTenantAnswer[]> {
  const [states, context] = await Promise.all([
    tenant.sourceStates(),
    strongSignIn ? tenant.signInContext(strongSignIn.acrs) : null,
  ])
  const settle = (check: FirstTenantCheck): Settled => {
    if (check.kind === 'source') return OF_SOURCE[stateOf(states, check.source)]
    if (check.kind === 'context') return context?.kind === 'seen' ? 'as-assumed' : 'unseen'
    return 'by-hand'
  }
  return FIRST_TENANT.map(({ id, check }) => ({ id, settled: settle(check) }))
}

const stateOf = (states: readonly SourceState[], source: SourceState['source']): SourceState['state'] =>
  states.find((one) => one.source === source)?.state ?? 'not-asked'

const OF_SOURCE: Readonly<Record<SourceState['state'], Settled>> = {
  answered: 'as-assumed',
  refused: 'otherwise',
  still: 'unseen',
  'not-asked': 'unseen',
  'not-configured': 'unseen',
}
