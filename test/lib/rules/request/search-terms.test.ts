/** What a search finds, and what a name can not make it find. */
import { describe, expect, test } from 'vitest'
import { ACCOUNT_CLASSES, type AccountId } from '#lib/rules/account/account.ts'
import { causes, signsOfCompromise } from '#lib/rules/diagnosis/causes/index.ts'
import { findsNothing, type Narrowing, searchTerms, type SearchTerm, wordsOf } from '#lib/rules/request/search-terms.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { exampleRequest, NOW } from '#test/example.ts'

const fits = (term: SearchTerm, words: readonly string[]): boolean =>
  words.some((word) => (term.kind === 'prefix' ? word.startsWith(term.prefix) : term.anyOf.includes(word)))
const finds = (narrowing: Narrowing, request: RecoveryRequest): boolean =>
  !findsNothing(narrowing) && searchTerms(narrowing).every((term) => fits(term, wordsOf(request)))

const named = (displayName: string, signInName: string, more: Partial<RecoveryRequest> = {}) =>
  exampleRequest({
    reference: 'TCMH-9YCN',
    claimedName: signInName,
    account: { id: 'a' as AccountId, displayName, signInName },
    ...more,
  })
const found = (...ids: readonly (typeof causes)[number]['id'][]) => ({
  at: NOW,
  findings: ids.map((cause) => ({
    cause,
    since: null,
    until: { kind: 'after-decision' } as const,
    count: 0,
    app: null,
    device: null,
    place: null,
  })),
  unseen: [],
  latestSeenAt: null,
  timeline: [],
})

const SEARCHES: readonly [search: string, displayName: string, signInName: string, finds: boolean][] = [
  ['adele', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['ADELE  vance', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['van ade', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['dele', 'Adele Vance', 'adele.vance@contoso.com', false],
  ['adele grady', 'Adele Vance', 'adele.vance@contoso.com', false],
  ['adele.vance@contoso.com', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['adele.van', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['adel.vance', 'Adele Vance', 'adele.vance@contoso.com', false],
  ['contoso.com', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['@contoso.com', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['contoso.co', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['fabrikam.com', 'Adele Vance', 'adele.vance@contoso.com', false],
  ['TCMH-9YCN', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['tcmh9ycn', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['tcmh 9ycn', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['TCMH\u20139Y', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['tcmh9ycm', 'Adele Vance', 'adele.vance@contoso.com', false],
  ['sustar', 'Zdenka Šuštar-Vrh', 'zdenka@contoso.com', true],
  ['Šuštar-Vrh', 'Zdenka Šuštar-Vrh', 'zdenka@contoso.com', true],
  ['đorđe', 'Djordje Lukić', 'dorde@contoso.com', true],
  ['dorde lukic', 'Đorđe Lukić', 'x@contoso.com', true],
  ['strasse', 'Anna Straße', 'x@contoso.com', true],
  ['佐藤', '佐藤 花子', 'hanako@contoso.com', true],
  ['%', 'Adele Vance', 'adele.vance@contoso.com', false],
  ['"; --', 'Adele Vance', 'adele.vance@contoso.com', false],
  ['adele\0', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['adele', '\u202eAdele\u0000 \ud800', 'x@contoso.com', true],
  ['', 'Adele Vance', 'adele.vance@contoso.com', true],
  ['  ', 'Adele Vance', 'adele.vance@contoso.com', true],
]
describe('a search', () => {
  test.each(SEARCHES)('%j for %j (%s): %s', (search, displayName, signInName, is) =>
    expect(finds({ search }, named(displayName, signInName))).toBe(is),
  )

  test('goes by the account’s sign-in name once it is known, and by the claimed one before', () => {
    const unresolved = exampleRequest({ claimedName: 'nwilke@contoso.com', account: null })
    expect(finds({ search: 'nwil' }, unresolved)).toBe(true)
    const account = { id: 'n' as AccountId, displayName: 'Nestor Wilke', signInName: 'nestor@contoso.com' }
    expect(finds({ search: 'nwil' }, { ...unresolved, account })).toBe(false)
  })

  test('asks for so many words at most, however many are typed', () =>
    expect(searchTerms({ search: 'a '.repeat(500) }).length).toBeLessThanOrEqual(8))
})

describe('what was found, and whose account it is', () => {
  const request = named('Adele Vance', 'adele@contoso.com', {
    diagnosis: found('password-expired', 'mailbox-tampered'),
    accountClass: 'guest',
  })
  const NARROWED: readonly [narrowing: Narrowing, finds: boolean][] = [
    [{ causes: ['password-expired'] }, true],
    [{ causes: ['mailbox-tampered', 'account-disabled'] }, true],
    [{ causes: ['account-disabled'] }, false],
    [{ classes: ['guest', 'privileged'] }, true],
    [{ classes: ['privileged'] }, false],
    [{ compromised: true }, true],
    [{ compromised: true, search: 'adele', causes: ['password-expired'], classes: ['guest'] }, true],
    [{ compromised: true, search: 'grady' }, false],
  ]
  test.each(NARROWED)('%j: %s', (narrowing, is) => expect(finds(narrowing, request)).toBe(is))

  for (const { id } of causes)
    test(`${id} ${signsOfCompromise([id]) ? 'is' : 'is not'} listed as a sign of compromise`, () =>
      expect(finds({ compromised: true }, named('A', 'a@contoso.com', { diagnosis: found(id) }))).toBe(
        signsOfCompromise([id]),
      ))

  const FORGED = ['Cause:account-at-risk', 'cause:account-at-risk', 'Ｃause:account-at-risk', 'Class:privileged Class']
  for (const name of FORGED)
    test(`is not what a name says: ${name}`, () => {
      const forged = named(name, name, { claimedName: name })
      expect(finds({ causes: ['account-at-risk'] }, forged)).toBe(false)
      expect(finds({ classes: ['privileged'] }, forged)).toBe(false)
    })

  test('is no word that a search could find', () => {
    for (const accountClass of ACCOUNT_CLASSES)
      expect(finds({ search: `Class:${accountClass}` }, named('A', 'a@contoso.com', { accountClass }))).toBe(false)
  })
})
