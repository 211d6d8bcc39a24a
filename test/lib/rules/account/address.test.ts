import { describe, expect, test } from 'vitest'
import { isOwnMailbox, sameAddress } from '#lib/rules/account/address.ts'
import { exampleAccount } from '#test/example.ts'

describe('two addresses are one mailbox', () => {
  const SPECIFICATION: readonly [one: string, other: string, same: boolean][] = [
    ['adele@example.org', 'adele@example.org', true],
    ['Adele@Example.ORG', 'adele@example.org', true],
    [' adele@example.org ', 'adele@example.org', true],
    ['adele@example.org', 'adele@example.net', false],
    ['adele@example.org', 'adele+recovery@example.org', false],
    ['a.dele@example.org', 'adele@example.org', false],
    ['mi\u212Ae@example.org', 'mike@example.org', false],
    ['l\u0130dia@example.org', 'lidia@example.org', false],
    ['adele@ex\u0430mple.org', 'adele@example.org', false],
  ]
  for (const [one, other, same] of SPECIFICATION)
    test(`${one} and ${other}: ${same ? 'one' : 'two'}`, () => expect(sameAddress(one, other)).toBe(same))
})

describe('the mailbox under recovery proves nothing', () => {
  const account = exampleAccount({ mail: 'Adele.Vance@contoso.com' })
  const SPECIFICATION: readonly [address: string, own: boolean][] = [
    ['adele.vance@contoso.com', true],
    ['adele@contoso.com', true],
    ['miriam@contoso.com', false],
    ['adele@example.org', false],
  ]
  for (const [address, own] of SPECIFICATION)
    test(`${address} is ${own ? 'it' : 'another'}`, () => expect(isOwnMailbox(account, address)).toBe(own))
  test('an account without a mailbox still has its sign-in name', () =>
    expect(isOwnMailbox(exampleAccount({ mail: null }), 'adele@contoso.com')).toBe(true))
})
