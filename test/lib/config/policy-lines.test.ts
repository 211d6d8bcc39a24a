/** What each line of the policy file may say, and what it is refused with. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config/config.ts'
import { environmentSchema } from '#lib/config/environment.ts'
import { GUID, NEEDED, secretOf } from '#test/needed-variables.ts'
import {
  EXAMPLE,
  faultsOf,
  fileOf,
  type Policy,
  policyWith,
  providerWith,
  VERIFIED_ID,
  removeFiles,
} from './example-settings.ts'

afterAll(removeFiles)

test('pairs of accounts, as a policy file wrote them before, are read as rows of people', () => {
  const other = GUID.replace(/^./, 'f')
  const before = Object.fromEntries(Object.entries(EXAMPLE).filter(([name]) => name !== 'people'))
  const path = fileOf(JSON.stringify({ ...before, pairedAccounts: [[other, GUID]] }))
  const { settings } = readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path })
  expect(settings.people).toEqual([{ accounts: [GUID, other].map((id) => id.toLowerCase()).toSorted() }])
})

describe('the policy file', () => {
  const WRONG: readonly [what: string, path: string, says: string][] = [
    ['a domain list that is empty', policyWith({ domains: [] }), 'domains should list the sign-in domains'],
    ['an unknown preset', policyWith({ preset: 'lax' }), 'preset should be "standard" or "strict"'],
    ['an unknown factor', policyWith({ factors: ['first-pet'] }), 'factors.0 should be among work-account, passkey,'],
    [
      'a struck pair of a way that is none',
      policyWith({ notTogether: [['code-by-email', 'first-pet']] }),
      'notTogether.0.1 should be among',
    ],
    ['a struck pair of one', policyWith({ notTogether: [['code-by-email']] }), 'notTogether.0 should be two ways'],
    [
      'a way struck out with itself',
      policyWith({ notTogether: [['code-by-email', 'code-by-email']] }),
      'notTogether.0 names code-by-email twice',
    ],
    [
      'a struck pair of which one is enough alone',
      policyWith({ notTogether: [['code-by-email', 'passkey']] }),
      'notTogether.0 passkey is enough alone: to do without it, take it out of factors',
    ],
    ['people that are no rows', policyWith({ people: [[GUID]] }), 'people.0 should be rows such as {"name"'],
    ['a row of nobody', policyWith({ people: [{ accounts: [] }] }), 'people.0.accounts should list an account'],
    ['a row of a name', policyWith({ people: [{ accounts: ['megan'] }] }), 'people.0.accounts.0 should be object ids'],
    [
      'an account in two rows, however it is written',
      policyWith({ people: [{ accounts: [GUID] }, { accounts: [GUID.toUpperCase()] }] }),
      `people names ${GUID.toLowerCase()} twice; it should list each account once`,
    ],
    [
      'pairs beside rows',
      policyWith({ people: [], pairedAccounts: [] }),
      'pairedAccounts should be left out: each pair is a row of people',
    ],
    ...[' ', '-', 'yes'].map((risk): [string, string, string] => [
      `one who eases alone whose risk is “${risk}”`,
      policyWith({ soleAdministrator: { risk } }),
      'soleAdministrator.risk should state the risk that is taken, in a sentence',
    ]),
    ['no factor', policyWith({ factors: [] }), 'factors should name at least one factor'],
    ['a time zone that is none', policyWith({ timeZone: 'Ljubljana' }), 'timeZone should be an IANA time zone'],
    ['no fresh days', policyWith({ freshnessWindowInDays: 0 }), 'freshnessWindowInDays should be 1 or more days'],
    ['texts to nowhere', policyWith({ textPrefixes: [] }), 'textPrefixes should list the countries'],
    ['a prefix without +', policyWith({ textPrefixes: ['00386'] }), 'textPrefixes.0 should be an E.164 prefix'],
    ...['gmail.com', 'com', 'fax', '@example.org', 'a b@example.org'].map((destination): [string, string, string] => [
      `mail that may be sent on to “${destination}”`,
      policyWith({ mailDestinations: [destination] }),
      'mailDestinations.0 should be addresses, or domains of one organisation',
    ]),
    ['a misspelt line', policyWith({ threatmode: true }), 'the file does not know threatmode'],
    ...['', '-', 'x', 'yes', 'n/a n/a n/a', 'aaaaaaaaaaaaaaaaaaaa', '. . . . . . . . . .'].map(
      (risk): [string, string, string] => [
        `a waived look-up whose risk is “${risk}”`,
        policyWith({ waivedLookups: { leaver: risk } }),
        'waivedLookups.leaver should state the risk that is taken, in a sentence',
      ],
    ),
    ...[
      'com',
      'localhost',
      'co.uk',
      'com.au',
      'onmicrosoft.com',
      'gmail.com',
      'Outlook.COM',
      '.com',
      'contoso.',
      'a b.com',
      '*.contoso.com',
      '10.0.0.1',
    ].map((domain): [string, string, string] => [
      `the domain “${domain}”, which is nobody’s or everybody’s`,
      policyWith({ domains: ['contoso.com', domain] }),
      'domains.1 should be domains of your own organisation',
    ]),
    ...Object.keys(environmentSchema.shape)
      .filter((name) => name.startsWith('LATCHKEY_'))
      .map((name): [string, string, string] => [
        `a provider to whom ${name} would be sent`,
        providerWith({ clientSecretVariable: name }),
        'outsideProviders.0.clientSecretVariable should name a variable of its own',
      ]),
    ...['PATH', 'DATABASE_URL', 'NODE_OPTIONS', 'latchkey_eid', ' LATCHKEY_KEYS', 'LATCHKEY_KEYS '].map(
      (name): [string, string, string] => [
        `a provider to whom “${name}” would be sent`,
        providerWith({ clientSecretVariable: name }),
        'outsideProviders.0.clientSecretVariable should name an environment variable that starts with LATCHKEY_',
      ],
    ),
    [
      'nobody to call',
      policyWith({ staffedRoute: { ...(EXAMPLE.staffedRoute as Policy), telephone: '' } }),
      'telephone',
    ],
    [
      'a desk that is told in one language of two',
      policyWith({ staffedRoute: { ...(EXAMPLE.staffedRoute as Policy), desk: { en: 'Building 2' } } }),
      'staffedRoute.desk should say where the desk is, once or for each of en, sl',
    ],
    [
      'opening hours in a language that nobody reads here',
      policyWith({ staffedRoute: { ...(EXAMPLE.staffedRoute as Policy), hours: { en: '7', sl: '7', de: '7' } } }),
      'staffedRoute.hours does not know de',
    ],
    [
      'a provider to whom the secret of another would be sent',
      policyWith({
        outsideProviders: [
          EXAMPLE.outsideProviders[0],
          { ...EXAMPLE.outsideProviders[0], id: 'other', issuer: 'https://eid.example.net' },
        ],
      }),
      'outsideProviders.1.clientSecretVariable should be another than that of an earlier provider',
    ],
    [
      'two providers of one id',
      policyWith({
        outsideProviders: [
          EXAMPLE.outsideProviders[0],
          { ...EXAMPLE.outsideProviders[0], clientSecretVariable: 'LATCHKEY_OTHER_SECRET' },
        ],
      }),
      'outsideProviders.1.id should be another than that of an earlier provider',
    ],
    ['no provider', policyWith({ outsideProviders: [] }), 'outsideProviders should list a provider'],
    ['a provider that is named like the desk', providerWith({ id: 'entra' }), 'outsideProviders.0.id should not be'],
    ['a provider over http', providerWith({ issuer: 'http://eid.example.org' }), 'should start with https://'],
    [
      'a provider in a private network',
      providerWith({ issuer: 'https://10.0.0.5' }),
      'should not lead to this machine',
    ],
    [
      'a provider named like the work account',
      providerWith({ id: 'work-account' }),
      'outsideProviders.0.id should not be',
    ],
    [
      'a kind of provider that is none',
      providerWith({ kind: 'saml' }),
      'outsideProviders.0.kind should be one of openid',
    ],
    [
      'a provider without an issuer',
      providerWith({ issuer: undefined }),
      'outsideProviders.0.issuer should be the fixed',
    ],
    ...['none', 'HS256', 'RS1'].map((signingAlgorithm): [string, string, string] => [
      `a provider that signs with ${signingAlgorithm}`,
      providerWith({ signingAlgorithm }),
      'outsideProviders.0.signingAlgorithm should be one of RS256, RS384,',
    ]),
    [
      'a provider that is shown nothing',
      providerWith({ clientAuthentication: 'none' }),
      'outsideProviders.0.clientAuthentication should be one of client_secret_basic, client_secret_post,',
    ],
    ['a provider without a name', providerWith({ name: undefined }), 'outsideProviders.0.name should be the name'],
    [
      'Google under another issuer',
      providerWith({ kind: 'google' }),
      'outsideProviders.0.issuer is always https://accounts.google.com for this kind',
    ],
    [
      'an Entra tenant that is not named',
      providerWith({ kind: 'entra', issuer: 'https://login.microsoftonline.com/organizations/v2.0' }),
      'outsideProviders.0.issuer should name one tenant',
    ],
    [
      'faces that need not be alike',
      policyWith({ verifiedId: { ...VERIFIED_ID, matchConfidenceThreshold: 49 } }),
      'verifiedId.matchConfidenceThreshold should be from 50 to 100',
    ],
    [
      'an authority that is no decentralized identifier',
      policyWith({ verifiedId: { ...VERIFIED_ID, authority: 'https://contoso.com' } }),
      'verifiedId.authority should be the decentralized identifier',
    ],
    [
      'a secret in a variable of somebody else',
      providerWith({ clientSecretVariable: 'HOME' }),
      'outsideProviders.0.clientSecretVariable should name an environment variable that starts with LATCHKEY_',
    ],
  ]
  for (const [what, path, says] of WRONG)
    test(`with ${what} is refused, and the line is named`, () => {
      const faults = faultsOf({ LATCHKEY_POLICY_FILE: path })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toContain(says)
    })

  for (const name of Object.keys(EXAMPLE))
    for (const wrong of [42.5, 'x', { x: 1 }, ['x'], [['x']], null])
      test(`says what ${name} should be where it is ${JSON.stringify(wrong)}, if that is wrong`, () => {
        for (const fault of faultsOf({ LATCHKEY_POLICY_FILE: policyWith({ [name]: wrong }) })) {
          expect(fault).toContain(name)
          expect(fault).toMatch(/\b(should|does not know)\b/)
          expect(fault).not.toMatch(/undefined|Invalid|\[object/)
        }
      })

  test('knows what is fixed about Google and about personal Microsoft accounts', () => {
    const fixed = (kind: string) => {
      const path = providerWith({ kind, issuer: undefined, name: undefined })
      return readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path }).settings.outsideProviders[0]
    }
    expect(fixed('google')).toMatchObject({ name: 'Google', issuer: 'https://accounts.google.com' })
    expect(fixed('microsoft-personal')).toMatchObject({
      name: 'Microsoft',
      issuer: 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
    })
  })

  test('that offers the work account needs an application of its own for it', () => {
    const without = { LATCHKEY_WORK_CLIENT_ID: undefined, LATCHKEY_WORK_CLIENT_SECRET: undefined }
    expect(faultsOf(without).map((fault) => fault.split(' ')[0])).toEqual(Object.keys(without))
    const path = policyWith({ factors: ['code-by-email'], strongSignIn: null })
    expect(faultsOf({ ...without, LATCHKEY_POLICY_FILE: path })).toEqual([])
  })

  test('that names an authentication context needs an application of its own for whoever meets it', () => {
    const without = { LATCHKEY_WORK_CLIENT_ID: undefined, LATCHKEY_WORK_CLIENT_SECRET: undefined }
    const path = policyWith({ factors: ['code-by-email'], strongSignIn: { acrs: 'c1' } })
    const named = faultsOf({ ...without, LATCHKEY_POLICY_FILE: path }).map((fault) => fault.split(' ')[0])
    expect(named).toEqual(Object.keys(without))
  })

  test('may not have the desk’s application for the work account, in whichever letters', () => {
    for (const id of [GUID, GUID.toUpperCase()])
      expect(faultsOf({ LATCHKEY_WORK_CLIENT_ID: id })).toEqual([
        expect.stringMatching(/^LATCHKEY_WORK_CLIENT_ID should be another application than LATCHKEY_DESK_CLIENT_ID: /),
      ])
  })

  test('a provider that is shown a private key needs one that can be read', () => {
    const path = providerWith({ clientAuthentication: 'private_key_jwt' })
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(faultsOf({ LATCHKEY_POLICY_FILE: path, LATCHKEY_NATIONAL_EID_SECRET: pem })).toEqual([])
    expect(faultsOf({ LATCHKEY_POLICY_FILE: path })).toEqual([
      expect.stringContaining('LATCHKEY_NATIONAL_EID_SECRET should be a private key in PEM'),
    ])
  })

  test('that offers Face Check needs an application, a credential, and a cloud that has the service', () => {
    const app = { LATCHKEY_VERIFIED_ID_CLIENT_ID: GUID, LATCHKEY_VERIFIED_ID_CLIENT_SECRET: secretOf('verified id') }
    const path = policyWith({ factors: ['code-by-email', 'face-check'] })
    expect(faultsOf({ ...app, LATCHKEY_POLICY_FILE: path })).toEqual([])
    expect(faultsOf({ LATCHKEY_POLICY_FILE: path }).map((fault) => fault.split(' ')[0])).toEqual(Object.keys(app))
    const none = policyWith({ factors: ['code-by-email', 'face-check'], verifiedId: null })
    expect(faultsOf({ ...app, LATCHKEY_POLICY_FILE: none })[0]).toContain('verifiedId should say which credential')
    expect(faultsOf({ ...app, LATCHKEY_POLICY_FILE: path, LATCHKEY_CLOUD: 'us-government-l4' })[0]).toContain(
      'face-check should be left out of factors',
    )
  })

  for (const issuer of [
    'https://login.microsoftonline.com/9d4b1f7a-2c6e-4f0b-8a35-1e7c6d5b4a32/v2.0',
    'https://login.microsoftonline.com/common/v2.0',
    'https://sts.windows.net/common/',
    'https://login.live.com',
  ])
    test(`never matches on the e-mail address of a Microsoft issuer: ${issuer} (R8)`, () => {
      const matching = faultsOf({ LATCHKEY_POLICY_FILE: providerWith({ issuer, matchOnEmail: true }) })
      expect(matching).toHaveLength(1)
      expect(matching[0]).toContain('is a Microsoft issuer, where matchOnEmail is never allowed')
      expect(faultsOf({ LATCHKEY_POLICY_FILE: providerWith({ issuer, matchOnEmail: false }) })).toEqual([])
    })

  test('takes its own tenant for no outside provider (R8)', () => {
    const issuer = `https://login.microsoftonline.com/${GUID}/v2.0`
    expect(faultsOf({ LATCHKEY_POLICY_FILE: providerWith({ issuer, matchOnEmail: false }) })).toEqual([
      expect.stringContaining('is your own tenant'),
    ])
  })

  test('without texts needs no gateway', () => {
    const path = policyWith({ factors: ['code-by-email', 'second-identity'], textPrefixes: [] })
    expect(
      faultsOf({ LATCHKEY_POLICY_FILE: path, LATCHKEY_TEXT_URL: undefined, LATCHKEY_TEXT_KEY: undefined }),
    ).toEqual([])
  })
})

describe('hours in which people work', () => {
  const settingsOf = (path: string) => readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path }).settings
  test('are told as those in which somebody is there where the policy file gives them', () => {
    const workingHours = { days: ['mon'], from: '09:00', to: '17:00', holidays: [] }
    expect(settingsOf(policyWith({ workingHours })).staffedHours).toEqual(workingHours)
  })
  test('know holidays as days, with a name or without', () => {
    const holidays = ['2027-01-01', { date: '2026-12-25', name: 'Christmas Day' }]
    const workingHours = { days: ['mon'], from: '09:00', to: '17:00', holidays }
    expect(settingsOf(policyWith({ workingHours })).staffedHours?.holidays).toEqual(holidays)
  })
  const NO_HOLIDAYS: readonly [title: string, holidays: unknown, named: string][] = [
    ['a day that no calendar has', ['2026-02-30'], 'workingHours.holidays'],
    ['a day in another form', ['25.12.2026'], 'workingHours.holidays'],
    ['a name without a day', [{ name: 'Christmas Day' }], 'workingHours.holidays'],
    ['one day twice', ['2026-12-25', { date: '2026-12-25', name: 'Christmas Day' }], '2026-12-25 twice'],
  ]
  for (const [title, holidays, named] of NO_HOLIDAYS)
    test(`are refused with ${title}, and it is said where`, () => {
      const workingHours = { days: ['mon'], from: '09:00', to: '17:00', holidays }
      expect(() => settingsOf(policyWith({ workingHours }))).toThrow(named)
    })
  test('are told to nobody where the file gives none: a desk that never closes is not said to be closed', () => {
    const settings = settingsOf(policyWith({ workingHours: undefined }))
    expect(settings.staffedHours).toBeNull()
    expect(settings.workingHours.from, 'as waits assume').toBe('08:00')
  })
})
