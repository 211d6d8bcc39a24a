import type { SourceStateId } from '../../../rules/diagnosis/source-state.ts'
import type { Context } from '../../../ports/context.ts'

/** What a first look reads. */
const LOOKED_AT: readonly SourceStateId[] = ['accounts', 'methods', 'signIns', 'risk', 'inboxRules']

/**
 * Whether Microsoft, at its last answer, failed to give any of what a look reads. Otherwise a look that takes long is
 * merely a first one, or waits its turn.
 */
export const isMicrosoftSlow = async ({ tenant }: Pick<Context, 'tenant'>): Promise<boolean> =>
  (await tenant.sourceStates()).some(
    ({ source, state, why }) =>
      LOOKED_AT.includes(source) && (state === 'still' || (state === 'refused' && why === 'failed')),
  )
