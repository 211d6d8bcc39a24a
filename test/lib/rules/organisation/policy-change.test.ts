import { describe, expect, test } from 'vitest'
import {
  atStart,
  grantingMore,
  NO_POLICY_YET,
  type PolicyHeld,
  type PolicyLines,
  strictest,
} from '#lib/rules/organisation/policy-change.ts'
import { NOW } from '#test/example.ts'

const ROUTE = { telephone: '+386 1 555 01 00', desk: 'Building 2', hours: 'weekdays 7:00 to 19:00' }
const FILE: PolicyLines = {
  organisation: 'Contoso',
  timeZone: 'Europe/Ljubljana',
  staffedRoute: ROUTE,
  verifiedId: null,
  preset: 'strict',
  notTogether: [['code-by-email', 'saved-code']],
  factors: ['code-by-email', 'code-by-text'],
  freshnessWindowInDays: 7,
  threatMode: false,
  coolingOff: null,
  domains: ['contoso.com'],
  textPrefixes: ['+386'],
  outsideProviders: [{ id: 'personal', issuer: 'https://accounts.example.org', matchOnEmail: false }],
  guarded: { accounts: ['ceo'], groups: [] },
  waivedLookups: { leaver: 'no licence' },
  people: [{ accounts: ['one', 'other'] }],
  soleAdministrator: null,
  ownTelephonyProvider: false,
  mailDestinations: ['fax.example.org'],
  brand: { name: 'Contoso Access', logo: 'logo.svg', colours: { light: { line: '#d3dde3' } } },
  links: { help: 'https://help.contoso.com/' },
  decideWithinHours: 4,
  language: 'en',
  deskMail: 'desk@contoso.com',
  strongSignIn: null,
}
type Row = readonly [title: string, change: PolicyLines, grantsMore: boolean, inForce?: PolicyLines]

const SPECIFICATION: readonly Row[] = [
  // what is written in the file                  the change                                        grants more?
  ['another name of the organisation', { organisation: 'Contoso Ltd' }, true, { organisation: 'Contoso' }],
  // Free text that every page shows beside the telephone can lead callers as well as a number does.
  [
    'hours that name another telephone',
    { staffedRoute: { ...ROUTE, hours: 'closed today, call +386 1 666 01 00' } },
    true,
    { staffedRoute: ROUTE },
  ],
  ['another telephone', { staffedRoute: { ...ROUTE, telephone: '+386 1 666 01 00' } }, true, { staffedRoute: ROUTE }],
  ['another desk', { staffedRoute: { ...ROUTE, desk: 'Building 9' } }, true, { staffedRoute: ROUTE }],
  [
    'another telephone, and other hours beside it',
    { staffedRoute: { ...ROUTE, telephone: '+386 1 666 01 00', hours: 'always' } },
    true,
    { staffedRoute: ROUTE },
  ],
  ['another time zone', { timeZone: 'Europe/London' }, true, { timeZone: 'Europe/Ljubljana' }],
  ['another issuer of credentials', { verifiedId: { authority: 'did:web:example.org' } }, true, { verifiedId: null }],
  ['a telephony provider of its own', { ownTelephonyProvider: true }, true, { ownTelephonyProvider: false }],
  [
    'another name above every page, and another colour',
    { brand: { name: 'Contoso, call +386 1 666 01 00', logo: 'logo.svg', colours: {} } },
    true,
    { brand: { name: 'Contoso Access', logo: 'logo.svg', colours: {} } },
  ],
  [
    'another logo',
    { brand: { name: 'Contoso Access', logo: 'other.svg' } },
    true,
    { brand: { name: 'Contoso Access', logo: 'logo.svg' } },
  ],
  [
    'a logo for dark pages, where there was none',
    { brand: { name: 'Contoso Access', logo: 'logo.svg', logoOnDark: 'dark.svg' } },
    true,
    { brand: { name: 'Contoso Access', logo: 'logo.svg' } },
  ],
  ['other colours', { brand: { name: 'Contoso Access', logo: 'logo.svg', colours: { dark: {} } } }, false],
  ['no brand', { brand: null }, false],
  [
    'other help pages',
    { links: { help: 'https://evil.example/' } },
    true,
    { links: { help: 'https://help.contoso.com/' } },
  ],
  [
    'a privacy notice elsewhere',
    { links: { help: 'https://help.contoso.com/', privacy: 'https://evil.example/' } },
    true,
  ],
  ['more time to decide', { decideWithinHours: 8 }, false],
  ['another language of letters to the desk', { language: 'sl' }, false],
  ['strict instead of standard pairs', { preset: 'strict' }, false],
  ['standard instead of strict pairs', { preset: 'standard' }, true, { preset: 'strict' }],
  [
    'one more pair struck out',
    {
      notTogether: [
        ['code-by-email', 'saved-code'],
        ['code-by-text', 'saved-code'],
      ],
    },
    false,
  ],
  [
    'a struck pair allowed again, and another struck',
    { notTogether: [['code-by-text', 'saved-code']] },
    true,
    {
      notTogether: [
        ['code-by-text', 'saved-code'],
        ['code-by-email', 'saved-code'],
      ],
    },
  ],
  ['a struck pair allowed again', { notTogether: [] }, true, { notTogether: [['code-by-email', 'saved-code']] }],
  ['one way of proof fewer', { factors: ['code-by-email'] }, false],
  [
    'one way of proof more, and one fewer',
    { factors: ['code-by-email', 'passkey'] },
    true,
    { factors: ['code-by-email'] },
  ],
  ['other ways of proof altogether', { factors: ['passkey'] }, true, { factors: ['code-by-email', 'code-by-text'] }],
  ['a longer window', { freshnessWindowInDays: 14 }, false],
  ['a shorter window', { freshnessWindowInDays: 1 }, true, { freshnessWindowInDays: 7 }],
  ['threat mode on', { threatMode: true }, false],
  ['a wait that stands in for freshness', { coolingOff: { hours: 12 } }, true, { coolingOff: null }],
  ['one more domain', { domains: ['contoso.com', 'example.org'] }, true, { domains: ['contoso.com'] }],
  [
    'one more address that mail may be sent on to',
    { mailDestinations: ['fax.example.org', 'archive@example.net'] },
    true,
    { mailDestinations: ['fax.example.org'] },
  ],
  [
    'another address that mail may be sent on to',
    { mailDestinations: ['archive@example.net'] },
    true,
    { mailDestinations: [] },
  ],
  ['one address fewer', { mailDestinations: [] }, false],
  ['one more country for texts', { textPrefixes: ['+386', '+1'] }, true, { textPrefixes: ['+386'] }],
  [
    'another issuer under the same id',
    { outsideProviders: [{ id: 'personal', issuer: 'https://id.example.net', matchOnEmail: false }] },
    true,
  ],
  [
    'matching on e-mail switched on',
    { outsideProviders: [{ id: 'personal', issuer: 'https://accounts.example.org', matchOnEmail: true }] },
    true,
  ],
  ['somebody more guarded', { guarded: { accounts: ['ceo', 'cfo'], groups: [] } }, false],
  [
    'somebody no longer guarded',
    { guarded: { accounts: [], groups: ['board'] } },
    true,
    { guarded: { accounts: ['ceo'], groups: ['board'] } },
  ],
  ['a look-up no longer waived', { waivedLookups: {} }, false],
  [
    'one more look-up waived',
    { waivedLookups: { leaver: 'no licence', activeRole: 'none' } },
    true,
    { waivedLookups: { leaver: 'no licence' } },
  ],
  // Each decides whose word is enough: none is in force before two have confirmed it who could be told apart without it.
  [
    'a row of people more',
    { people: [{ accounts: ['a'] }, { accounts: ['one', 'other'] }] },
    true,
    { people: [{ accounts: ['one', 'other'] }] },
  ],
  ['a row of people fewer', { people: [] }, true, { people: [{ accounts: ['one', 'other'] }] }],
  [
    'a row of people with one account fewer',
    { people: [{ accounts: ['one'] }] },
    true,
    { people: [{ accounts: ['one', 'other'] }] },
  ],
  [
    'a row of people cut in two',
    { people: [{ accounts: ['one'] }, { accounts: ['other'] }] },
    true,
    { people: [{ accounts: ['one', 'other'] }] },
  ],
  [
    'a row of people under another name',
    { people: [{ name: 'One', accounts: ['one', 'other'] }] },
    true,
    { people: [{ accounts: ['one', 'other'] }] },
  ],
  [
    'one administrator who eases alone',
    { soleAdministrator: { risk: 'We are few.' } },
    true,
    { soleAdministrator: null },
  ],
  ['another mailbox of the desk', { deskMail: 'somebody@example.org' }, true, { deskMail: 'desk@contoso.com' }],
  ['a line that has no rule of its own', { strongSignIn: { acrs: 'c1' } }, true, { strongSignIn: null }],
  ['a line that this version brings', { newLine: 'anything' }, true],
]

describe('what of a changed policy file grants more (R16)', () => {
  test('the name, telephone, desk and hours that callers are led by wait for two administrators (R16)', () => {
    const led = { organisation: 'Contoso Support', staffedRoute: { telephone: '1', desk: '2', hours: 'always' } }
    expect(grantingMore(FILE, { ...FILE, ...led })).toEqual(['organisation', 'staffedRoute'])
    expect(strictest(FILE, { ...FILE, ...led })).toEqual(FILE)
  })

  for (const [title, change, more, inForce] of SPECIFICATION)
    test(`${title}: ${more ? 'waits for two administrators' : 'takes effect at the next start'}`, () => {
      const after = { ...FILE, ...change }
      expect(grantingMore(FILE, after)).toEqual(more ? Object.keys(change) : [])
      const held = strictest(FILE, after)
      if (!more) expect(held).toEqual(after)
      if (inForce) expect(held).toMatchObject(inForce)
    })
  test('a file of before there were struck pairs struck none', () => {
    const before = Object.fromEntries(Object.entries(FILE).filter(([name]) => name !== 'notTogether'))
    expect(grantingMore(before, { ...before, notTogether: [] })).toEqual([])
    expect(strictest(before, FILE)).toEqual(FILE)
  })
  test('the order of keys is no change: that is how the database gives them back', () => {
    const turned = Object.fromEntries(Object.entries(FILE).toReversed())
    expect(grantingMore(FILE, turned)).toEqual([])
  })
})

describe('what a start makes of it', () => {
  test('pairs of accounts that an earlier version confirmed stand as rows of people, and nothing is to be confirmed', () => {
    const before = Object.fromEntries(
      Object.entries(FILE).filter(([name]) => !['people', 'soleAdministrator', 'ownTelephonyProvider'].includes(name)),
    )
    const held = { version: 1, confirmed: { ...before, pairedAccounts: [['other', 'one']] }, asked: null }
    expect(atStart(held, FILE, NOW)).toEqual({ inForce: FILE, next: null })
    expect(atStart(held, { ...FILE, people: [] }, NOW).inForce).toEqual(FILE)
  })
  test('a first confirmation from before an upgrade still stands after it', () => {
    const before = Object.fromEntries(
      Object.entries(FILE).filter(([name]) => !['people', 'soleAdministrator', 'ownTelephonyProvider'].includes(name)),
    )
    const paired = { ...before, pairedAccounts: [['one', 'other']] }
    const asked = {
      lines: { ...paired, preset: 'standard' },
      since: NOW,
      agreed: { id: 'lynne', name: 'Lynne Robbins', at: NOW },
    }
    const { next } = atStart({ version: 2, confirmed: paired, asked }, { ...FILE, preset: 'standard' }, NOW)
    expect(next).toBeNull()
  })
  test('one administrator fewer who eases alone is in force at once', () => {
    const alone = { ...FILE, soleAdministrator: { risk: 'We are few.' } }
    const { inForce } = atStart({ version: 1, confirmed: alone, asked: null }, FILE, NOW)
    expect(inForce).toEqual(FILE)
  })
  const confirmed: PolicyHeld = { version: 1, confirmed: FILE, asked: null }
  const loose = { ...FILE, preset: 'standard' }
  test('the very first file is taken as it is', () => {
    const { inForce, next } = atStart(NO_POLICY_YET, loose, NOW)
    expect(inForce).toEqual(loose)
    expect(next).toMatchObject({ held: { confirmed: loose, asked: null }, event: { kind: 'policy-first' } })
  })
  test('the same file again writes nothing', () => {
    expect(atStart(confirmed, FILE, NOW)).toEqual({ inForce: FILE, next: null })
  })
  test('less is in force at once, and an event', () => {
    const tighter = { ...FILE, factors: ['code-by-email'] }
    const { inForce, next } = atStart(confirmed, tighter, NOW)
    expect(inForce).toEqual(tighter)
    expect(next).toMatchObject({ event: { kind: 'policy-changed', facts: { lines: ['factors'] } } })
  })
  test('more is held back, and an event; a second start says it no second time', () => {
    const { inForce, next } = atStart(confirmed, loose, NOW)
    expect(inForce).toEqual(FILE)
    expect(next).toMatchObject({
      held: { confirmed: FILE, asked: { lines: loose, agreed: null } },
      event: { kind: 'policy-held-back', facts: { lines: ['preset'] } },
    })
    expect(atStart(next?.held ?? confirmed, loose, NOW)).toEqual({ inForce: FILE, next: null })
  })
  test('a first confirmation does not outlive another change of the file', () => {
    const asked = { lines: loose, since: NOW, agreed: { id: 'lynne', name: 'Lynne Robbins', at: NOW } }
    const other = { ...loose, freshnessWindowInDays: 1 }
    const { next } = atStart({ ...confirmed, asked }, other, NOW)
    expect(next?.held.asked).toEqual({ lines: other, since: NOW, agreed: null })
  })
  test('the file put back as it was leaves nothing to confirm', () => {
    const { next } = atStart(confirmed, loose, NOW)
    const back = atStart(next?.held ?? confirmed, FILE, NOW)
    expect(back).toMatchObject({ inForce: FILE, next: { held: { asked: null } } })
  })
  test('what is tightened beside it cannot be loosened again unseen', () => {
    const both = { ...loose, freshnessWindowInDays: 30 }
    const { inForce, next } = atStart(confirmed, both, NOW)
    expect(inForce).toMatchObject({ preset: 'strict', freshnessWindowInDays: 30 })
    const back = atStart(next?.held ?? confirmed, FILE, NOW)
    expect(back.inForce).toMatchObject({ freshnessWindowInDays: 30 })
  })
  test('once two have confirmed, the next start is under it', () => {
    expect(atStart({ version: 3, confirmed: loose, asked: null }, loose, NOW)).toEqual({ inForce: loose, next: null })
  })
})
