import { describe, expect, test } from 'vitest'
import { networksOf, readCountry, wasSeenBefore } from '#lib/rules/request/request-origin.ts'
import type { Enrolled } from '#lib/rules/proofs/enrolment.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { daysBefore, exampleRequest, NOW } from '#test/example.ts'

const begunWith = { browser: 'Safari, iPhone', network: 'v1:home', country: null }
const other = (more: Partial<RecoveryRequest>) =>
  exampleRequest({ id: 'other', state: 'done', begunAt: daysBefore(10), begunWith, ...more })
const contact = (more: Partial<Enrolled> = {}) =>
  ({
    id: 'c',
    accountId: 'a' as AccountId,
    version: 1,
    addedAt: daysBefore(10),
    lastUsedAt: null,
    network: 'v1:office',
    ended: null,
    kind: 'contact',
    contactId: 'b' as AccountId,
    name: 'Alex',
    ...more,
  }) as Enrolled

describe('networks that were seen with an account (R20)', () => {
  type Row = readonly [
    what: string,
    requests: readonly RecoveryRequest[],
    enrolled: readonly Enrolled[],
    known: boolean,
  ]
  const SPECIFICATION: readonly Row[] = [
    ['a finished recovery counts', [other({})], [], true],
    ['one that is not finished does not', [other({ state: 'findings' })], [], false],
    ['one that was stopped does not: it was perhaps the thief’s', [other({ stoppedAt: NOW })], [], false],
    ['one of more than 90 days ago does not', [other({ begunAt: daysBefore(91) })], [], false],
    ['the request itself does not', [other({ id: 'this' })], [], false],
    ['what is enrolled counts', [], [contact()], true],
    [
      'what is suspended or cancelled does not',
      [],
      [contact({ ended: { at: NOW, why: 'suspended' } }), contact({ ended: { at: NOW, why: 'cancelled' } })],
      false,
    ],
    ['what was enrolled more than 90 days ago does not', [], [contact({ addedAt: daysBefore(91) })], false],
  ]
  for (const [what, requests, enrolled, known] of SPECIFICATION)
    test(what, () => expect(networksOf({ requests, enrolled }, { id: 'this' }, NOW).length > 0).toBe(known))
})

describe('whether a network was seen before', () => {
  const SPECIFICATION = [
    ['one of them', 'v1:home', ['v1:home', 'v1:office'], 'seen'],
    ['none of them', 'v1:elsewhere', ['v1:home'], 'new'],
    ['where none is known at all', 'v1:home', [], 'new'],
    ['nobody can say, after the key was changed', 'v2:home', ['v1:home'], null],
    ['nobody can say, once it is forgotten', null, ['v1:home'], null],
  ] as const
  for (const [what, network, known, answer] of SPECIFICATION)
    test(`${what}: ${answer ?? 'nothing is said'}`, () => expect(wasSeenBefore(network, known)).toBe(answer))
})

describe('a country, as a proxy writes it', () => {
  const SPECIFICATION = [
    ['SI', 'SI'],
    [' si ', 'SI'],
    ['XX', null],
    ['T1', null],
    ['', null],
    ['Slovenia', null],
    ['S1', null],
    ['<b>', null],
    [null, null],
  ] as const
  for (const [header, country] of SPECIFICATION)
    test(`${JSON.stringify(header)} is ${country ?? 'none'}`, () => expect(readCountry(header)).toBe(country))
})
