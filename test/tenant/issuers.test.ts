import { createHash, createPublicKey, type JsonWebKey, randomBytes, verify } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf } from './directory.ts'
import { ENTRA_PATH } from './entra.ts'
import { DESK_APP_ID, PERSONAL_CLIENT_ID, TENANT_ID } from './ids.ts'
import { PERSONAL_PATH } from './personal.ts'
import { type RunningTenant, startTenant } from './start.ts'
import { follow } from './visit.ts'

const SITE = 'http://localhost:4100'
const CALLBACK = `${SITE}/api/auth/callback/any-library`

let tenant: RunningTenant
beforeAll(async () => {
  tenant = await startTenant({ recoverySite: SITE })
})
afterAll(() => tenant.stop())

const APPS = {
  entra: () => ({ issuer: tenant.browserUrl + ENTRA_PATH, id: DESK_APP_ID, secret: tenant.secrets.desk }),
  personal: () => ({
    issuer: tenant.browserUrl + PERSONAL_PATH,
    id: PERSONAL_CLIENT_ID,
    secret: tenant.secrets.personal,
  }),
} as const

interface SignedIn {
  readonly claims: Readonly<Record<string, unknown>>
  readonly isGenuine: boolean
}

/** The whole code flow with PKCE, as a browser and a site would do it. */
async function signIn(
  which: keyof typeof APPS,
  typed: Record<string, string>,
  cookies = new Map<string, string>(),
): Promise<SignedIn> {
  const { issuer, id, secret } = APPS[which]()
  const about = await json(`${issuer}/.well-known/openid-configuration`)
  const verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({
    client_id: id,
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid profile email',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const page = await follow(`${String(about.authorization_endpoint)}?${asked}`, cookies, CALLBACK)
  const callback = await follow(page, cookies, CALLBACK, typed)
  const code = new URL(callback).searchParams.get('code') ?? ''
  const answer = await json(String(about.token_endpoint), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    }),
  })
  const [head = '', payload = '', signature = ''] = String(answer.id_token).split('.')
  const { keys } = (await json(String(about.jwks_uri))) as unknown as { keys: JsonWebKey[] }
  const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' })
  return {
    claims: JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
    isGenuine: verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url')),
  }
}

const json = async (address: string, init?: RequestInit): Promise<Record<string, unknown>> =>
  (await fetch(address, init)).json() as Promise<Record<string, unknown>>

const idOf = (name: string) => accountOf(tenant.contoso, name)?.user.id ?? 'nobody'

describe('the issuer that stands for Entra ID', () => {
  test('says object id, tenant and app roles, and no amr', async () => {
    const { claims, isGenuine } = await signIn('entra', { as: idOf('allan.deyoung@contoso.com') })
    expect(isGenuine).toBe(true)
    expect(claims).toMatchObject({
      iss: tenant.browserUrl + ENTRA_PATH,
      aud: DESK_APP_ID,
      tid: TENANT_ID,
      oid: idOf('allan.deyoung@contoso.com'),
      preferred_username: 'allan.deyoung@contoso.com',
      roles: ['Recovery.Approver'],
      nonce: 'a-nonce',
    })
    expect(claims).not.toHaveProperty('amr')
    expect(claims.sub).not.toBe(claims.oid)
  })
  test('says when the person signed in only where that was configured', async () => {
    expect((await signIn('entra', { as: idOf('bianca.pisani@contoso.com') })).claims).toHaveProperty('auth_time')
    tenant.contoso.state.switches.authTimeInIdToken = false
    expect((await signIn('entra', { as: idOf('bianca.pisani@contoso.com') })).claims).not.toHaveProperty('auth_time')
  })
  test('writes its tokens back by five minutes, and keeps when they end', async () => {
    const { claims, isGenuine } = await signIn('entra', { as: idOf('allan.deyoung@contoso.com') })
    const { iat, nbf, exp } = claims as Record<string, number>
    expect(isGenuine).toBe(true)
    expect(Math.abs((iat ?? 0) + 300 - Date.now() / 1000)).toBeLessThan(30)
    expect(nbf).toBe(iat)
    expect(exp).toBe((iat ?? 0) + 300 + 3600)
  })
  const LIES_BACK: readonly [boolean, seconds: number][] = [
    [false, 0],
    [true, 300],
  ]
  for (const [liesBack, by] of LIES_BACK)
    test(`says when the person signed in ${by} seconds back, where that is switched ${liesBack ? 'on' : 'off'}`, async () => {
      Object.assign(tenant.contoso.state.switches, { authTimeInIdToken: true, authTimeLiesBack: liesBack })
      const { claims } = await signIn('entra', { as: idOf('allan.deyoung@contoso.com') })
      expect(Math.abs(Number(claims.auth_time) + by - Date.now() / 1000)).toBeLessThan(30)
    })
  test('marks a guest with the provider of their home', async () => {
    const { claims } = await signIn('entra', { as: idOf('miriam.graham_example.net#EXT#@contoso.com') })
    expect(claims).toMatchObject({ acct: 1, preferred_username: 'miriam.graham@example.net' })
    expect(claims.idp).toMatch(/^https:\/\/sts\.windows\.net\//)
  })
  test('takes a name and a password, and leaves a row in the sign-in log', async () => {
    const { claims } = await signIn('entra', { name: 'delia.dennis@contoso.com', password: 'Sample-Password-26' })
    expect(claims).not.toHaveProperty('roles')
    const rows = tenant.contoso.state.signIns.filter(({ userId }) => userId === claims.oid)
    expect(rows.map((row) => row.status?.errorCode)).toEqual([0])
  })
})

describe('the issuer that stands for a personal provider', () => {
  const PEOPLE: readonly [string, string, boolean, boolean][] = [
    // who                                           address                    verified  genuine
    ['somebody with a registered address', 'adele.vance@example.org', true, true],
    ['somebody with an address in the profile', 'ben.walters@example.org', true, true],
    ['somebody whose address was never verified', 'irvin.sayers@example.net', false, true],
    ['somebody whose token is altered on its way', 'raul.razo@example.org', true, false],
  ]
  for (const [who, email, isVerified, isGenuine] of PEOPLE)
    test(`${who}: verified ${isVerified}, signature ${isGenuine ? 'fits' : 'does not fit'}`, async () => {
      const signedIn = await signIn('personal', { as: email })
      expect(signedIn.claims).toMatchObject({ email, email_verified: isVerified, aud: PERSONAL_CLIENT_ID })
      expect(signedIn.isGenuine).toBe(isGenuine)
    })
})

test('whoever was signed in before is asked again', async () => {
  const cookies = new Map<string, string>()
  await signIn('personal', { as: 'adele.vance@example.org' }, cookies)
  const { claims } = await signIn('personal', { as: 'alex.wilber@example.org' }, cookies)
  expect(claims.email).toBe('alex.wilber@example.org')
})
