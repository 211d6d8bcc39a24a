import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskSession, finishDeskSignIn, startDeskSignIn } from '#lib/adapters/sign-in/desk.ts'
import { lenientGuard } from './session-guards.ts'
import { cookieJar, type Issued, type Issuer, startIssuer, withClaims } from './issuer.ts'

const TENANT = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
const BASE = 'http://localhost:4100'
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const LYNNE = {
  oid: '0b1a7c4e-7d53-4a54-8f0e-1f5c2a1e9d01',
  tid: TENANT,
  name: 'Lynne Robbins',
  preferred_username: 'lynne.robbins@contoso.com',
  roles: ['Recovery.Approver'],
}

let issuer: Issuer
let now = new Date()
beforeAll(async () => {
  issuer = await startIssuer(`/${TENANT}/v2.0`)
})
afterAll(() => issuer.close())

const desk = () => ({
  issuer: issuer.address,
  tenantId: TENANT,
  clientId: 'c2b6f1d4-7e5a-4a19-9d0c-6a4b8e1f2c03',
  clientSecret: 'between the desk and its issuer',
  sessionSecret: 'a secret of the desk alone, long enough for its purpose',
})
const world = { baseUrl: BASE, log: silent, now: () => now, guard: lenientGuard(() => now) }

async function signIn(issued: Issued, held: Record<string, string> = {}, to = '/admin', at = new Date()) {
  now = at
  const started = await startDeskSignIn(desk(), world, to, false)
  const jar = { ...held, ...cookieJar(started.cookies) }
  const back = await finishDeskSignIn(desk(), world, issuer.signIn(started.redirect, issued), jar)
  return { started, back, jar: { ...jar, ...cookieJar(started.cookies, back.cookies) } }
}
const sessionAfter = async (issued: Issued) => {
  const { jar } = await signIn(issued)
  return (await deskSession(desk(), world, jar)).identity
}

describe('The desk is opened by Entra ID alone', () => {
  test('the way there carries state, nonce and a PKCE challenge, and asks for nothing but who it is', async () => {
    const { redirect } = await startDeskSignIn(desk(), world, '/admin', false)
    const asked = new URL(redirect).searchParams
    expect(asked.get('state')).toBeTruthy()
    expect(asked.get('nonce')).toBeTruthy()
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('scope')).toBe('openid profile email')
    expect(asked.get('redirect_uri')).toBe(`${BASE}/api/auth/callback/entra`)
  })

  test('every cookie is __Host-, Secure, HttpOnly, Lax and of the whole site (R3)', async () => {
    const { started, back } = await signIn({ claims: LYNNE })
    for (const line of [...started.cookies, ...back.cookies]) {
      expect(line).toMatch(/^__Host-latchkey-desk-/)
      for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(line).toContain(attribute)
      expect(line).not.toContain('Domain')
    }
  })

  test('an approver comes in with identity, roles and the time they were said', async () => {
    const identity = await sessionAfter({ claims: LYNNE })
    expect(identity).toMatchObject({
      id: LYNNE.oid,
      tenantId: TENANT,
      name: 'Lynne Robbins',
      roles: ['Recovery.Approver'],
      guest: false,
      signedInAt: null,
    })
    expect(Math.abs((identity?.rolesReadAt.getTime() ?? 0) - Date.now())).toBeLessThan(5000)
  })

  test('auth_time is taken where the tenant sends it (R10)', async () => {
    const at = Math.floor(Date.now() / 1000) - 600
    expect((await sessionAfter({ claims: { ...LYNNE, auth_time: at } }))?.signedInAt).toEqual(new Date(at * 1000))
  })

  const WRITTEN_BACK: readonly [seconds: number, ageInSeconds: number][] = [
    [0, 0],
    [300, 0],
    [599, 0],
    [601, 601],
    [3600, 3600],
  ]
  for (const [back, age] of WRITTEN_BACK)
    test(`roles of a token that is written back by ${back} seconds are ${age} seconds old (R10)`, async () => {
      const identity = await sessionAfter({ claims: { ...LYNNE, iat: Math.floor(Date.now() / 1000) - back } })
      expect(Math.abs((identity?.rolesReadAt.getTime() ?? 0) + age * 1000 - Date.now())).toBeLessThan(5000)
    })

  test('roles said in the future are not fresher than now', async () => {
    const identity = await sessionAfter({ claims: { ...LYNNE, iat: Math.floor(Date.now() / 1000) + 8 } })
    expect(identity?.rolesReadAt.getTime()).toBeLessThanOrEqual(Date.now())
  })

  const REFUSED: readonly [string, Issued][] = [
    ['another tenant', { claims: { ...LYNNE, tid: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' } }],
    ['no tenant', { claims: { ...LYNNE, tid: undefined } }],
    ['another issuer', { claims: { ...LYNNE, iss: 'https://login.microsoftonline.com/common/v2.0' } }],
    ['another audience', { claims: { ...LYNNE, aud: 'somebody-else' } }],
    ['a nonce that is not ours', { claims: { ...LYNNE, nonce: 'replayed' } }],
    ['an expired token', { claims: { ...LYNNE, exp: Math.floor(Date.now() / 1000) - 3600 } }],
    ['no object id', { claims: { ...LYNNE, oid: undefined } }],
    ['an application', { claims: { ...LYNNE, idtyp: 'app' } }],
    ['roles written in under an old signature', { claims: { ...LYNNE, roles: [] }, tamper: withClaims(LYNNE) }],
    ['no signature', { claims: LYNNE, tamper: (token) => `${token.split('.').slice(0, 2).join('.')}.` }],
  ]
  for (const [who, issued] of REFUSED)
    test(`${who}: no session, and back to the sign-in page`, async () => {
      const { back, jar } = await signIn(issued)
      expect(back.redirect).toMatch(/^\/admin\/sign-in\?problem=/)
      expect(Object.keys(jar).filter((name) => name.includes('session'))).toEqual([])
      expect((await deskSession(desk(), world, jar)).identity).toBeNull()
    })

  const GUESTS: readonly [string, Record<string, unknown>][] = [
    ['acct 1', { acct: 1 }],
    ['another identity provider', { idp: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/' }],
    ['#EXT# in the name', { preferred_username: 'grady_example.org#EXT#@contoso.onmicrosoft.com' }],
  ]
  for (const host of ['sts.windows.net', 'sts.chinacloudapi.cn'])
    test(`who is at home in the tenant is no guest, as ${host} names it`, async () => {
      const idp = `https://${host}/${TENANT}/`
      expect((await sessionAfter({ claims: { ...LYNNE, idp } }))?.guest).toBe(false)
    })
  for (const [mark, claims] of GUESTS)
    test(`a guest is known by ${mark} (R10)`, async () => {
      expect((await sessionAfter({ claims: { ...LYNNE, ...claims } }))?.guest).toBe(true)
    })

  const REFUSALS: readonly [string, description: string | undefined, led: string][] = [
    ['a number', 'AADSTS50105: Your administrator has configured', '?problem=refused&code=50105'],
    ['a number among a text of somebody else', 'Call us. AADSTS53003 <b>now</b>', '?problem=refused&code=53003'],
    ['no number', 'Call +1 555 0100', '?problem=failed'],
    ['a number that is too long for one', 'AADSTS12345678', '?problem=failed'],
    ['nothing', undefined, '?problem=failed'],
  ]
  for (const [what, description, led] of REFUSALS)
    test(`a refusal of Microsoft with ${what} leads to the sign-in page, with nothing of it but the number`, async () => {
      const { redirect, cookies } = await startDeskSignIn(desk(), world, '/admin', false)
      const state = new URL(redirect).searchParams.get('state') ?? ''
      const query = { error: 'access_denied', state, ...(description && { error_description: description }) }
      const back = await finishDeskSignIn(desk(), world, query, cookieJar(cookies))
      expect(back.redirect).toBe(`/admin/sign-in${led}`)
      expect(back.cookies).toEqual([])
    })

  test('a refusal that nobody here asked for names no number', async () => {
    const { cookies } = await startDeskSignIn(desk(), world, '/admin', false)
    const query = { error: 'access_denied', state: 'of another', error_description: 'AADSTS50105: no' }
    expect((await finishDeskSignIn(desk(), world, query, cookieJar(cookies))).redirect).toBe(
      '/admin/sign-in?problem=failed',
    )
  })

  test('a state from another browser opens nothing', async () => {
    const attacker = await startDeskSignIn(desk(), world, '/admin', false)
    const victim = await startDeskSignIn(desk(), world, '/admin', false)
    const back = await finishDeskSignIn(
      desk(),
      world,
      issuer.signIn(attacker.redirect, { claims: LYNNE }),
      cookieJar(victim.cookies),
    )
    expect(back.redirect).toBe('/admin/sign-in?problem=failed')
  })

  test('the way back leads to the desk and nowhere else', async () => {
    const { back } = await signIn({ claims: LYNNE }, {}, '/admin/requests/7?x=1')
    expect(back.redirect).toBe(`${BASE}/admin/requests/7?x=1`)
    const elsewhere = await signIn({ claims: LYNNE }, {}, '//evil.example/admin')
    expect(elsewhere.back.redirect).toBe(`${BASE}/admin`)
    expect((await signIn({ claims: LYNNE }, {}, '/adminother')).back.redirect).toBe(`${BASE}/admin`)
  })
})

describe('A session of the desk ends', () => {
  const later = (minutes: number, from: Date) => new Date(from.getTime() + minutes * 60_000)

  test('after eight hours in all, however often it was renewed', async () => {
    let { jar } = await signIn({ claims: LYNNE })
    const began = now
    for (let minutes = 25; minutes < 8 * 60; minutes += 25)
      jar = (await signIn({ claims: LYNNE }, jar, '/admin', later(minutes, began))).jar
    now = later(8 * 60 - 1, began)
    expect((await deskSession(desk(), world, jar)).identity).not.toBeNull()
    now = later(8 * 60 + 1, began)
    expect((await deskSession(desk(), world, jar)).identity).toBeNull()
  })

  test('and says when, which each way through Entra ID puts off, up to the eight hours (WCAG 2.2 2.2.1)', async () => {
    const endOf = async (jar: Awaited<ReturnType<typeof signIn>>['jar']) =>
      (await deskSession(desk(), world, jar)).endsAt?.getTime()
    let { jar } = await signIn({ claims: LYNNE })
    const began = now
    const inSeconds = (minutes: number) => Math.floor(later(minutes, began).getTime() / 1000)
    for (let minutes = 25; minutes < 8 * 60; minutes += 25) {
      jar = (await signIn({ claims: LYNNE }, jar, '/admin', later(minutes, began))).jar
      const ends = Math.floor(((await endOf(jar)) ?? 0) / 1000)
      expect(Math.abs(ends - inSeconds(Math.min(minutes + 30, 8 * 60)))).toBeLessThanOrEqual(1)
    }
  })

  test('after thirty minutes in which nobody came back from Entra ID', async () => {
    const { jar } = await signIn({ claims: LYNNE })
    const began = now
    now = later(29, began)
    expect((await deskSession(desk(), world, jar)).mayRenew).toBe(true)
    now = later(31, began)
    expect(await deskSession(desk(), world, jar)).toEqual({ identity: null, mayRenew: false })
  })

  test('after thirty idle minutes: the cookie says so', async () => {
    const { back } = await signIn({ claims: LYNNE })
    const line = back.cookies.find((cookie) => cookie.startsWith('__Host-latchkey-desk-session=')) ?? ''
    const expires = new Date(/Expires=([^;]+)/.exec(line)?.[1] ?? '')
    expect(Math.round((expires.getTime() - Date.now()) / 60_000)).toBe(30)
  })
})
