/** Where a hand-over is done, and who says that it is. */
import { describe, expect, test } from 'vitest'
import { ACCOUNT_CLASSES, type AccountClass } from '#lib/rules/account/account.ts'
import {
  BY_HAND_CLASSES,
  byHandClassOf,
  type ByHandPortal,
  isBeyondReading,
  portalsFor,
  sawFor,
} from '#lib/rules/request/manual-steps.ts'
import { PORTALS } from '#lib/config/portals.ts'
import { type RemedyId, remedies } from '#lib/rules/remedies/index.ts'
import type { Saw } from '#lib/rules/request/parts/execution.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { exampleRequest } from '#test/example.ts'

describe('the pages of Microsoft’s portals that go with a hand-over', () => {
  const SPECIFICATION: readonly [AccountClass, capable: boolean, RemedyId, readonly ByHandPortal[]][] = [
    ['member', false, 'lift-sending-restriction', ['restrictedSenders']],
    ['member', false, 'sweep-mailbox', ['exchange']],
    ['member', false, 'reset-password', []],
    ['member', true, 'reset-password', []],
    ['guest', false, 'mend-elsewhere', ['crossTenant']],
    ['federated', false, 'mend-elsewhere', ['domains']],
    ['federated', false, 'reset-password', ['domains']],
    ['synced', false, 'reset-password', []],
    ['synced', true, 'reset-password', ['selfServiceReset']],
    ['synced', false, 'enable-sign-in', ['connect']],
    ['synced', false, 'mend-elsewhere', ['connect']],
    ['shared', false, 'give-mailbox-access', ['exchange']],
    ['shared', false, 'reset-password', ['exchange']],
    ['shared', false, 'enable-sign-in', ['exchange']],
    ['privileged', false, 'reset-password', []],
  ]
  for (const [accountClass, ssprCapable, remedy, portals] of SPECIFICATION)
    test(`${remedy} of a ${accountClass} account${ssprCapable ? ', capable of Microsoft’s reset' : ''}: ${portals.join(', ') || 'the account alone'}`, () =>
      expect(portalsFor(remedy, { accountClass, ssprCapable })).toEqual(portals))

  for (const [cloud, addresses] of Object.entries(PORTALS))
    test(`every address of the cloud ${cloud} is an https address of its own`, () => {
      // Where security info is kept is read out and typed, without the scheme.
      const links = Object.entries(addresses).filter(([name]) => name !== 'securityInfo')
      for (const [, address] of links) expect(address).toMatch(/^https:\/\/[a-z0-9.]+(\/[a-z]+)?$/)
      if (cloud !== 'global') expect(Object.values(addresses).join(' ')).not.toMatch(/\.microsoft\.com|aka\.ms/)
    })
})

describe('who says that it is done', () => {
  const SPECIFICATION: readonly [RemedyId, AccountClass | null, shown: boolean | null, byWord: boolean][] = [
    // remedy                account class  a look says  a word may
    ['reset-password', 'member', false, false],
    ['reset-password', 'privileged', false, false],
    ['reset-password', 'synced', false, true],
    ['reset-password', 'federated', false, true],
    ['reset-password', 'guest', false, true],
    ['reset-password', 'shared', false, true],
    ['enable-sign-in', 'member', false, false],
    ['enable-sign-in', 'synced', false, false],
    ['enable-sign-in', 'shared', false, true],
    ['temporary-access-pass', 'member', false, false],
    ['temporary-access-pass', 'federated', false, false],
    ['temporary-access-pass', 'guest', false, true],
    ['end-sessions', 'guest', false, true],
    ['lift-sending-restriction', 'member', false, false],
    ['lift-sending-restriction', 'member', null, true],
    ['sweep-mailbox', 'member', null, true],
    ['sweep-mailbox', 'member', false, false],
    ['remove-authenticator', 'member', null, true],
    ['mend-elsewhere', 'guest', null, true],
    ['reset-password', null, false, false],
  ]
  for (const [remedy, accountClass, shown, byWord] of SPECIFICATION)
    test(`${remedy} of ${accountClass ?? 'an unknown kind of'} account, a look says ${shown ?? 'nothing'}: ${byWord ? 'a word may' : 'the tenant alone'}`, () =>
      expect(isBeyondReading(remedy, accountClass, shown)).toBe(byWord))

  const SAID: readonly [title: string, Parameters<typeof exampleRequest>[0], readonly Saw[]][] = [
    ['what the tenant will show', { remedy: 'reset-password', beyondReading: false }, []],
    ['what has not been looked at yet', { remedy: 'reset-password' }, []],
    ['what no look can tell', { remedy: 'remove-authenticator', beyondReading: true }, ['mended']],
  ]
  for (const [title, more, saws] of SAID)
    test(`${title}: ${saws.join(', ') || 'nothing to say'}`, () => expect(sawFor(exampleRequest(more))).toEqual(saws))
})

describe('every kind of account has its words, in every language', () => {
  for (const language of LANGUAGES)
    for (const kind of BY_HAND_CLASSES)
      test(`${kind}, ${language}`, () => {
        const { desk, outcome } = wordsFor(language)
        const { lead, first, steps, last } = desk.handedOver.classes[kind]
        for (const one of [
          lead,
          ...first,
          ...last,
          ...Object.values(steps).flat(),
          ...Object.values(outcome.byHand[kind]),
        ])
          expect(one).toMatch(/^\p{Lu}.*[.»”]$/u)
      })
  test('the number of approvers is told to no claimant', () => {
    for (const language of LANGUAGES)
      expect(JSON.stringify(wordsFor(language).outcome.byHand)).not.toMatch(/\b(two|dva|dve|second|drugi)\b/i)
  })
  test('a class without a way of its own has the usual one', () =>
    expect(ACCOUNT_CLASSES.filter((one) => byHandClassOf(one) === null)).toEqual(['guarded', 'leaver', 'member']))
  test('every remedy can be handed over with steps, but waiting', () => {
    for (const language of LANGUAGES)
      for (const { id } of remedies) expect(wordsFor(language).desk.handedOver.steps[id].length > 0).toBe(id !== 'wait')
  })
})
