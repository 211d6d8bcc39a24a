/** The address that a method belonged to hears that it was taken off, and an intruder's does not. */
import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import type { Authenticator, Holdings } from '#lib/rules/proofs/factors/factor.ts'
import { addressToTell, withRemoved } from '#lib/rules/proofs/removed-address.ts'
import { daysBefore, email, holdings, METHODS_UNREAD, phone } from '#test/example.ts'

const MAILBOX = email('adele@example.org')
const NUMBER = phone('+38640555010')
const KEY: Authenticator = { ...NUMBER, id: 'key', kind: 'passkey', address: null, phoneType: null }
const undated = (method: Authenticator): Authenticator => ({ ...method, createdAt: null })
const changedAgo = (...days: number[]): Partial<Holdings> => ({
  methodChanges: answered(days.map((ago) => ({ at: daysBefore(ago), touched: 'anything' as const }))),
})
const troubleAgo = (days: number): Partial<Holdings> => ({ troubleSince: daysBefore(days) })

const HEARS: readonly [what: string, method: Authenticator, more: Partial<Holdings>][] = [
  ['a mailbox of long ago', MAILBOX, {}],
  ['a number of long ago', NUMBER, {}],
  ['an alternate number', { ...NUMBER, phoneType: 'alternateMobile' }, {}],
  ['one without a date, and nothing was changed lately', undated(MAILBOX), changedAgo(30)],
  ['one of unknown age', undated(MAILBOX), { methodChanges: { kind: 'failed', why: '503' } }],
  ['one that is older than the trouble', MAILBOX, troubleAgo(30)],
]
const SILENT: readonly [what: string, method: Authenticator, more: Partial<Holdings>][] = [
  ['it is younger than the window', { ...MAILBOX, createdAt: daysBefore(2) }, {}],
  ['it has no date, and something was changed lately', undated(NUMBER), changedAgo(2)],
  ['it is younger than a trouble of weeks ago', { ...MAILBOX, createdAt: daysBefore(20) }, troubleAgo(30)],
]

describe('the address of a method that is taken off', () => {
  for (const [what, method, more] of HEARS)
    test(`hears of it where it is old, or of unknown age: ${what}`, () =>
      expect(addressToTell(holdings([MAILBOX, NUMBER, method], more), method.id)).toBe(method.address))

  for (const [what, method, more] of SILENT)
    test(`hears nothing where an intruder may have left it: ${what}`, () =>
      expect(addressToTell(holdings([method], more), method.id)).toBeNull())

  test('is none of a key, an office telephone, a method that nobody has, or methods that could not be read', () => {
    const office = phone('+38640555011', { phoneType: 'office' })
    expect(addressToTell(holdings([KEY]), KEY.id)).toBeNull()
    expect(addressToTell(holdings([office]), office.id)).toBeNull()
    expect(addressToTell(holdings([MAILBOX]), 'another')).toBeNull()
    expect(addressToTell(holdings([MAILBOX]), null)).toBeNull()
    expect(addressToTell(holdings([], METHODS_UNREAD), MAILBOX.id)).toBeNull()
  })
})

test('is written to beside the addresses that are left, by mail or by text, and never twice', () => {
  const left = { mails: ['adele@example.org'], mobiles: ['+38640555010'] }
  expect(withRemoved(left, null)).toEqual(left)
  expect(withRemoved(left, 'old@example.org')).toEqual({ ...left, mails: [...left.mails, 'old@example.org'] })
  expect(withRemoved(left, '+38640555099')).toEqual({ ...left, mobiles: [...left.mobiles, '+38640555099'] })
  for (const kept of ['adele@example.org', '+38640555010']) expect(withRemoved(left, kept)).toEqual(left)
})
