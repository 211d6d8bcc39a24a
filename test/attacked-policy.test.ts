import { describe, expect, test } from 'vitest'
import { attackedBlock, attackedInDocument, pairRows, POLICIES } from './attacked-policy.ts'
import { HOLDERS, playedBy } from './attackers.ts'

describe('the example policy is attacked, too', () => {
  for (const holder of HOLDERS)
    test(`somebody who holds ${holder.holds}: changes nothing under the example policy`, async () =>
      expect(await playedBy(holder, POLICIES.example)).toMatch(/changes nothing$|^nothing: /))

  test('two of text, mail and app on one telephone are not enough together there', () => {
    const onOnePhone = ['code-by-text', 'code-by-email', 'authenticator-code']
    const rows = pairRows().filter(({ pair }) => pair.every((way) => onOnePhone.includes(way)))
    expect(rows.map(({ worth }) => worth.example)).toEqual(['not', 'not', 'not'])
  })
  test('nor is a way of which only a name or an address is known, with any other plain one', () => {
    const weak = ['code to an address of the profile', 'second identity matched by its address']
    const rows = pairRows().filter(({ pair }) => pair.some((way) => weak.includes(way)))
    expect(rows.filter(({ worth }) => worth.example === 'together')).toEqual([])
  })
  test('nor is anything that lives on a phone with a code read out after a call to a registered number, unattended (R7)', () => {
    const onOnePhone = ['code-by-text', 'code-by-email', 'authenticator-code']
    const rows = pairRows().filter(
      ({ pair }) =>
        pair.includes('approver’s code after a call to a registered number') &&
        pair.some((way) => onOnePhone.includes(way)),
    )
    expect(rows.map(({ worth }) => worth.example).toSorted()).toEqual(['looked-at', 'looked-at', 'not'])
  })
  test('every pair that either policy offers is in the table', () => {
    const offered = new Set(Object.values(POLICIES).flatMap(({ factors }) => factors))
    const told = new Set(pairRows().flatMap(({ pair }) => pair))
    expect([...offered].filter((factor) => !told.has(factor as never))).toEqual([])
  })
  test('the table in docs/policy.md is the one that was played', async () =>
    expect(attackedInDocument()).toBe(await attackedBlock()))
})
