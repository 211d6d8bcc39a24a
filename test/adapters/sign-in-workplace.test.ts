import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskSession } from '#lib/adapters/sign-in/desk.ts'
import {
  finishWorkplaceSignIn,
  startWorkplaceSignIn,
  workplaceSecret,
  workplaceSession,
} from '#lib/adapters/sign-in/workplace.ts'
import type { SignInDependencies } from '#lib/adapters/sign-in/entra-sign-in-settings.ts'
import type { Demand } from '#lib/rules/account/sign-in-context.ts'
import { lenientGuard } from './session-guards.ts'
import { cookieJar, type Issued, type Issuer, startIssuer } from './issuer.ts'

const TENANT = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
const BASE = 'http://localhost:4100'
const DESK_SECRET = 'a secret of the desk alone, long enough for its purpose'
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const ADELE = {
  oid: '0b1a7c4e-7d53-4a54-8f0e-1f5c2a1e9d07',
  tid: TENANT,
  name: 'Adele Vance',
  preferred_username: 'adele.vance@contoso.com',
}

let issuer: Issuer
let now = new Date()
beforeAll(async () => {
  issuer = await startIssuer(`/${TENANT}/v2.0`)
})
afterAll(() => issuer.close())

const app = (strongSignIn: { acrs: string } | null = { acrs: 'c1' }) => ({
  issuer: issuer.address,
  tenantId: TENANT,
  clientId: 'c2b6f1d4-7e5a-4a19-9d0c-6a4b8e1f2c03',
  clientSecret: 'between the site and its issuer',
  sessionSecret: workplaceSecret(DESK_SECRET),
  strongSignIn,
})
const world = { baseUrl: BASE, log: silent, now: () => now, guard: lenientGuard(() => now) }
const demanding = (demand: Demand | null) => ({ ...world, demandOn: async () => demand })

async function signIn(issued: Issued, to = '/enrol', at: SignInDependencies = demanding('phishing-resistant')) {
  now = new Date()
  const started = await startWorkplaceSignIn(app(), at, to)
  const jar = cookieJar(started.cookies)
  const back = await finishWorkplaceSignIn(app(), at, issuer.signIn(started.redirect, issued), jar)
  return { started, back, jar: { ...jar, ...cookieJar(started.cookies, back.cookies) } }
}
const employeeAfter = async (issued: Issued) => {
  const { jar } = await signIn(issued)
  return (await workplaceSession(app(), world, jar)).identity
}

describe('Employees prepare and vouch by a sign-in of their own', () => {
  test('it asks for the credentials anew, and for the authentication context that policy names (A15, A18)', async () => {
    const asked = new URL((await startWorkplaceSignIn(app(), world, '/enrol')).redirect).searchParams
    expect(asked.get('prompt')).toBe('login')
    expect(JSON.parse(asked.get('claims') ?? '')).toEqual({ id_token: { acrs: { essential: true, value: 'c1' } } })
    expect(asked.get('redirect_uri')).toBe(`${BASE}/api/auth/callback/work`)
    const plain = new URL((await startWorkplaceSignIn(app(null), world, '/enrol')).redirect).searchParams
    expect(plain.has('claims')).toBe(false)
  })

  test('what Entra ID says of the sign-in is carried along, and no role is (R9)', async () => {
    const at = Math.floor(Date.now() / 1000) - 30
    const said = { acrs: ['c1'], amr: ['pwd', 'mfa'], auth_time: at, roles: ['Recovery.Approver'] }
    expect(await employeeAfter({ claims: { ...ADELE, ...said } })).toEqual({
      id: ADELE.oid,
      tenantId: TENANT,
      name: 'Adele Vance',
      signInName: 'adele.vance@contoso.com',
      signedInAt: new Date(at * 1000),
      contexts: ['c1'],
      demand: 'phishing-resistant',
    })
  })

  const DEMANDED: readonly [string, SignInDependencies, Demand | null][] = [
    ['two factors', demanding('multifactor'), 'multifactor'],
    ['nothing, as where no policy guards the context or the person is left out', demanding('nothing'), 'nothing'],
    ['what could not be read', demanding(null), null],
    ['what nobody was asked', world, null],
  ]
  for (const [what, at, demand] of DEMANDED)
    test(`what Conditional Access demanded of the person stands in the session: ${what}`, async () => {
      const { jar } = await signIn({ claims: { ...ADELE, acrs: ['c1'] } }, '/enrol', at)
      expect((await workplaceSession(app(), world, jar)).identity).toMatchObject({ contexts: ['c1'], demand })
    })

  test('what it does not say is not made up', async () => {
    expect(await employeeAfter({ claims: ADELE })).toMatchObject({ signedInAt: null, contexts: [] })
    expect(await employeeAfter({ claims: { ...ADELE, acrs: 'c1' } })).toMatchObject({ contexts: ['c1'] })
  })

  const REFUSED: readonly [string, Record<string, unknown>][] = [
    ['another tenant', { tid: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' }],
    ['another issuer', { iss: 'https://login.microsoftonline.com/common/v2.0' }],
    ['no object id', { oid: undefined }],
    ['an application', { idtyp: 'app' }],
    ['a guest', { acct: 1 }],
    ['a guest by another home', { idp: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/' }],
  ]
  for (const [who, claims] of REFUSED)
    test(`${who}: no session`, async () => {
      const { back, jar } = await signIn({ claims: { ...ADELE, ...claims } })
      expect(back.redirect).toMatch(/^\/work\?problem=/)
      expect((await workplaceSession(app(), world, jar)).identity).toBeNull()
    })

  test('the session is good at no other door', async () => {
    const { jar } = await signIn({ claims: { ...ADELE, roles: ['Recovery.Approver'] } })
    expect(Object.keys(jar).every((name) => name.startsWith('__Host-latchkey-work-'))).toBe(true)
    const renamed = { '__Host-latchkey-desk-session': jar['__Host-latchkey-work-session'] ?? '' }
    const desk = { ...app(), sessionSecret: DESK_SECRET }
    expect((await deskSession(desk, world, renamed)).identity).toBeNull()
  })

  test('it ends after 15 minutes', async () => {
    const { jar } = await signIn({ claims: ADELE })
    const began = now
    now = new Date(began.getTime() + 14 * 60_000)
    expect((await workplaceSession(app(), world, jar)).identity).not.toBeNull()
    now = new Date(began.getTime() + 16 * 60_000)
    expect((await workplaceSession(app(), world, jar)).identity).toBeNull()
  })

  const WAYS_BACK: readonly [string, string][] = [
    ['/enrol/authenticator?x=1', '/enrol/authenticator?x=1'],
    ['/vouch', '/vouch'],
    ['/admin', '/enrol'],
    ['//evil.example/enrol', '/enrol'],
    ['/enrolled', '/enrol'],
  ]
  for (const [asked, led] of WAYS_BACK)
    test(`asked to come back to ${asked}, it leads to ${led}`, async () => {
      expect((await signIn({ claims: ADELE }, asked)).back.redirect).toBe(`${BASE}${led}`)
    })
})
