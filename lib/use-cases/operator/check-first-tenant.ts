/** Settles what can be settled of the first-tenant list by readings that the site makes anyway; nothing is written. */
import { FIRST_TENANT, type FirstTenantCheck } from '../../rules/organisation/first-tenant.ts'
import type { Context } from '../../ports/context.ts'
import type { SourceState } from '../../rules/diagnosis/source-state.ts'

export type Settled =
  | 'as-assumed'
  | 'otherwise'
  /** It could be read, and has not been, or was not answered. */
  | 'unseen'
  /** It takes a call about an account of somebody's choosing, or hands. */
  | 'by-hand'

export interface FirstTenantAnswer {
  readonly id: string
  readonly settled: Settled
}

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
