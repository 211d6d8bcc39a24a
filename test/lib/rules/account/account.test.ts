import { describe, expect, test } from 'vitest'
import {
  ACCOUNT_CLASSES,
  type AccountClass,
  answered,
  classOf,
  failed,
  failedLookups,
  isReadableName,
  type LookupId,
  LOOKUPS,
  normaliseName,
  waivedLookups,
} from '#lib/rules/account/account.ts'
import { allNo } from '#test/example.ts'

const IDS = Object.keys(LOOKUPS) as LookupId[]
const waived = { kind: 'waived', risk: 'written down' } as const

describe('the class of an account', () => {
  test('an account that nothing is known against is a member', () => expect(classOf(allNo)).toBe('member'))

  const SPECIFICATION: readonly [LookupId, AccountClass][] = [
    ['activeRole', 'privileged'],
    ['eligibleRole', 'privileged'],
    ['roleAssignableGroup', 'privileged'],
    ['eligibleGroup', 'privileged'],
    ['managementRestricted', 'privileged'],
    ['onGuardedList', 'guarded'],
    ['guest', 'guest'],
    ['federatedDomain', 'federated'],
    ['synced', 'synced'],
    ['sharedMailbox', 'shared'],
    ['leaver', 'leaver'],
  ]
  test('every look-up has its row here', () => expect(SPECIFICATION.map(([id]) => id)).toEqual(IDS))

  for (const [id, accountClass] of SPECIFICATION) {
    test(`${id} answered yes: ${accountClass}`, () =>
      expect(classOf({ ...allNo, [id]: answered(true) })).toBe(accountClass))
    test(`${id} failed: privileged, whatever the others say (fail closed)`, () => {
      expect(classOf({ ...allNo, [id]: failed('no answer') })).toBe('privileged')
      expect(classOf({ ...allNo, leaver: answered(true), [id]: failed('no answer') })).toBe('privileged')
    })
    test(`${id} waived in the policy file: it no longer decides, and it is named`, () => {
      expect(classOf({ ...allNo, [id]: waived })).toBe('member')
      expect(waivedLookups({ ...allNo, [id]: waived })).toEqual([id])
    })
  }

  for (const [index, more] of SPECIFICATION.entries())
    for (const less of SPECIFICATION.slice(index + 1))
      test(`${more[0]} and ${less[0]} together: the more guarded one, ${more[1]}`, () =>
        expect(classOf({ ...allNo, [more[0]]: answered(true), [less[0]]: answered(true) })).toBe(more[1]))

  test('a waiver does not silence a failure beside it', () => {
    const lookups = { ...allNo, activeRole: waived, eligibleRole: failed('403') }
    expect(classOf(lookups)).toBe('privileged')
    expect(failedLookups(lookups)).toEqual(['eligibleRole'])
  })
  test('classes are listed from the most to the least guarded', () => {
    expect(ACCOUNT_CLASSES[0]).toBe('privileged')
    expect(ACCOUNT_CLASSES.at(-1)).toBe('member')
  })
})

describe('a sign-in name', () => {
  const SPECIFICATION: readonly [typed: string, readable: boolean][] = [
    ['adele@contoso.com', true],
    ['  Adele@Contoso.com  ', true],
    ["megan.o'bowen@contoso.com", true],
    ['adele_fabrikam.com#EXT#@contoso.onmicrosoft.com', true],
    ['adele', false],
    ['adele@', false],
    ['@contoso.com', false],
    ['adele@contoso', false],
    ['adele@@contoso.com', false],
    ['adele vance@contoso.com', false],
    ['adele@contoso.com, megan@contoso.com', false],
    ['Adele Vance <adele@contoso.com>', false],
    ['', false],
    [`${'a'.repeat(250)}@contoso.com`, false],
    // A database would choke on it.
    ['adele\u0000@contoso.com', false],
    // Pasted out of a chat, with a mark that nobody sees.
    ['\u200eadele@contoso.com\u200b', true],
  ]
  for (const [typed, readable] of SPECIFICATION)
    test(`"${typed.slice(0, 60)}" is ${readable ? 'readable' : 'not readable'}`, () =>
      expect(isReadableName(normaliseName(typed))).toBe(readable))
  test('is the same name without the marks that nobody sees, which could show it as another', () =>
    expect(normaliseName(' \u200eAdele\u202e@contoso.com\u200b')).toBe('adele@contoso.com'))

  test('case and surrounding space make no difference', () =>
    expect(normaliseName('  ADELE@Contoso.COM\n')).toBe('adele@contoso.com'))
})
