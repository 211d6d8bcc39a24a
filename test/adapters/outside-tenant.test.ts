/**
 * Sign-ins elsewhere against providers that speak the real protocol: what is
 * wrong with an ID token or with the way it came proves nothing (rule R8).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignInPurpose } from '#lib/adapters/sign-in/sign-in-purpose.ts'
import { finishOutsideSignIn, type OutsideSignIn, startOutsideSignIn } from '#lib/adapters/sign-in/outside.ts'
import type { OutsideIdentity } from '#lib/rules/proofs/factors/factor.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { ENTRA_PATH } from '#test/tenant/entra.ts'
import { EID_CLIENT_ID, PERSONAL_CLIENT_ID, TENANT_ID, WORK_APP_ID } from '#test/tenant/ids.ts'
import { EID_PATH, PERSONAL_PATH, subjectAt } from '#test/tenant/personal.ts'
import { type RunningTenant, startTenant } from '#test/tenant/start.ts'
import { TAMPERINGS, type Tampering } from '#test/tenant/tampered.ts'
import { follow } from '#test/tenant/visit.ts'
import { cookieJar } from './issuer.ts'

const SITE = 'http://localhost:4100'
const WAY_BACK = `${SITE}/api/auth/callback/`
const ADELE = 'adele.vance@example.org'
const FAILED = '/verify?problem=identity-not-accepted'
const world = { baseUrl: SITE, log: { info: () => undefined, warn: () => undefined, error: () => undefined } }

let tenant: RunningTenant
beforeAll(async () => {
  tenant = await startTenant({ recoverySite: SITE })
})
afterAll(() => tenant.stop())

const outside = (): OutsideSignIn => {
  const { browserUrl, secrets } = tenant
  const provider = (id: string, path: string, clientId: string, clientSecret: string) =>
    ({ id, name: id, kind: 'openid', issuer: browserUrl + path, clientId, clientSecret, fresh: null }) as const
  return {
    sessionSecret: 'a secret of the outside sign-in alone, long enough for its purpose',
    providers: [
      provider('personal', PERSONAL_PATH, PERSONAL_CLIENT_ID, secrets.personal),
      {
        ...provider('eid', EID_PATH, EID_CLIENT_ID, secrets.eid),
        signingAlgorithm: 'ES256',
        clientAuthentication: 'client_secret_post',
      },
      { ...provider('work-account', ENTRA_PATH, WORK_APP_ID, secrets.work), kind: 'entra', fresh: { acrs: 'c1' } },
    ],
  }
}
const ONE: SignInPurpose = { purpose: 'prove', of: 'browser one' }

/** Signs in at the provider; answers what the browser brings back, and the cookies that it set out with. */
async function away(provider: string, typed: Readonly<Record<string, string>>, errand = ONE) {
  const started = await startOutsideSignIn(outside(), world, errand, provider)
  if (!started) throw new Error('The provider is offered.')
  const browser = new Map<string, string>()
  const page = await follow(started.redirect, browser, WAY_BACK)
  const { searchParams, pathname } = new URL(await follow(page, browser, WAY_BACK, typed))
  return { query: Object.fromEntries(searchParams), cookies: cookieJar(started.cookies), at: pathname }
}

async function back(
  provider: string,
  { query, cookies }: { query: Record<string, string>; cookies: Record<string, string> },
  errand = ONE,
) {
  const claimed: OutsideIdentity[] = []
  const reply = await finishOutsideSignIn(outside(), world, provider, query, cookies, {
    errand,
    claim: async (_provider, identity) => {
      claimed.push(identity)
      return '/api/second-identity'
    },
    refused: async (errorCode) => `/refused/${errorCode}`,
    failed: FAILED,
  })
  return { identity: claimed[0] ?? null, redirect: reply.redirect, cookies: reply.cookies }
}

describe('an ID token of a provider that speaks the protocol', () => {
  test('that is genuine says who somebody is', async () => {
    const { identity } = await back('personal', await away('personal', { email: ADELE }))
    expect(identity).toEqual({
      issuer: tenant.browserUrl + PERSONAL_PATH,
      subject: subjectAt(PERSONAL_PATH, ADELE),
      email: ADELE,
      emailVerified: true,
    })
  })
  for (const how of Object.keys(TAMPERINGS) as Tampering[])
    test(`that was tampered with (${how}) proves nothing`, async () => {
      Object.assign(tenant.contoso.state.switches, { tamperIdTokenFor: ADELE, tamperIdTokenHow: how })
      try {
        const { identity, redirect } = await back('personal', await away('personal', { email: ADELE }))
        expect(identity).toBeNull()
        expect(redirect).toBe(FAILED)
      } finally {
        Object.assign(tenant.contoso.state.switches, { tamperIdTokenFor: null, tamperIdTokenHow: 'payload' })
      }
    })
})

describe('an answer that went another way', () => {
  test('names its issuer (RFC 9207), and comes back to its own address', async () => {
    const gone = await away('eid', { email: ADELE })
    expect(gone.query.iss).toBe(tenant.browserUrl + EID_PATH)
    expect(gone.at).toBe('/api/auth/callback/eid')
    expect((await back('eid', gone)).identity).toMatchObject({ subject: subjectAt(EID_PATH, ADELE), email: null })
  })
  test('a code of one provider proves nothing at the way back of the other (mix-up)', async () => {
    const gone = await away('personal', { email: ADELE })
    expect((await back('eid', gone)).identity).toBeNull()
    const { cookies } = await away('eid', { email: ADELE })
    expect((await back('eid', { query: gone.query, cookies })).identity).toBeNull()
  })
  test('a code under the name of another issuer proves nothing (mix-up)', async () => {
    const gone = await away('personal', { email: ADELE })
    const query = { ...gone.query, iss: tenant.browserUrl + EID_PATH }
    expect((await back('personal', { ...gone, query })).identity).toBeNull()
  })
  test('a code without the issuer that the provider promises to name proves nothing', async () => {
    const gone = await away('personal', { email: ADELE })
    const query = { ...gone.query }
    delete query.iss
    expect((await back('personal', { ...gone, query })).identity).toBeNull()
  })
  test('is taken once: the code is spent, and the browser’s state with it', async () => {
    const gone = await away('personal', { email: ADELE })
    const first = await back('personal', gone)
    expect(first.identity).not.toBeNull()
    expect((await back('personal', gone)).identity).toBeNull()
    const left = Object.keys(
      cookieJar(
        Object.entries(gone.cookies).map(([k, v]) => `${k}=${v}`),
        first.cookies,
      ),
    )
    expect(left.filter((name) => /-(state|pkce|nonce)$/.test(name))).toEqual([])
  })
  test('proves nothing with the state of another browser', async () => {
    const gone = await away('personal', { email: ADELE })
    const other = await away('personal', { email: ADELE }, { purpose: 'prove', of: 'browser two' })
    expect((await back('personal', { query: gone.query, cookies: other.cookies })).identity).toBeNull()
    expect((await back('personal', { query: other.query, cookies: other.cookies })).identity).toBeNull()
  })
})

describe('the work account', () => {
  const idOf = (name: string) => accountOf(tenant.contoso, name)?.user.id ?? ''
  const signIn = async (typed: Readonly<Record<string, string>>) =>
    back('work-account', await away('work-account', typed))

  test('is known by tenant and object id, freshly signed in, and strong where the context was met', async () => {
    const oid = idOf('adele.vance@contoso.com')
    const { identity } = await signIn({ as: oid })
    expect(identity).toMatchObject({ tenantId: TENANT_ID, objectId: oid, multiFactor: true })
    expect(Math.abs((identity?.signedInAt ?? 0) - Date.now() / 1000)).toBeLessThan(60)
  })
  test('that goes back without signing in leads home with the number that Microsoft names', async () =>
    expect((await signIn({ cancel: 'yes' })).redirect).toBe('/refused/65004'))
  for (const number of [50105, 53003, 65001])
    test(`that Entra ID refuses leads home with the number ${number}, and nothing of the text beside it`, async () => {
      tenant.contoso.state.switches.entraRefusesWith = number
      try {
        expect((await signIn({ as: idOf('adele.vance@contoso.com') })).redirect).toBe(`/refused/${number}`)
      } finally {
        tenant.contoso.state.switches.entraRefusesWith = null
      }
    })
  test('of a guest proves nothing', async () =>
    expect((await signIn({ as: idOf('miriam.graham_example.net#EXT#@contoso.com') })).identity).toBeNull())
})
