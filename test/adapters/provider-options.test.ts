/** Each way in which a provider signs, and in which we show it that it is us, against an issuer that insists on it. */
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { readPrivateKey } from '#lib/adapters/sign-in/client-authentication.ts'
import type { SignInPurpose } from '#lib/adapters/sign-in/sign-in-purpose.ts'
import { finishOutsideSignIn, startOutsideSignIn } from '#lib/adapters/sign-in/outside.ts'
import type { ClientAuthentication, SigningAlgorithm } from '#lib/rules/proofs/outside-providers.ts'
import { makeIssuer } from '#test/tenant/issuer.ts'
import { follow } from '#test/tenant/visit.ts'
import { cookieJar } from './issuer.ts'

const SITE = 'http://localhost:4100'
const WAY_BACK = `${SITE}/api/auth/callback/eid`
const SECRET = 'between the site and the provider'
const world = { baseUrl: SITE, log: { info: () => undefined, warn: () => undefined, error: () => undefined } }
const ONE: SignInPurpose = { purpose: 'prove', of: 'browser one' }
type Algorithm = Extract<SigningAlgorithm, 'RS256' | 'PS256' | 'ES256'>

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 })
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pemOf = ({ privateKey }: typeof RSA): string => String(privateKey.export({ type: 'pkcs8', format: 'pem' }))

interface Said {
  readonly signs: Algorithm
  readonly asks: ClientAuthentication
  readonly key?: typeof RSA | undefined
}

/** The subject that was proved; null where the sign-in was not believed. */
async function proved(issuer: Said, site: Partial<Said> = {}): Promise<string | null> {
  const server = createServer((incoming, outgoing) => void handler?.(incoming, outgoing))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = `http://localhost:${(server.address() as AddressInfo).port}/eid`
  const identity = { subject: 'adele', claims: {} }
  const handler: Awaited<ReturnType<typeof makeIssuer>> | undefined = await makeIssuer({
    issuer: address,
    path: '/eid',
    clients: [
      {
        id: 'latchkey',
        secret: SECRET,
        authentication: issuer.asks,
        ...(issuer.key && { key: issuer.key.publicKey.export({ format: 'jwk' }) }),
      },
    ],
    signingAlgorithm: issuer.signs,
    recoverySite: SITE,
    authorizePath: '/auth',
    claims: {},
    identityOf: () => identity,
    tellsAuthTime: () => true,
    title: 'Sign in',
    choices: () => '<button>Go on</button>',
    chosen: () => identity,
  })
  const { signs, asks, key } = { ...issuer, ...site }
  const outside = {
    sessionSecret: 'a secret of the outside sign-in alone, long enough for its purpose',
    providers: [
      {
        id: 'eid',
        kind: 'openid',
        name: 'eID',
        issuer: address,
        clientId: 'latchkey',
        clientSecret: key ? pemOf(key) : SECRET,
        signingAlgorithm: signs,
        clientAuthentication: asks,
        fresh: null,
      },
    ],
  } as const
  try {
    const started = await startOutsideSignIn(outside, world, ONE, 'eid')
    if (!started) return null
    const browser = new Map<string, string>()
    const page = await follow(started.redirect, browser, WAY_BACK)
    const { searchParams } = new URL(await follow(page, browser, WAY_BACK, {}))
    let subject: string | null = null
    await finishOutsideSignIn(outside, world, 'eid', Object.fromEntries(searchParams), cookieJar(started.cookies), {
      errand: ONE,
      claim: async (_, found) => {
        subject = found.subject
        return '/'
      },
      refused: async () => '/',
      failed: '/',
    })
    return subject
  } finally {
    server.close()
  }
}

const AGREED: readonly Said[] = [
  { signs: 'RS256', asks: 'client_secret_basic' },
  { signs: 'PS256', asks: 'client_secret_basic' },
  { signs: 'ES256', asks: 'client_secret_post' },
  { signs: 'RS256', asks: 'private_key_jwt', key: RSA },
  { signs: 'ES256', asks: 'private_key_jwt', key: EC },
]
describe('a provider is believed as the policy file says that it signs and asks', () => {
  for (const said of AGREED)
    test(`${said.signs}, ${said.asks}${said.key ? ` by a key of the kind ${said.key.privateKey.asymmetricKeyType}` : ''}`, async () => {
      expect(await proved(said)).toBe('adele')
    })

  const OTHERWISE: readonly [string, Said, Partial<Said>][] = [
    ['signed in another way', { signs: 'ES256', asks: 'client_secret_basic' }, { signs: 'RS256' }],
    ['signed by the other padding', { signs: 'PS256', asks: 'client_secret_basic' }, { signs: 'RS256' }],
    [
      'shown a secret and asks for a key',
      { signs: 'RS256', asks: 'private_key_jwt', key: RSA },
      { asks: 'client_secret_basic', key: undefined },
    ],
    ['asked by another key', { signs: 'RS256', asks: 'private_key_jwt', key: RSA }, { key: EC }],
  ]
  for (const [what, issuer, site] of OTHERWISE)
    test(`and proves nothing where it is ${what}`, async () => expect(await proved(issuer, site)).toBeNull())
})

describe('a private key', () => {
  const KEYS: readonly [string, string, string | null][] = [
    ['of RSA', pemOf(RSA), 'RS256'],
    ['on a curve', pemOf(EC), 'ES256'],
    ['whose lines are written out', pemOf(EC).replaceAll('\n', String.raw`\n`), 'ES256'],
    ['of RSA that is too short', pemOf(generateKeyPairSync('rsa', { modulusLength: 1024 })), null],
    ['on a curve of another kind', pemOf(generateKeyPairSync('ed25519')), null],
    ['that is public', String(EC.publicKey.export({ type: 'spki', format: 'pem' })), null],
    ['that is a secret', SECRET, null],
  ]
  for (const [what, pem, algorithm] of KEYS)
    test(`${what}: ${algorithm ?? 'is none'}`, () => expect(readPrivateKey(pem)?.algorithm ?? null).toBe(algorithm))
})
