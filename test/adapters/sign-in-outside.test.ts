import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskSession, finishDeskSignIn } from '#lib/adapters/sign-in/desk.ts'
import { finishOutsideSignIn, startOutsideSignIn } from '#lib/adapters/sign-in/outside.ts'
import type { OutsideIdentity } from '#lib/factors/factor.ts'
import { cookieJar, type Issued, type Issuer, startIssuer, withClaims } from './issuer.ts'

const BASE = 'http://localhost:4100'
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const world = { baseUrl: BASE, log: silent }
const ADELE = { sub: 'adele-at-home', email: 'adele@example.org', email_verified: true }
const FAILED = '/verify?problem=identity-not-accepted'

let issuer: Issuer
beforeAll(async () => {
  issuer = await startIssuer('/personal')
})
afterAll(() => issuer.close())

const outside = () => ({
  sessionSecret: 'a secret of the outside sign-in alone, long enough for its purpose',
  providers: [
    { id: 'personal', name: 'Personal', issuer: issuer.address, clientId: 'latchkey-recovery', clientSecret: 'shared' },
  ],
})

async function walk(issued: Issued, began = 'browser one', ended = began) {
  const claimed: { provider: string; identity: OutsideIdentity }[] = []
  const started = await startOutsideSignIn(outside(), world, began, 'personal')
  if (!started) throw new Error('The provider is offered.')
  const reply = await finishOutsideSignIn(
    outside(),
    world,
    'personal',
    issuer.signIn(started.redirect, issued),
    cookieJar(started.cookies),
    {
      browserToken: ended,
      claim: async (provider, identity) => {
        claimed.push({ provider, identity })
        return '/verify/answer'
      },
      failed: FAILED,
    },
  )
  return { claimed, reply, started }
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
  ]
  for (const [what, issued] of REFUSED)
    test(`${what} proves nothing`, async () => {
      const { claimed, reply } = await walk(issued)
      expect(claimed).toEqual([])
      expect(reply.redirect).toBe(FAILED)
    })

  test('a sign-in that began with one request cannot end in another (R2)', async () => {
    const { claimed, reply } = await walk({ claims: ADELE }, 'browser one', 'browser two')
    expect(claimed).toEqual([])
    expect(reply.redirect).toBe(FAILED)
  })

  test('a refusal at the provider leads back with the same sentence', async () => {
    const started = await startOutsideSignIn(outside(), world, 'browser one', 'personal')
    const reply = await finishOutsideSignIn(
      outside(),
      world,
      'personal',
      { error: 'access_denied' },
      cookieJar(started?.cookies ?? []),
      { browserToken: 'browser one', claim: async () => '/never', failed: FAILED },
    )
    expect(reply.redirect).toBe(FAILED)
  })

  test('a provider that is not offered is not started', async () => {
    expect(await startOutsideSignIn(outside(), world, 'browser one', 'entra')).toBeNull()
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
    const deskWorld = { ...world, now: () => new Date() }
    const query = issuer.signIn(started.redirect, { claims: { ...ADELE, tid: 'any', oid: 'any' } })
    const back = await finishDeskSignIn(desk, deskWorld, query, cookieJar(started.cookies))
    expect(back.redirect).toBe('/admin/sign-in?problem=failed')
    expect((await deskSession(desk, deskWorld, cookieJar(back.cookies))).identity).toBeNull()
  })
})
