import { describe, expect, test } from 'vitest'
import type { SourceState } from '#lib/rules/diagnosis/source-state.ts'
import { isMicrosoftSlow } from '#lib/use-cases/claimant/explain/slow-source.ts'

const state = (source: SourceState['source'], told: Partial<SourceState>) =>
  ({ source, why: null, ...told }) as SourceState

const SPECIFICATION: readonly [title: string, states: readonly SourceState[], slow: boolean][] = [
  ['everything was answered', [state('accounts', { state: 'answered' })], false],
  ['nothing was asked yet', [state('signIns', { state: 'not-asked' })], false],
  ['the sign-in record stands still', [state('signIns', { state: 'still' })], true],
  ['an account could not be read', [state('accounts', { state: 'refused', why: 'failed' })], true],
  ['a permission was never given', [state('risk', { state: 'refused', why: 'not-permitted' })], false],
  ['something that no look reads fails', [state('consents', { state: 'refused', why: 'failed' })], false],
]
describe('a look that takes long is Microsoft’s doing', () => {
  for (const [title, states, slow] of SPECIFICATION)
    test(`${title}: ${slow ? 'yes' : 'no'}`, async () =>
      expect(await isMicrosoftSlow({ tenant: { sourceStates: async () => states } as never })).toBe(slow))
})
