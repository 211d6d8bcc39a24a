import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskSession, finishDeskSignIn } from '#lib/adapters/sign-in/desk.ts'
import { type SignInPurpose, purposeFrom } from '#lib/adapters/sign-in/sign-in-purpose.ts'
import { identityFrom } from '#lib/adapters/sign-in/outside-identity.ts'
import { finishOutsideSignIn, startOutsideSignIn } from '#lib/adapters/sign-in/outside.ts'
import type { OutsideIdentity } from '#lib/rules/proofs/factors/factor.ts'
import { cookieJar, type Issued, type Issuer, signedWith, startIssuer, unsigned, withClaims } from './issuer.ts'
import { lenientGuard } from './session-guards.ts'

const BASE = 'http://localhost:4100'
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const world = { baseUrl: BASE, log: silent }
const ADELE = { sub: 'adele-at-home', email: 'adele@example.org', email_verified: true }
const FAILED = '/verify?problem=identity-not-accepted'

const TENANT = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
let issuer: Issuer
let other: Issuer
let entra: Issuer
beforeAll(async () => {
  issuer = await startIssuer('/personal')
  other = await startIssuer('/eid')
  entra = await startIssuer(`/${TENANT}/v2.0`)
})
afterAll(() => Promise.all([issuer.close(), other.close(), entra.close()]))

const CLIENT = { name: 'Anything', clientId: 'latchkey-recovery', clientSecret: 'shared' } as const
const outside = (acrs: string | null = null) => ({
  sessionSecret: 'a secret of the outside sign-in alone, long enough for its purpose',
  providers: [
    { ...CLIENT, id: 'personal', kind: 'openid' as const, issuer: issuer.address, fresh: null },
    { ...CLIENT, id: 'eid', kind: 'openid' as const, issuer: other.address, fresh: null },
    { ...CLIENT, id: 'work-account', kind: 'entra' as const, issuer: entra.address, fresh: { acrs } },
  ],
})
const prove = (of: string): SignInPurpose => ({ purpose: 'prove', of })
const link = (of: string): SignInPurpose => ({ purpose: 'link', of })

async function start(provider: string, errand = prove('browser one'), acrs: string | null = null) {
  const started = await startOutsideSignIn(outside(acrs), world, errand, provider)
  if (!started) throw new Error('The provider is offered.')
  return started
}
type Values = Readonly<Record<string, string>>
interface Back {
  readonly provider: string
  readonly errand?: SignInPurpose
  readonly acrs?: string | null
}

/** The browser comes back from a provider with this address and these cookies. */
async function finish(query: Values, cookies: Values, { provider, errand = prove('browser one'), acrs }: Back) {
  const claimed: { provider: string; identity: OutsideIdentity }[] = []
  const reply = await finishOutsideSignIn(outside(acrs ?? null), world, provider, query, cookies, {
    errand,
    claim: async (id, identity) => {
      claimed.push({ provider: id, identity })
      return '/verify/answer'
    },
    refused: async (errorCode) => `/refused/${errorCode}`,
    failed: FAILED,
  })
  return { claimed, reply }
}

async function walk(issued: Issued, began = 'browser one', ended = began) {
  const started = await start('personal', prove(began))
  const query = issuer.signIn(started.redirect, issued)
  const back = await finish(query, cookieJar(started.cookies), { provider: 'personal', errand: prove(ended) })
  return { ...back, started, query }
}

describe('A second identity proves, and never signs in (R8, R9)', () => {
  test('what was said is handed on as issuer, subject and verified address', async () => {
    const { claimed, reply } = await walk({ claims: ADELE })
    expect(claimed).toEqual([
      {
        provider: 'personal',
        identity: {
          issuer: issuer.address,
          subject: 'adele-at-home',
          email: 'adele@example.org',
          emailVerified: true,
        },
      },
    ])
    expect(reply.redirect).toBe('/verify/answer')
  })

  test('no answer of the provider ever makes a session cookie', async () => {
    const { reply } = await walk({ claims: ADELE })
    expect(Object.keys(cookieJar(reply.cookies)).filter((name) => name.includes('session'))).toEqual([])
  })

  test('only the boolean true is a verified address', async () => {
    for (const said of ['true', 1, undefined]) {
      const { claimed } = await walk({ claims: { ...ADELE, email_verified: said } })
      expect(claimed[0]?.identity.emailVerified).toBe(false)
    }
  })

  const REFUSED: readonly [string, Issued][] = [
    ['a tampered token', { claims: { ...ADELE, email: 'mallory@example.org' }, tamper: withClaims(ADELE) }],
    ['another issuer in the token', { claims: { ...ADELE, iss: 'https://accounts.example.net' } }],
    ['a token for somebody else', { claims: { ...ADELE, aud: 'another-site' } }],
    ['a replayed token', { claims: { ...ADELE, nonce: 'of another sign-in' } }],
    ['an expired token', { claims: { ...ADELE, exp: Math.floor(Date.now() / 1000) - 3600 } }],
    ['a token that nobody signed', { claims: ADELE, tamper: unsigned }],
    [
      'a token under another signature',
      { claims: ADELE, tamper: (token) => `${token.slice(0, -40)}${'A'.repeat(40)}` },
    ],
    ['a token signed with our own client secret', { claims: ADELE, tamper: signedWith('shared') }],
  ]
  for (const [what, issued] of REFUSED)
    test(`${what} proves nothing`, async () => {
      const { claimed, reply } = await walk(issued)
      expect(claimed).toEqual([])
      expect(reply.redirect).toBe(FAILED)
    })

  test('an answer that was used is not taken again', async () => {
    const started = await start('personal')
    const query = issuer.signIn(started.redirect, { claims: ADELE })
    const first = await finish(query, cookieJar(started.cookies), { provider: 'personal' })
    expect(first.claimed.length).toBe(1)
    for (const cookies of [cookieJar(started.cookies, first.reply.cookies), cookieJar(started.cookies)])
      expect((await finish(query, cookies, { provider: 'personal' })).claimed).toEqual([])
  })

  test('an answer to no state, or to another one, is not taken', async () => {
    const started = await start('personal')
    const { code = '' } = issuer.signIn(started.redirect, { claims: ADELE })
    const query = { code }
    for (const said of [query, { ...query, state: 'of another browser' }])
      expect((await finish(said, cookieJar(started.cookies), { provider: 'personal' })).claimed).toEqual([])
  })

  test('what began as a proof cannot end as a link, nor the other way round', async () => {
    for (const [began, ended] of [
      [prove('someone'), link('someone')],
      [link('someone'), prove('someone')],
    ] as const) {
      const started = await start('personal', began)
      const query = issuer.signIn(started.redirect, { claims: ADELE })
      const { claimed } = await finish(query, cookieJar(started.cookies), { provider: 'personal', errand: ended })
      expect(claimed).toEqual([])
    }
  })

  test('the browser remembers which errand it is on', async () => {
    expect(purposeFrom(cookieJar((await start('personal', link('someone'))).cookies))).toBe('link')
    expect(purposeFrom(cookieJar((await start('personal')).cookies))).toBe('prove')
    expect(purposeFrom({})).toBe('prove')
  })

  test('a sign-in that began with one request cannot end in another (R2)', async () => {
    const { claimed, reply } = await walk({ claims: ADELE }, 'browser one', 'browser two')
    expect(claimed).toEqual([])
    expect(reply.redirect).toBe(FAILED)
  })

  test('a refusal at the provider leads back, with the number that it names', async () => {
    const started = await start('personal')
    const state = new URL(started.redirect).searchParams.get('state') ?? ''
    const said = { error: 'access_denied', error_description: 'AADSTS53003: Access has been blocked.', state }
    const { reply } = await finish(said, cookieJar(started.cookies), { provider: 'personal' })
    expect(reply.redirect).toBe('/refused/53003')
  })

  test('a refusal that nobody here had asked for says nothing to anybody', async () => {
    const started = await start('personal')
    const said = { error: 'access_denied', error_description: 'AADSTS53003: Access has been blocked.' }
    for (const [query, provider] of [
      [said, 'personal'],
      [{ ...said, state: 'of another sign-in' }, 'personal'],
      [{ ...said, state: new URL(started.redirect).searchParams.get('state') ?? '' }, 'eid'],
    ] as const)
      expect((await finish(query, cookieJar(started.cookies), { provider })).reply.redirect).toBe(FAILED)
  })

  test('a provider that is not offered is not started', async () => {
    expect(await startOutsideSignIn(outside(), world, prove('browser one'), 'entra')).toBeNull()
  })

  test('the two sign-ins share no cookie, and one cannot finish the other', async () => {
    const { started } = await walk({ claims: ADELE })
    for (const line of started.cookies) expect(line).toMatch(/^__Host-latchkey-outside-/)
    const desk = {
      issuer: issuer.address,
      tenantId: 'any',
      clientId: 'desk',
      clientSecret: 'desk',
      sessionSecret: 'a secret of the desk alone, long enough for its purpose',
    }
    const now = () => new Date()
    const deskWorld = { ...world, now, guard: lenientGuard(now) }
    const query = issuer.signIn(started.redirect, { claims: { ...ADELE, tid: 'any', oid: 'any' } })
    const back = await finishDeskSignIn(desk, deskWorld, query, cookieJar(started.cookies))
    expect(back.redirect).toBe('/admin/sign-in?problem=failed')
    expect((await deskSession(desk, deskWorld, cookieJar(back.cookies))).identity).toBeNull()
  })
})

describe('What a provider may say of itself (R8)', () => {
  const provider = { issuer: 'https://eid.example', kind: 'openid', fresh: null } as const
  type Row = readonly [title: string, claims: Readonly<Record<string, unknown>>, isTaken: boolean]
  const SPECIFICATION: readonly Row[] = [
    ['its own name and a subject', { iss: 'https://eid.example', sub: 'a' }, true],
    ['another issuer, though the token was good', { iss: 'https://other.example', sub: 'a' }, false],
    ['the same issuer with a slash more', { iss: 'https://eid.example/', sub: 'a' }, false],
    ['no issuer', { sub: 'a' }, false],
    ['no subject', { iss: 'https://eid.example', sub: '' }, false],
  ]
  for (const [title, claims, isTaken] of SPECIFICATION)
    test(`${title}: ${isTaken ? 'taken' : 'nobody'}`, () =>
      expect(identityFrom(claims, provider) !== null).toBe(isTaken))
})

describe('A mix-up of issuers (RFC 9207, RFC 9700 §4.4)', () => {
  test('each provider has a way back of its own', async () => {
    const wayBack = async (provider: string) =>
      new URL((await start(provider)).redirect).searchParams.get('redirect_uri')
    expect(await wayBack('personal')).toBe(`${BASE}/api/auth/callback/personal`)
    expect(await wayBack('eid')).toBe(`${BASE}/api/auth/callback/eid`)
  })
  test('a code of one provider, brought to the way back of the other, is not spent there', async () => {
    const started = await start('personal')
    const query = issuer.signIn(started.redirect, { claims: ADELE })
    const before = other.redeemed()
    const { claimed, reply } = await finish(query, cookieJar(started.cookies), { provider: 'eid' })
    expect(claimed).toEqual([])
    expect(reply.redirect).toBe(FAILED)
    expect(other.redeemed()).toBe(before)
  })
  test('nor is it when the answer names the issuer that it comes from, and that is another one', async () => {
    const started = await start('personal')
    const query = issuer.signIn(started.redirect, { claims: ADELE })
    const before = issuer.redeemed()
    const mixed = await finish({ ...query, iss: other.address }, cookieJar(started.cookies), { provider: 'personal' })
    expect(mixed.claimed).toEqual([])
    expect(issuer.redeemed()).toBe(before)
  })
  test('an issuer that promises to name itself, and does not, is not believed', async () => {
    issuer.promisesToNameItself(true)
    try {
      const { claimed, query, started } = await walk({ claims: ADELE })
      expect(claimed).toEqual([])
      const named = { ...query, iss: issuer.address }
      expect((await finish(named, cookieJar(started.cookies), { provider: 'personal' })).claimed.length).toBe(1)
    } finally {
      issuer.promisesToNameItself(false)
    }
  })
})

describe('The work account, by way of the outside (N12, R9)', () => {
  const LEE = { sub: 'pairwise', oid: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0001', tid: TENANT, acct: 0 }
  const nowInSeconds = () => Math.floor(Date.now() / 1000)
  const signIn = async (claims: Record<string, unknown>, acrs: string | null = null) => {
    const started = await start('work-account', prove('browser one'), acrs)
    const query = entra.signIn(started.redirect, { claims })
    const { claimed, reply } = await finish(query, cookieJar(started.cookies), { provider: 'work-account', acrs })
    return { asked: new URL(started.redirect).searchParams, identity: claimed[0]?.identity ?? null, reply }
  }

  test('the credentials are asked for anew, and a session is never made', async () => {
    const { asked, reply, identity } = await signIn({ ...LEE, auth_time: nowInSeconds() })
    expect([asked.get('prompt'), asked.get('max_age'), asked.get('claims')]).toEqual(['login', '0', null])
    expect(identity).toMatchObject({ tenantId: TENANT, objectId: LEE.oid, multiFactor: false })
    expect(Object.keys(cookieJar(reply.cookies)).filter((name) => name.includes('session'))).toEqual([])
  })
  test('it is known by its tenant and object id, and says when it signed in', async () => {
    const at = nowInSeconds() - 60
    expect((await signIn({ ...LEE, auth_time: at })).identity?.signedInAt).toBe(at)
    expect((await signIn(LEE)).identity?.signedInAt).toBeUndefined()
  })
  const STRENGTH: readonly [title: string, claims: object, acrs: string | null, strong: boolean][] = [
    ['amr names mfa, and no context is configured', { amr: ['pwd', 'mfa'] }, null, false],
    ['a context was met that nobody configured', { acrs: ['c1'] }, null, false],
    ['amr names a password alone', { amr: ['pwd'] }, null, false],
    ['nothing is said', {}, null, false],
    ['the configured context was met', { acrs: ['c1'] }, 'c1', true],
    ['another context was met', { acrs: ['c2'] }, 'c1', false],
    ['amr names mfa, and the configured context was not met', { amr: ['mfa'] }, 'c1', false],
  ]
  for (const [title, claims, acrs, strong] of STRENGTH)
    test(`${title}: ${strong ? 'two factors' : 'one factor'}`, async () =>
      expect((await signIn({ ...LEE, ...claims }, acrs)).identity?.multiFactor).toBe(strong))
  test('the configured context is asked for', async () => {
    const { asked } = await signIn(LEE, 'c1')
    expect(JSON.parse(asked.get('claims') ?? '')).toEqual({ id_token: { acrs: { essential: true, value: 'c1' } } })
  })
  const REFUSED: readonly [string, Record<string, unknown>][] = [
    ['of another tenant behind the same address', { tid: '11111111-2222-4333-8444-555555555555' }],
    ['without an object id', { oid: undefined }],
    ['of a guest', { acct: 1 }],
    ['of an application', { idtyp: 'app' }],
  ]
  for (const [title, claims] of REFUSED)
    test(`a sign-in ${title} proves nothing`, async () => {
      const { identity, reply } = await signIn({ ...LEE, auth_time: nowInSeconds(), ...claims })
      expect(identity).toBeNull()
      expect(reply.redirect).toBe(FAILED)
    })
  test('a provider that is no Entra tenant cannot say a tenant and an object id', async () => {
    const { claimed } = await walk({ claims: { ...ADELE, tid: TENANT, oid: LEE.oid, auth_time: nowInSeconds() } })
    expect(claimed[0]?.identity).toEqual({
      issuer: issuer.address,
      subject: 'adele-at-home',
      email: 'adele@example.org',
      emailVerified: true,
    })
  })
})
