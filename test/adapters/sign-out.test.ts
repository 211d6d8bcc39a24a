import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { signOutAddress } from '#lib/adapters/sign-in/sign-out.ts'

const world = {
  baseUrl: 'https://recovery.contoso.com',
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
}
let server: Server | null = null
afterEach(() => void server?.close())

/** The address that is led to, where an issuer's metadata say this. */
async function addressWith(
  metadata: (origin: string) => unknown,
  status = 200,
  here: Parameters<typeof signOutAddress>[1] = world,
): Promise<string | null> {
  const listening = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(metadata(origin)))
  })
  server = listening
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  const origin = `http://localhost:${(listening.address() as AddressInfo).port}`
  const found = await signOutAddress({ issuer: `${origin}/tenant/v2.0`, clientId: 'work' }, here)
  return found?.replace(origin, 'ISSUER') ?? null
}

describe('Where somebody signs out at the issuer', () => {
  test('is where it says, with the way back to where the request stands', async () => {
    expect(await addressWith((origin) => ({ end_session_endpoint: `${origin}/tenant/oauth2/v2.0/logout` }))).toBe(
      'ISSUER/tenant/oauth2/v2.0/logout?client_id=work&post_logout_redirect_uri=https%3A%2F%2Frecovery.contoso.com%2Fapi%2Fsecond-identity%2Fsigned-out',
    )
  })
  test('of the desk is the same, and the browser stays there: nothing goes on here', async () => {
    expect(
      await addressWith((origin) => ({ end_session_endpoint: `${origin}/logout` }), 200, { ...world, baseUrl: null }),
    ).toBe('ISSUER/logout?client_id=work')
  })
  const NOWHERE: readonly [string, unknown, status?: number][] = [
    ['it says nothing', {}],
    ['it says somewhere else', { end_session_endpoint: 'https://elsewhere.example/logout' }],
    ['it says what is no address', { end_session_endpoint: 'logout' }],
    ['it is broken', { end_session_endpoint: 'https://elsewhere.example/logout' }, 503],
  ]
  for (const [why, metadata, status] of NOWHERE)
    test(`is not known where ${why}`, async () => expect(await addressWith(() => metadata, status)).toBeNull())

  test('is not known where nobody answers', async () => {
    expect(await signOutAddress({ issuer: 'http://localhost:1/tenant', clientId: 'work' }, world)).toBeNull()
  })
})
