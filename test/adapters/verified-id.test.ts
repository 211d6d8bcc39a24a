/** The Request Service of Verified ID, asked over the wire as Microsoft documents it. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTokens } from '#lib/adapters/graph/transport/tokens.ts'
import { openPresentations, type VerifiedIdOptions } from '#lib/adapters/verified-id.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { parseCallback } from '#app/api/verified-id/presentation-callback.ts'
import { TENANT_ID, VERIFIED_ID_APP_ID } from '#test/tenant/ids.ts'
import { type RunningTenant, startTenant } from '#test/tenant/start.ts'
import { DEFAULT_SWITCHES } from '#test/tenant/switches.ts'
import { AUTHORITY, show } from '#test/tenant/verified-id.ts'
import { trust } from '#test/trust.ts'

const NAME = 'adele.vance@contoso.com'
const ASKING = { signInName: NAME, purpose: 'Show Contoso who you are', state: 'the state', key: 'the key' }

let tenant: RunningTenant
const received: { headers: IncomingHttpHeaders; body: string }[] = []
const site = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += String(chunk)
  })
  request.on('end', () => {
    received.push({ headers: request.headers, body })
    response.writeHead(200).end()
  })
})
beforeAll(async () => {
  tenant = await startTenant()
  trust(tenant.authority)
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  site.close()
  await tenant.stop()
})
beforeEach(() => {
  received.length = 0
})

const open = (more: Partial<VerifiedIdOptions> = {}, clientSecret = tenant.secrets.verifiedId) =>
  openPresentations({
    serviceUrl: tenant.machineUrl,
    callbackUrl: `http://127.0.0.1:${(site.address() as AddressInfo).port}/api/verified-id`,
    clientName: 'Contoso',
    setting: {
      authority: AUTHORITY,
      acceptedIssuer: AUTHORITY,
      credentialType: 'VerifiedEmployee',
      photoClaim: 'photo',
      matchConfidenceThreshold: 80,
    },
    tokens: openTokens(
      { clientId: VERIFIED_ID_APP_ID, clientSecret },
      {
        loginAuthority: tenant.machineUrl,
        tenantId: TENANT_ID,
        isMicrosoftCloud: false,
        now: () => new Date(),
      },
    ),
    ...more,
  })
const presentation = () => {
  const newest = tenant.contoso.presentations.at(-1)
  if (!newest) throw new Error('Nothing was asked.')
  return newest
}
const said = () => received.map(({ headers, body }) => parseCallback(body, String(headers['api-key'])))

describe('a request for a presentation', () => {
  test('a third request of the same second is refused at first, and made after a moment', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => open().ask(ASKING)))
    expect(new Set(asked.map(({ serviceId }) => serviceId)).size).toBe(3)
  })

  test('names what counts: one issuer, one person, a face, nothing revoked', async () => {
    const asked = await open().ask(ASKING)
    expect(asked.serviceId).toBe(presentation().id)
    expect(asked.address).toMatch(/^openid-vc:\/\//)
    expect(asked.expiresAt.getTime()).toBeGreaterThan(Date.now())
    const [credential] = presentation().asked.requestedCredentials
    expect(credential).toMatchObject({
      type: 'VerifiedEmployee',
      acceptedIssuers: [AUTHORITY],
      constraints: [{ claimName: 'revocationId', values: [NAME] }],
      configuration: { validation: { allowRevoked: false, faceCheck: { matchConfidenceThreshold: 80 } } },
    })
  })
  test('ends when the service says, however long that is', async () => {
    tenant.contoso.state.switches.presentationLivesInSeconds = 90
    const { expiresAt } = await open().ask(ASKING)
    tenant.contoso.state.switches.presentationLivesInSeconds = DEFAULT_SWITCHES.presentationLivesInSeconds
    expect(expiresAt).toEqual(new Date(Math.floor(presentation().expiresAt.getTime() / 1000) * 1000))
    expect(expiresAt.getTime() - Date.now()).toBeLessThan(91_000)
  })
  test('is not made with a token of another application', async () =>
    expect(open({}, 'not the secret').ask(ASKING)).rejects.toThrow(Unavailable))
  test('is not made where the service does not answer', async () =>
    expect(open({ serviceUrl: 'https://localhost:1' }).ask(ASKING)).rejects.toThrow(Unavailable))
  test('that the service refuses is not available, and its words are not passed on', async () => {
    const refused = open({ clientName: '' }).ask(ASKING)
    await expect(refused).rejects.toThrow('The Request Service answered 400.')
  })
})

describe('what the service calls back with', () => {
  test('carries state and key, and says how alike the faces were and since when the credential is', async () => {
    await open().ask(ASKING)
    await show(tenant.contoso, presentation(), { does: 'show', score: 91.5, issuedDaysAgo: 90 })
    const [opened, shown] = said()
    expect(opened).toMatchObject({ state: 'the state', key: 'the key', said: { kind: 'opened' } })
    expect(shown).toMatchObject({
      serviceId: presentation().id,
      said: {
        kind: 'shown',
        credentials: [
          {
            issuer: AUTHORITY,
            types: ['VerifiableCredential', 'VerifiedEmployee'],
            claims: { revocationId: NAME },
            revocation: 'VALID',
            matchConfidence: 91.5,
          },
        ],
      },
    })
  })
  test('carries the object id of the account beside its name, where the credential has such a claim', async () => {
    await open().ask(ASKING)
    await show(tenant.contoso, presentation(), { does: 'show', score: 91.5, issuedDaysAgo: 1000 })
    const oid = tenant.contoso.names.get(NAME)
    expect(oid).toEqual(expect.any(String))
    expect(said().at(-1)?.said).toMatchObject({ credentials: [{ claims: { revocationId: NAME, oid } }] })
  })
  test('below the threshold carries no score', async () => {
    await open().ask(ASKING)
    await show(tenant.contoso, presentation(), { does: 'show', score: 79, issuedDaysAgo: 90 })
    expect(said().at(-1)?.said).toEqual({ kind: 'failed', code: 'claimValidationError' })
  })

  const UNREADABLE: readonly [string, string][] = [
    ['no JSON', 'requestStatus=presentation_verified'],
    ['a status that is not documented', JSON.stringify({ requestId: '1', state: 's', requestStatus: 'done' })],
    ['no state', JSON.stringify({ requestId: '1', requestStatus: 'request_retrieved' })],
    [
      'a score that is no number',
      JSON.stringify({
        requestId: '1',
        state: 's',
        requestStatus: 'presentation_verified',
        verifiedCredentialsData: [{ issuer: 'i', type: [], faceCheck: { matchConfidenceScore: '99' } }],
      }),
    ],
  ]
  for (const [title, body] of UNREADABLE)
    test(`with ${title} is not read`, () => expect(parseCallback(body, 'key')).toBeNull())
})
