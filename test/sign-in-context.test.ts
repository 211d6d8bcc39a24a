import { describe, expect, test } from 'vitest'
import { type ContextPolicy, type Demand, demandOf } from '#lib/sign-in-context.ts'

const policy = (demand: Demand, forEverybody = true, contexts = ['c1']): ContextPolicy => ({
  contexts,
  demand,
  forEverybody,
})

const SPECIFICATION: readonly [string, readonly ContextPolicy[], Demand, leavesOut: boolean][] = [
  ['no policy at all', [], 'nothing', false],
  ['a policy on another context', [policy('phishing-resistant', true, ['c2'])], 'nothing', false],
  ['a policy that demands nothing of strength', [policy('nothing')], 'nothing', false],
  ['two factors', [policy('multifactor')], 'multifactor', false],
  [
    'a strong one beside a weaker one',
    [policy('multifactor'), policy('phishing-resistant')],
    'phishing-resistant',
    false,
  ],
  ['a strong one that leaves some out', [policy('phishing-resistant', false)], 'phishing-resistant', true],
  [
    'the same, and another that leaves nobody out',
    [policy('phishing-resistant', false), policy('phishing-resistant')],
    'phishing-resistant',
    false,
  ],
]
describe('An authentication context is worth what guards it', () => {
  for (const [what, policies, demand, leavesOut] of SPECIFICATION)
    test(`${what}: ${demand}`, () => expect(demandOf(policies, 'c1')).toEqual({ demand, leavesOut }))
})
