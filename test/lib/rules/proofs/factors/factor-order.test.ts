import { describe, expect, test } from 'vitest'
import { orderFactors } from '#lib/rules/proofs/factors/factor-order.ts'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'

const ALL: readonly FactorId[] = [
  'work-account',
  'passkey',
  'authenticator-code',
  'saved-code',
  'code-by-email',
  'code-by-text',
  'second-identity',
  'approver-code',
]
const NOTHING = { firstFactors: null, settled: [], isSignInUseful: false }

interface Row {
  readonly title: string
  readonly offered?: readonly FactorId[]
  readonly given?: Partial<Parameters<typeof orderFactors>[1]>
  readonly first: readonly FactorId[]
  readonly more: readonly FactorId[]
}
const SPECIFICATION: readonly Row[] = [
  {
    title: 'mail, text and authenticator app come first, the rest is folded in the file’s order',
    first: ['code-by-email', 'code-by-text', 'authenticator-code'],
    more: ['work-account', 'passkey', 'saved-code', 'second-identity', 'approver-code'],
  },
  {
    title: 'the organisation’s own first ones stand in their place',
    given: { firstFactors: ['passkey', 'second-identity', 'saved-code'] },
    first: ['passkey', 'second-identity', 'saved-code'],
    more: ['work-account', 'authenticator-code', 'code-by-email', 'code-by-text', 'approver-code'],
  },
  {
    title: 'more than three first ones are all shown',
    given: { firstFactors: ['passkey', 'saved-code', 'code-by-email', 'code-by-text'] },
    first: ['passkey', 'saved-code', 'code-by-email', 'code-by-text'],
    more: ['work-account', 'authenticator-code', 'second-identity', 'approver-code'],
  },
  {
    title: 'the work account leads where the claimant can still sign in',
    given: { isSignInUseful: true },
    first: ['work-account', 'code-by-email', 'code-by-text', 'authenticator-code'],
    more: ['passkey', 'saved-code', 'second-identity', 'approver-code'],
  },
  {
    title: 'and is not shown where it is not offered',
    offered: ['code-by-email', 'code-by-text'],
    given: { isSignInUseful: true },
    first: ['code-by-email', 'code-by-text'],
    more: [],
  },
  {
    title: 'a way that is proved leaves its place before the fold to the next',
    given: { settled: ['code-by-email'] },
    first: ['code-by-email', 'code-by-text', 'authenticator-code', 'work-account'],
    more: ['passkey', 'saved-code', 'second-identity', 'approver-code'],
  },
  {
    title: 'a way that is closed is never folded away, so that its clock is seen',
    given: { settled: ['saved-code'] },
    first: ['code-by-email', 'code-by-text', 'authenticator-code', 'saved-code'],
    more: ['work-account', 'passkey', 'second-identity', 'approver-code'],
  },
  {
    title: 'where the usual ones are not offered the first three of the file are shown',
    offered: ['work-account', 'passkey', 'saved-code', 'second-identity', 'approver-code'],
    first: ['work-account', 'passkey', 'saved-code'],
    more: ['second-identity', 'approver-code'],
  },
  {
    title: 'one way alone is not folded',
    offered: ['passkey', 'code-by-email', 'code-by-text', 'authenticator-code'],
    first: ['code-by-email', 'code-by-text', 'authenticator-code', 'passkey'],
    more: [],
  },
]
describe('the order of the ways', () => {
  for (const { title, offered = ALL, given, first, more } of SPECIFICATION)
    test(title, () => expect(orderFactors(offered, { ...NOTHING, ...given })).toEqual({ first, more }))
  test('no way is lost or shown twice', () => {
    for (const { offered = ALL, given } of SPECIFICATION) {
      const order = orderFactors(offered, { ...NOTHING, ...given })
      expect([...order.first, ...order.more].toSorted()).toEqual(offered.toSorted())
    }
  })
})
