import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CALLS } from '#lib/adapters/graph/calls.ts'
import { FIRST_TENANT } from '#lib/rules/organisation/first-tenant.ts'
import { checkFirstTenant } from '#lib/use-cases/operator/check-first-tenant.ts'
import type { Context } from '#lib/ports/context.ts'
import type { SourceState } from '#lib/rules/diagnosis/source-state.ts'
import { firstTenantBlock, firstTenantInDocument } from '../../../first-tenant-table.ts'

const state = (source: SourceState['source'], is: SourceState['state']): SourceState => ({
  source,
  state: is,
  why: null,
  since: null,
  answeredAt: null,
  permissions: [],
  licence: null,
  unreadable: null,
})
const asked = (states: readonly SourceState[], context: 'seen' | 'unseen' = 'seen') =>
  ({
    settings: { strongSignIn: { acrs: 'c1' } },
    tenant: { sourceStates: async () => states, signInContext: async () => ({ kind: context }) },
  }) as unknown as Pick<Context, 'tenant' | 'settings'>

describe('the first-tenant list', () => {
  test('the document is what the rows print', () => expect(firstTenantInDocument()).toBe(firstTenantBlock()))

  test('each question is asked once, under an id of its own, and rests on a file that there is', () => {
    for (const of of ['id', 'question'] as const)
      expect(new Set(FIRST_TENANT.map((row) => row[of])).size).toBe(FIRST_TENANT.length)
    const root = join(import.meta.dirname, '../../../..')
    expect(FIRST_TENANT.filter(({ where }) => !existsSync(join(root, where))).map(({ where }) => where)).toEqual([])
  })

  test('a check by a call only reads, and what the site itself reads', () => {
    const paths = Object.values(CALLS).map(({ path }) => path.split('?')[0])
    const checks = FIRST_TENANT.flatMap(({ check }) => (check.kind === 'call' ? [check.call.slice('GET '.length)] : []))
    expect(checks.filter((path) => !paths.some((known) => known?.startsWith(path)))).toEqual([])
  })

  for (const [is, settled] of [
    ['answered', 'as-assumed'],
    ['refused', 'otherwise'],
    ['still', 'unseen'],
    ['not-asked', 'unseen'],
    ['not-configured', 'unseen'],
  ] as const)
    test(`a source that is ${is} settles its question: ${settled}`, async () => {
      const answers = await checkFirstTenant(asked([state('risk', is)]))
      expect(answers.find(({ id }) => id === 'risky-users-or')?.settled).toBe(settled)
    })

  test('what could not be read is unseen, never a no, and what takes hands says so', async () => {
    const answers = new Map((await checkFirstTenant(asked([], 'unseen'))).map(({ id, settled }) => [id, settled]))
    expect(answers.get('context-policies')).toBe('unseen')
    expect(answers.get('pass-during-lockout')).toBe('by-hand')
    expect([...answers.values()]).not.toContain('otherwise')
  })
})
