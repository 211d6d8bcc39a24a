import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import type { Holdings, OutsideIdentity, OutsideProvider } from '#lib/rules/proofs/factors/factor.ts'
import { isMicrosoft, secondIdentity } from '#lib/rules/proofs/factors/second-identity.ts'
import { daysBefore, email, exampleAccount, holdings, NOW, METHODS_UNREAD } from '#test/example.ts'

const ISSUER = 'https://accounts.example.org'
const PROVIDER: OutsideProvider = { id: 'personal', issuer: ISSUER, matchOnEmail: true }
const ADELE: OutsideIdentity = { issuer: ISSUER, subject: '1001', email: 'adele@example.org', emailVerified: true }
const HELD = holdings([email('adele@example.org')])
const asText = 'true' as unknown as boolean

const SPECIFICATION: readonly [
  title: string,
  identity: OutsideIdentity,
  provider: OutsideProvider,
  holdings: Holdings,
  standing: 'registered' | 'profile' | null,
][] = [
  ['the registered address, verified', ADELE, PROVIDER, HELD, 'registered'],
  [
    'the registered address in other letter case',
    { ...ADELE, email: 'Adele@Example.org' },
    PROVIDER,
    HELD,
    'registered',
  ],
  ['an address of the profile', { ...ADELE, email: 'adele.private@example.org' }, PROVIDER, holdings([]), 'profile'],
  ['somebody else', { ...ADELE, email: 'alex@example.org' }, PROVIDER, HELD, null],
  ['no address at all', { ...ADELE, email: null }, PROVIDER, HELD, null],
  ['an address that the provider did not verify', { ...ADELE, emailVerified: false }, PROVIDER, HELD, null],
  ['"true" as text', { ...ADELE, emailVerified: asText }, PROVIDER, HELD, null],
  [
    'another issuer behind this provider (mix-up)',
    { ...ADELE, issuer: 'https://evil.example.net' },
    PROVIDER,
    HELD,
    null,
  ],
  ['the issuer with a slash more', { ...ADELE, issuer: `${ISSUER}/` }, PROVIDER, HELD, null],
  ['matching on e-mail switched off', ADELE, { ...PROVIDER, matchOnEmail: false }, HELD, null],
  [
    'a Microsoft issuer, though switched on by mistake',
    { ...ADELE, issuer: 'https://login.microsoftonline.com/x/v2.0' },
    { ...PROVIDER, issuer: 'https://login.microsoftonline.com/x/v2.0' },
    HELD,
    null,
  ],
  ['an issuer that is no address', { ...ADELE, issuer: 'accounts' }, { ...PROVIDER, issuer: 'accounts' }, HELD, null],
  [
    'a registered address too fresh',
    ADELE,
    PROVIDER,
    holdings([email('adele@example.org', { createdAt: daysBefore(1) })]),
    null,
  ],
  [
    'a fresh registered address that is in the profile too',
    ADELE,
    PROVIDER,
    holdings([email('adele@example.org', { createdAt: daysBefore(1) })], {
      account: exampleAccount({ otherMails: ['adele@example.org'] }),
    }),
    null,
  ],
  [
    'a profile address, and a change today',
    { ...ADELE, email: 'adele.private@example.org' },
    PROVIDER,
    holdings([], { methodChanges: answered([{ at: NOW, touched: 'anything' }]) }),
    null,
  ],
  ['the registered methods could not be read', ADELE, PROVIDER, holdings([], METHODS_UNREAD), null],
  [
    'the mailbox under recovery',
    { ...ADELE, email: 'adele@contoso.com' },
    PROVIDER,
    holdings([email('adele@contoso.com')]),
    null,
  ],
  [
    'an address that Unicode would fold into the registered one',
    { ...ADELE, email: 'mi\u212Ae@example.org' },
    PROVIDER,
    holdings([email('mike@example.org')]),
    null,
  ],
]

const NOT_LINKED = () => false

describe('a sign-in at another provider (R8)', () => {
  for (const [title, identity, provider, held, standing] of SPECIFICATION)
    test(`${title}: ${standing ? `a proof, ${standing}` : 'no proof'}`, () =>
      expect(secondIdentity.accepts(identity, provider, held, NOT_LINKED)?.standing ?? null).toBe(standing))

  test('matched on e-mail, it is worth what a code to that address is worth', () =>
    expect(secondIdentity.accepts(ADELE, PROVIDER, HELD, NOT_LINKED)).toEqual({
      method: 'issued-code',
      channel: 'email',
      standing: 'registered',
      authenticator: 'adele@example.org',
    }))
})

describe('issuers whose e-mail claim a tenant administrator can set at will', () => {
  const ISSUERS: readonly [issuer: string, microsoft: boolean][] = [
    ['https://login.microsoftonline.com/common/v2.0', true],
    ['https://login.microsoftonline.us/x/v2.0', true],
    ['https://login.partner.microsoftonline.cn/x', true],
    ['https://login.chinacloudapi.cn/x', true],
    ['https://sts.windows.net/x/', true],
    ['https://login.live.com', true],
    ['https://contoso.b2clogin.com/x/v2.0/', true],
    ['https://contoso.ciamlogin.com/x/v2.0', true],
    ['https://LOGIN.MICROSOFTONLINE.COM/x/v2.0', true],
    ['https://login.microsoftonline.com./x/v2.0', true],
    ['not an address', true],
    ['https://accounts.google.com', false],
    ['https://appleid.apple.com', false],
    ['https://notmicrosoft.com.example.org', false],
    ['https://mylive.com', false],
  ]
  for (const [issuer, microsoft] of ISSUERS)
    test(`${issuer} is ${microsoft ? 'never matched on e-mail' : 'not Microsoft'}`, () =>
      expect(isMicrosoft(issuer)).toBe(microsoft))
})
