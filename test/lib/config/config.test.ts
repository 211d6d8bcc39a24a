import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConfigurationFault, readConfig } from '#lib/config/config.ts'
import { hostsOf } from '#lib/config/microsoft-hosts.ts'
import { signInSettings } from '#lib/config/sign-in-settings.ts'
import { environmentSchema } from '#lib/config/environment.ts'
import { makeKeyPair } from '#test/tenant/certificate.ts'
import { EXAMPLE_POLICY, GUID, NEEDED, secretOf, type Variables } from '#test/needed-variables.ts'

const directory = mkdtempSync(join(tmpdir(), 'latchkey-config-'))
afterAll(() => rmSync(directory, { recursive: true }))

type Policy = Readonly<Record<string, unknown>>
const EXAMPLE: Policy & { readonly outsideProviders: readonly Policy[] } = JSON.parse(
  readFileSync(EXAMPLE_POLICY, 'utf8'),
)

let written = 0
function fileOf(content: string): string {
  written += 1
  const path = join(directory, `policy-${written}.json`)
  writeFileSync(path, content)
  return path
}
const policyWith = (more: Policy): string => fileOf(JSON.stringify({ ...EXAMPLE, ...more }))
const VERIFIED_ID = { authority: 'did:web:contoso.com', acceptedIssuer: 'did:web:contoso.com' }
const providerWith = (more: Policy): string =>
  policyWith({ outsideProviders: [{ ...EXAMPLE.outsideProviders[0], ...more }] })

/** What npm run demo sets beside them. */
const DEMO: Variables = {
  LATCHKEY_MODE: 'demo',
  LATCHKEY_BASE_URL: 'http://localhost:4100',
  LATCHKEY_MAIL_URL: 'smtp://127.0.0.1:4125',
  LATCHKEY_TEXT_URL: 'https://localhost:4110/texts',
  LATCHKEY_DEMO_LOGIN: 'https://localhost:4110',
  LATCHKEY_DEMO_GRAPH: 'https://localhost:4110',
  LATCHKEY_DEMO_EXCHANGE: 'https://127.0.0.1:4110',
  LATCHKEY_DEMO_ISSUER: `http://localhost:4120/${GUID}/v2.0`,
  LATCHKEY_DEMO_SIGN_IN: 'http://localhost:4120/sign-in',
}

function faultsOf(more: Variables): readonly string[] {
  try {
    readConfig({ ...NEEDED, ...more })
    return []
  } catch (fault) {
    if (fault instanceof ConfigurationFault) return fault.faults
    throw fault
  }
}

describe('Azure Communication Services in place of a mail server and a gateway', () => {
  const AZURE: Variables = {
    LATCHKEY_MAIL_ROUTE: 'azure',
    LATCHKEY_MAIL_URL: undefined,
    LATCHKEY_TEXT_ROUTE: 'azure',
    LATCHKEY_TEXT_URL: undefined,
    LATCHKEY_TEXT_KEY: undefined,
    LATCHKEY_TEXT_FROM: '+447700900900',
    LATCHKEY_AZURE_COMMUNICATION: `endpoint=https://contoso.communication.azure.com/;accesskey=${'A'.repeat(43)}=`,
  }
  test('needs neither', () => expect(faultsOf(AZURE)).toEqual([]))
  test('is read as the portal writes it', () => {
    const { environment } = readConfig({ ...NEEDED, ...AZURE })
    expect(environment.LATCHKEY_AZURE_COMMUNICATION).toEqual({
      endpoint: 'https://contoso.communication.azure.com/',
      accessKey: `${'A'.repeat(43)}=`,
    })
  })
  for (const name of ['LATCHKEY_AZURE_COMMUNICATION', 'LATCHKEY_TEXT_FROM'])
    test(`without ${name} names it alone, and says what it should be`, () => {
      const faults = faultsOf({ ...AZURE, [name]: undefined })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(new RegExp(`^${name} should be .{10,}`))
    })
})

describe('mail: one route, whole, and nothing of another', () => {
  const URL_587 = 'smtp://smtp.office365.com:587'
  const SECRET = secretOf('LATCHKEY_MAIL_CLIENT_SECRET')
  const ID = 'c0ffee00-1111-4222-8333-444455556666'
  const APP: Variables = { LATCHKEY_MAIL_CLIENT_ID: ID, LATCHKEY_MAIL_CLIENT_SECRET: SECRET }
  const GRAPH: Variables = { LATCHKEY_MAIL_ROUTE: 'graph', LATCHKEY_MAIL_URL: undefined, ...APP }
  const OAUTH: Variables = { LATCHKEY_MAIL_ROUTE: 'smtp-oauth', LATCHKEY_MAIL_URL: URL_587, ...APP }
  const ENTRA: Variables = {
    LATCHKEY_MAIL_ROUTE: 'azure',
    LATCHKEY_MAIL_URL: undefined,
    LATCHKEY_AZURE_COMMUNICATION: 'endpoint=https://contoso.communication.azure.com',
    LATCHKEY_AZURE_CLIENT_ID: ID,
    LATCHKEY_AZURE_CLIENT_SECRET: SECRET,
  }
  const pems: Record<string, string> = {}
  beforeAll(async () => {
    const [rsa, ec, over] = await Promise.all([
      makeKeyPair(new Date()),
      makeKeyPair(new Date(), 'ec'),
      makeKeyPair(new Date(), 'rsa', -1),
    ])
    pems.rsa = fileOf(`${rsa.key}\n${rsa.certificate}\n`)
    pems.ec = fileOf(`${ec.key}\n${ec.certificate}\n`)
    pems.over = fileOf(`${over.key}\n${over.certificate}\n`)
    pems.certificateAlone = fileOf(rsa.certificate)
    pems.mixed = fileOf(`${ec.key}\n${rsa.certificate}\n`)
    pems.none = join(directory, 'nowhere.pem')
  })

  const WHOLE: readonly (readonly [what: string, variables: () => Variables])[] = [
    [
      'a server on 587 with STARTTLS',
      () => ({ LATCHKEY_MAIL_URL: 'smtp://a%40contoso.com:p%2Fw@mail.contoso.com:587' }),
    ],
    ['a server on 465', () => ({ LATCHKEY_MAIL_URL: 'smtps://a:b@mail.contoso.com:465' })],
    ['a connector', () => ({ LATCHKEY_MAIL_URL: 'smtp://contoso-com.mail.protection.outlook.com:25' })],
    [
      'a connector that asks for a certificate',
      () => ({ LATCHKEY_MAIL_URL: 'smtp://c.mail.protection.outlook.com:25', LATCHKEY_MAIL_TLS_CERTIFICATE: pems.ec }),
    ],
    ['Graph with a secret', () => GRAPH],
    [
      'Graph with a certificate and two mailboxes',
      () => ({
        ...GRAPH,
        LATCHKEY_MAIL_CLIENT_SECRET: undefined,
        LATCHKEY_MAIL_CLIENT_CERTIFICATE: pems.rsa,
        LATCHKEY_MAIL_MAILBOXES: 'Recovery@contoso.com, recovery-2@contoso.com',
        LATCHKEY_MAIL_BOUNCES: 'on',
      }),
    ],
    ['SMTP with a token', () => OAUTH],
    ['Azure with Entra ID', () => ENTRA],
  ]
  for (const [what, variables] of WHOLE) test(`${what} starts`, () => expect(faultsOf(variables())).toEqual([]))

  const HALF: readonly (readonly [what: string, variables: () => Variables, names: string, says: string])[] = [
    [
      'Graph without an application',
      () => ({ ...GRAPH, LATCHKEY_MAIL_CLIENT_ID: undefined }),
      'LATCHKEY_MAIL_CLIENT_ID',
      'should be the application id',
    ],
    [
      'Graph without a credential',
      () => ({ ...GRAPH, LATCHKEY_MAIL_CLIENT_SECRET: undefined }),
      'LATCHKEY_MAIL_CLIENT_SECRET',
      'or LATCHKEY_MAIL_CLIENT_CERTIFICATE the path',
    ],
    [
      'Graph with two credentials',
      () => ({ ...GRAPH, LATCHKEY_MAIL_CLIENT_CERTIFICATE: pems.rsa }),
      'LATCHKEY_MAIL_CLIENT_CERTIFICATE',
      'should be left out where',
    ],
    [
      'Graph and a server',
      () => ({ ...GRAPH, LATCHKEY_MAIL_URL: URL_587 }),
      'LATCHKEY_MAIL_URL',
      'should be left out: LATCHKEY_MAIL_ROUTE is "graph"',
    ],
    [
      'Graph and Azure',
      () => ({ ...GRAPH, LATCHKEY_AZURE_COMMUNICATION: ENTRA.LATCHKEY_AZURE_COMMUNICATION }),
      'LATCHKEY_AZURE_COMMUNICATION',
      'should be left out',
    ],
    [
      'Graph from a mailbox that it does not name',
      () => ({ ...GRAPH, LATCHKEY_MAIL_MAILBOXES: 'desk@contoso.com' }),
      'LATCHKEY_MAIL_MAILBOXES',
      'should name the address of LATCHKEY_MAIL_FROM',
    ],
    [
      'the reader’s registration as that of mail',
      () => ({ ...GRAPH, LATCHKEY_MAIL_CLIENT_ID: GUID.toUpperCase() }),
      'LATCHKEY_MAIL_CLIENT_ID',
      'should be another application',
    ],
    [
      'a server and an application for it, without saying so',
      () => APP,
      'LATCHKEY_MAIL_CLIENT_ID',
      'should be left out: LATCHKEY_MAIL_ROUTE is "smtp"',
    ],
    [
      'a token and a password',
      () => ({ ...OAUTH, LATCHKEY_MAIL_URL: 'smtp://a:b@smtp.office365.com:587' }),
      'LATCHKEY_MAIL_URL',
      'should have no user and no password',
    ],
    [
      'a token and no server',
      () => ({ ...OAUTH, LATCHKEY_MAIL_URL: undefined }),
      'LATCHKEY_MAIL_URL',
      'should be smtp://',
    ],
    [
      'a user without a password',
      () => ({ LATCHKEY_MAIL_URL: 'smtp://a@mail.contoso.com:587' }),
      'LATCHKEY_MAIL_URL',
      'both a user and a password',
    ],
    [
      'TLS at once on 587',
      () => ({ LATCHKEY_MAIL_URL: 'smtps://a:b@mail.contoso.com:587' }),
      'LATCHKEY_MAIL_URL',
      'should start with smtp:// for port 587',
    ],
    [
      'STARTTLS on 465',
      () => ({ LATCHKEY_MAIL_URL: 'smtp://a:b@mail.contoso.com:465' }),
      'LATCHKEY_MAIL_URL',
      'should start with smtps:// for port 465',
    ],
    [
      'a password with a # in it',
      () => ({ LATCHKEY_MAIL_URL: 'smtp://a:b#c@mail.contoso.com:587' }),
      'LATCHKEY_MAIL_URL',
      '%23',
    ],
    [
      'what came back, from a server',
      () => ({ LATCHKEY_MAIL_BOUNCES: 'on' }),
      'LATCHKEY_MAIL_BOUNCES',
      'should be "off"',
    ],
    [
      'Azure with Entra ID and no application',
      () => ({ ...ENTRA, LATCHKEY_AZURE_CLIENT_ID: undefined }),
      'LATCHKEY_AZURE_CLIENT_ID',
      'should be the application id',
    ],
    [
      'Azure with Entra ID in another cloud',
      () => ({ ...ENTRA, LATCHKEY_CLOUD: 'us-government-l4' }),
      'LATCHKEY_AZURE_COMMUNICATION',
      'should have its accesskey',
    ],
    [
      'a certificate that is not there',
      () => ({ LATCHKEY_MAIL_TLS_CERTIFICATE: pems.none }),
      'LATCHKEY_MAIL_TLS_CERTIFICATE',
      'should be the path of a readable PEM file',
    ],
    [
      'a certificate without its key',
      () => ({ LATCHKEY_MAIL_TLS_CERTIFICATE: pems.certificateAlone }),
      'LATCHKEY_MAIL_TLS_CERTIFICATE',
      'and its private key',
    ],
    [
      'a certificate with another’s key',
      () => ({ LATCHKEY_MAIL_TLS_CERTIFICATE: pems.mixed }),
      'LATCHKEY_MAIL_TLS_CERTIFICATE',
      'of that same certificate',
    ],
    [
      'a certificate that has ended',
      () => ({ LATCHKEY_MAIL_TLS_CERTIFICATE: pems.over }),
      'LATCHKEY_MAIL_TLS_CERTIFICATE',
      'this one ended on',
    ],
    [
      'a registration’s certificate that Entra ID does not take',
      () => ({ ...GRAPH, LATCHKEY_MAIL_CLIENT_SECRET: undefined, LATCHKEY_MAIL_CLIENT_CERTIFICATE: pems.ec }),
      'LATCHKEY_MAIL_CLIENT_CERTIFICATE',
      'an RSA key',
    ],
  ]
  for (const [what, variables, name, says] of HALF)
    test(`${what} stops the start, and ${name} is named`, () => {
      const faults = faultsOf(variables())
      expect(faults.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1)
      expect(faults.join('\n')).toContain(says)
    })
  test('no fault repeats a password', () => {
    for (const url of ['smtp://a:hunter2@mail.contoso.com:465', 'smtp://a:hunter2/@mail.contoso.com:587'])
      expect(faultsOf({ LATCHKEY_MAIL_URL: url }).join('\n')).not.toContain('hunter2')
    expect(faultsOf({ ...DEMO, LATCHKEY_MAIL_URL: 'smtp://a:hunter2@mail.contoso.com:587' })).toEqual([
      'smtp://mail.contoso.com:587 leaves this machine, which demo mode never does',
    ])
  })

  const BASIC: readonly (readonly [url: string, basic: boolean])[] = [
    ['smtp://a:b@smtp.office365.com:587', true],
    ['smtp://a:b@SMTP.Office365.com.:587', true],
    ['smtp://a:b@smtp-legacy.office365.com:587', true],
    ['smtp://a:b@smtp.office365.us:587', true],
    ['smtp://a:b@outlook.office365.com:587', true],
    ['smtp://a:b@smtp-mail.outlook.com:587', true],
    ['smtp://smtp.office365.com:587', false],
    ['smtp://a:b@mail.contoso.com:587', false],
    ['smtp://a:b@smtp.office365.com.contoso.com:587', false],
    ['smtp://a:b@notsmtp.office365.com.example:587', false],
    ['smtp://contoso-com.mail.protection.outlook.com:25', false],
  ]
  for (const [url, basic] of BASIC)
    test(`${url} ${basic ? 'signs in at Exchange Online with a password' : 'does not'}`, () => {
      const { settings } = readConfig({ ...NEEDED, LATCHKEY_MAIL_URL: url })
      expect(settings.mail.hasBasicAuthentication).toBe(basic)
    })
})

const DIRECTORY: Variables = {
  LATCHKEY_DIRECTORY_URL: 'ldaps://dc1.corp.contoso.com:636',
  LATCHKEY_DIRECTORY_ACCOUNT: 'svc-recovery@corp.contoso.com',
  LATCHKEY_DIRECTORY_PASSWORD: 'Only-4-unlocking-and-resetting',
  LATCHKEY_DIRECTORY_BELOW: 'OU=Staff,DC=corp,DC=contoso,DC=com',
}
describe('the organisation’s own directory: all of it, or nothing', () => {
  test('with all four it starts, inside the organisation’s own network too', () => {
    expect(faultsOf(DIRECTORY)).toEqual([])
    expect(faultsOf({ ...DIRECTORY, LATCHKEY_DIRECTORY_URL: 'ldaps://10.1.2.3' })).toEqual([])
  })
  test('with a service account by its distinguished name it starts', () =>
    expect(faultsOf({ ...DIRECTORY, LATCHKEY_DIRECTORY_ACCOUNT: 'CN=svc,OU=Services,DC=contoso,DC=com' })).toEqual([]))
  for (const name of Object.keys(DIRECTORY))
    test(`without ${name} alone it is named, and says what it should be`, () => {
      const faults = faultsOf({ ...DIRECTORY, [name]: undefined })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(new RegExp(`^${name} should be .{10,}`))
    })
})

test('pairs of accounts, as a policy file wrote them before, are read as rows of people', () => {
  const other = GUID.replace(/^./, 'f')
  const before = Object.fromEntries(Object.entries(EXAMPLE).filter(([name]) => name !== 'people'))
  const path = fileOf(JSON.stringify({ ...before, pairedAccounts: [[other, GUID]] }))
  const { settings } = readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path })
  expect(settings.people).toEqual([{ accounts: [GUID, other].map((id) => id.toLowerCase()).toSorted() }])
})

describe('a production start', () => {
  test('with all that it needs, starts', () => expect(faultsOf({})).toEqual([]))

  for (const name of Object.keys(NEEDED))
    for (const [how, value] of [
      ['missing', undefined],
      ['empty', ''],
    ] as const)
      test(`with ${name} ${how} names it alone, and says what it should be`, () => {
        const faults = faultsOf({ [name]: value })
        expect(faults).toHaveLength(1)
        expect(faults[0]).toMatch(new RegExp(`^${name} should be .{10,}`))
      })

  test('with nothing set names everything at once', () => {
    const nothing = Object.fromEntries(Object.keys(NEEDED).map((name) => [name, undefined]))
    const named = faultsOf(nothing).map((fault) => fault.split(' ')[0] ?? '')
    // What only the policy file asks for is named once the policy file can be read.
    const asked = Object.keys(NEEDED).filter((name) => !/_TEXT_|_EID_|_WORK_/.test(name))
    expect(named.toSorted()).toEqual(asked.toSorted())
  })

  const WRONG: readonly [name: string, value: string, says: string][] = [
    ['LATCHKEY_BASE_URL', 'recovery.contoso.com', 'should be the address that people open'],
    ['LATCHKEY_BASE_URL', 'http://recovery.contoso.com', 'should start with https://'],
    ['LATCHKEY_BASE_URL', 'https://contoso.com/recovery', 'should be an origin alone'],
    ['LATCHKEY_BASE_URL', 'https://contoso.com/?from=mail', 'should be an origin alone'],
    ['LATCHKEY_BASE_URL', 'https://admin@contoso.com', 'should be an origin alone'],
    ['LATCHKEY_PORT', 'three thousand', 'should be a port number'],
    ['LATCHKEY_PORT', '0', 'should be a port number'],
    ['LATCHKEY_PORT', '70000', 'should be a port number'],
    ['LATCHKEY_PORT', '3000.5', 'should be a port number'],
    ['LATCHKEY_COUNTRY_HEADER', 'x-country', 'should be left out where LATCHKEY_PROXIES is 0'],
    ['LATCHKEY_COUNTRY_HEADER', 'X-Forwarded-For', 'should be the header in which'],
    ['LATCHKEY_COUNTRY_HEADER', 'x-latchkey-network', 'should be the header in which'],
    ['LATCHKEY_COUNTRY_HEADER', 'two words', 'should be the header in which'],
    ['LATCHKEY_PROXIES', 'one', 'should be the number of proxies'],
    ['LATCHKEY_PROXIES', '-1', 'should be the number of proxies'],
    ['LATCHKEY_PROXIES', '6', 'should be the number of proxies'],
    ['LATCHKEY_POLICY_FILE', '/nowhere/policy.json', 'should be a readable JSON file'],
    ['LATCHKEY_POLICY_FILE', fileOf('{ "organisation": '), 'should be a readable JSON file'],
    ['LATCHKEY_KEYS', 'secret', 'should be keys as name:base64'],
    ['LATCHKEY_KEYS', 'v1:c2hvcnQ=', 'should be keys as name:base64 of at least 32 bytes'],
    ['LATCHKEY_MODE', 'test', 'should be "production"'],
    ['LATCHKEY_CLOUD', 'germany', 'should be one of global,'],
    ['LATCHKEY_TENANT_ID', 'contoso.onmicrosoft.com', 'should be the Entra tenant id'],
    ['LATCHKEY_READER_CLIENT_ID', 'reader', 'should be the application id'],
    ['LATCHKEY_ACTOR_CLIENT_SECRET', 'short', 'should be the client secret'],
    ['LATCHKEY_DESK_SESSION_SECRET', 'x'.repeat(31), 'should be at least 32 random characters'],
    ['LATCHKEY_OUTSIDE_SESSION_SECRET', 'x'.repeat(31), 'should be at least 32 random characters'],
    ['LATCHKEY_EXCHANGE', 'yes', 'should be "on"'],
    ['DATABASE_URL', 'mysql://database.contoso.com/latchkey', 'should be a postgresql:// address'],
    ['LATCHKEY_MAIL_URL', 'https://mail.contoso.com', 'should be smtp://user:password@host:587'],
    ['LATCHKEY_TEXT_URL', 'http://texts.contoso.com', 'should start with https://'],
    ['LATCHKEY_TEXT_URL', 'https://10.1.2.3/send', 'should not lead to this machine or into a private network'],
    ['LATCHKEY_BREACHED_URL', 'passwords', 'should be the https address that a hash prefix is appended to'],
    ['LATCHKEY_BREACHED_URL', 'http://api.pwnedpasswords.com/range', 'should be the https address'],
    ['LATCHKEY_BREACHED_URL', 'https://api.pwnedpasswords.com/range?padding=1', 'should be the https address'],
    ['LATCHKEY_BREACHED_URL', 'https://key@passwords.contoso.com/range', 'should be the https address'],
    ['LATCHKEY_BREACHED_URL', 'https://localhost:4110/range', 'should not lead to this machine'],
    ['LATCHKEY_BREACHED_URL', 'https://192.168.4.2/range', 'should not lead to this machine'],
    ['LATCHKEY_DIRECTORY_URL', 'ldap://dc1.corp.contoso.com', 'should be ldaps://host'],
    ['LATCHKEY_DIRECTORY_URL', 'ldaps://svc:secret@dc1.corp.contoso.com', 'should be ldaps://host'],
    ['LATCHKEY_DIRECTORY_ACCOUNT', 'svc-recovery', 'should be the delegated account'],
    ['LATCHKEY_DIRECTORY_BELOW', 'Staff', 'should be the distinguished name of the organisational unit'],
    ['LATCHKEY_LOG_LEVEL', 'debug', 'should be one of info,'],
    ['LATCHKEY_MAIL_ROUTE', 'pigeon', 'should be "graph" (Microsoft Graph), "smtp-oauth"'],
    ['LATCHKEY_MAIL_FROM', 'Account recovery', 'should be the sender of codes and notices'],
    ['LATCHKEY_MAIL_FROM', 'one@contoso.com, two@contoso.com', 'should be the sender of codes and notices'],
    ['LATCHKEY_MAIL_BOUNCES', 'yes', 'should be "on"'],
    ['LATCHKEY_TEXT_ROUTE', 'smtp', 'should be "gateway"'],
    ['LATCHKEY_TEXT_FROM', '00386 1', 'should be the number in E.164'],
    [
      'LATCHKEY_AZURE_COMMUNICATION',
      'endpoint=http://contoso.example;accesskey=abc',
      'should be the connection string',
    ],
  ]
  for (const [name, value, says] of WRONG)
    test(`with ${name}=${value.replace(directory, '')} says that it ${says}`, () => {
      const faults = faultsOf({ ...(name.startsWith('LATCHKEY_DIRECTORY') ? DIRECTORY : {}), [name]: value })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toContain(`${name} ${says}`)
    })
})

describe('production refuses secrets that could be thought of, each by its name', () => {
  const weak = [
    'x'.repeat(44),
    'passwordpasswordpasswordpasswordpasswordpass',
    'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv',
    Buffer.alloc(32, 7).toString('base64'),
    Buffer.from(Uint8Array.from({ length: 32 }, (_, at) => at)).toString('base64'),
  ]
  const NAMED = Object.keys(NEEDED).filter((name) => name.endsWith('_SECRET'))
  for (const name of NAMED)
    test(name, () => {
      const [fault, ...more] = faultsOf({ [name]: 'x'.repeat(44) })
      expect(more).toEqual([])
      expect(fault).toMatch(new RegExp(`^${name} should be .{10,} can be guessed`))
    })
  for (const value of weak)
    test(`LATCHKEY_KEYS of ${value.slice(0, 12)}…, alone and as an older one`, () => {
      for (const keys of [`v1:${value}`, `${NEEDED.LATCHKEY_KEYS},v0:${value}`]) {
        const faults = faultsOf({ LATCHKEY_KEYS: keys })
        expect(faults).toHaveLength(1)
        expect(faults[0]).toMatch(/^LATCHKEY_KEYS \("v[01]"\) should be 32 random bytes in base64, and can be guessed/)
      }
    })
  test('and prints none of them', () => {
    for (const value of weak) expect(faultsOf({ LATCHKEY_KEYS: `v1:${value}` }).join('\n')).not.toContain(value)
  })
})

describe('production refuses one secret for several purposes, and names both', () => {
  const value = secretOf('one for all')
  const SHARED: readonly [name: string, wholeOf: string][] = [
    ['LATCHKEY_KEYS ("v1")', `v1:${value}`],
    ['LATCHKEY_DESK_SESSION_SECRET', value],
    ['LATCHKEY_OUTSIDE_SESSION_SECRET', value],
    ['LATCHKEY_READER_CLIENT_SECRET', value],
    ['LATCHKEY_ACTOR_CLIENT_SECRET', value],
    ['LATCHKEY_DESK_CLIENT_SECRET', value],
    ['LATCHKEY_WORK_CLIENT_SECRET', value],
    ['LATCHKEY_NATIONAL_EID_SECRET', value],
    ['LATCHKEY_TEXT_KEY', value],
    ['LATCHKEY_MAIL_URL', `smtps://latchkey:${value}@mail.contoso.com:465`],
    ['DATABASE_URL', `postgresql://latchkey:${value}@database.contoso.com/latchkey`],
  ]
  for (const [at, [first, whole]] of SHARED.entries())
    for (const [second, other] of SHARED.slice(at + 1))
      test(`${first} and ${second}`, () => {
        const [firstName = '', secondName = ''] = [first, second].map((one) => one.split(' ')[0])
        const faults = faultsOf({ [firstName]: whole, [secondName]: other })
        expect(faults).toEqual([`${second} should be a secret of its own, and is the same as ${first}`])
      })
  test('two versions of the key', () =>
    expect(faultsOf({ LATCHKEY_KEYS: `v2:${value}=,v1:${value}` })).toEqual([
      'LATCHKEY_KEYS ("v1") should be a secret of its own, and is the same as LATCHKEY_KEYS ("v2")',
    ]))
})

describe('production refuses what switches its own guards off', () => {
  const SPECIFICATION: readonly [name: string, value: string, isRefused: boolean][] = [
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', true],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '1', false],
    ['NODE_OPTIONS', '--max-old-space-size=512 --inspect=0.0.0.0:9229', true],
    ['NODE_OPTIONS', '--insecure-http-parser', true],
    ['NODE_OPTIONS', '--tls-min-v1.0', true],
    ['NODE_OPTIONS', '--max-old-space-size=512 --tls-min-v1.3', false],
    ['NODE_DEBUG', 'http', true],
    ['SSLKEYLOGFILE', '/tmp/keys', true],
    ['NEXT_PRIVATE_TEST_HEADERS', '1', true],
    ['NODE_EXTRA_CA_CERTS', '/etc/ca.pem', false],
  ]
  for (const [name, value, isRefused] of SPECIFICATION)
    test(`${name}=${value}: ${isRefused ? 'ends the start' : 'starts'}`, () => {
      const faults = faultsOf({ [name]: value })
      expect(faults).toHaveLength(isRefused ? 1 : 0)
      if (isRefused) expect(faults[0]).toMatch(new RegExp(`^${name} should not .{5,}`))
    })
})

describe('production names a cloud and no host (R18)', () => {
  test('its addresses are those of the cloud', () => {
    const { hosts } = readConfig({ ...NEEDED, LATCHKEY_CLOUD: 'us-government-l5' })
    expect(hosts).toEqual({
      login: 'https://login.microsoftonline.us',
      graph: 'https://dod-graph.microsoft.us',
      exchange: 'https://outlook-dod.office365.us',
      issuer: `https://login.microsoftonline.us/${GUID}/v2.0`,
      verifiedId: null,
    })
    expect(readConfig(NEEDED).hosts.verifiedId).toBe('https://verifiedid.did.msidentity.com')
  })
  for (const [cloud, signIn, securityInfo] of [
    ['global', 'https://www.office.com', 'mysignins.microsoft.com/security-info'],
    ['us-government-l4', 'https://www.office365.us', 'mysignins.azure.us/security-info'],
    ['us-government-l5', 'https://www.ohome.apps.mil', 'mysignins.azure.us/security-info'],
  ] as const)
    test(`people of ${cloud} are sent to its own pages`, () => {
      const { settings } = readConfig({ ...NEEDED, LATCHKEY_CLOUD: cloud })
      expect([settings.signInAddress, settings.securityInfo]).toEqual([signIn, securityInfo])
    })
  test('China is refused with the reason: most of what is asked is not there', () => {
    expect(faultsOf({ LATCHKEY_CLOUD: 'china' })).toEqual([
      expect.stringMatching(/^LATCHKEY_CLOUD should not be "china": .*authentication methods.*docs\/clouds\.md/),
    ])
    for (const cloud of ['global', 'us-government-l4', 'us-government-l5'])
      expect(faultsOf({ LATCHKEY_CLOUD: cloud })).toEqual([])
  })
  for (const [cloud, login] of [
    ['global', 'https://login.microsoftonline.com'],
    ['us-government-l4', 'https://login.microsoftonline.us'],
    ['us-government-l5', 'https://login.microsoftonline.us'],
    ['china', 'https://login.partner.microsoftonline.cn'],
  ] as const)
    test(`tokens of ${cloud} come from ${login}`, () => {
      const environment = environmentSchema.parse({ ...NEEDED, LATCHKEY_CLOUD: cloud })
      expect(hostsOf(environment).issuer).toBe(`${login}/${GUID}/v2.0`)
    })
  for (const name of Object.keys(DEMO).filter((one) => one.startsWith('LATCHKEY_DEMO_')))
    test(`and ${name} is refused, on this machine too`, () => {
      expect(faultsOf({ [name]: DEMO[name] })).toEqual([`${name} should not be set outside demo mode`])
    })
})

describe('the demo never leaves this machine (R18)', () => {
  test('with all its addresses here, it starts', () =>
    expect(faultsOf({ ...DEMO, LATCHKEY_BREACHED_URL: 'https://localhost:4110/range' })).toEqual([]))
  test('without the address of the wallets’ service it has none', () =>
    expect(readConfig({ ...NEEDED, ...DEMO }).hosts.verifiedId).toBeNull())
  for (const [name, value] of [
    ['LATCHKEY_BASE_URL', 'http://recovery.contoso.com'],
    ['LATCHKEY_BASE_URL', 'http://localhost.contoso.com'],
    ['LATCHKEY_DEMO_LOGIN', 'https://login.microsoftonline.com'],
    ['LATCHKEY_DEMO_GRAPH', 'https://graph.microsoft.com'],
    ['LATCHKEY_DEMO_GRAPH', 'https://192.0.2.10'],
    ['LATCHKEY_DEMO_EXCHANGE', 'https://outlook.office365.com'],
    ['LATCHKEY_DEMO_ISSUER', `https://login.microsoftonline.com/${GUID}/v2.0`],
    ['LATCHKEY_DEMO_VERIFIED_ID', 'https://verifiedid.did.msidentity.com'],
    ['LATCHKEY_TEXT_URL', 'https://texts.contoso.com/send'],
    ['LATCHKEY_BREACHED_URL', 'https://api.pwnedpasswords.com/range'],
    ['LATCHKEY_DIRECTORY_URL', 'ldaps://dc1.corp.contoso.com'],
  ] as const)
    test(`${name}=${value} is refused`, () => {
      expect(faultsOf({ ...(name === 'LATCHKEY_DIRECTORY_URL' ? DIRECTORY : {}), ...DEMO, [name]: value })).toEqual([
        `${value} leaves this machine, which demo mode never does`,
      ])
    })
  test('its messages do not leave by way of Azure either', () => {
    const endpoint = 'https://contoso.communication.azure.com'
    const LATCHKEY_AZURE_COMMUNICATION = `endpoint=${endpoint};accesskey=${'A'.repeat(43)}=`
    expect(faultsOf({ ...DEMO, LATCHKEY_AZURE_COMMUNICATION })).toEqual([
      `${endpoint} leaves this machine, which demo mode never does`,
    ])
  })
  for (const name of Object.keys(DEMO).filter((one) => /_DEMO_(?!SIGN_IN)/.test(one)))
    test(`without ${name} it does not turn to Microsoft instead`, () => {
      expect(faultsOf({ ...DEMO, [name]: undefined })).toEqual([`${name} is set by npm run demo`])
    })
})

describe('the policy file', () => {
  const WRONG: readonly [what: string, path: string, says: string][] = [
    ['a domain list that is empty', policyWith({ domains: [] }), 'domains should list the sign-in domains'],
    ['an unknown preset', policyWith({ preset: 'lax' }), 'preset should be "standard" or "strict"'],
    ['an unknown factor', policyWith({ factors: ['first-pet'] }), 'factors.0 should be among work-account, passkey,'],
    [
      'a struck pair of a way that is none',
      policyWith({ notTogether: [['code-by-email', 'first-pet']] }),
      'notTogether.0.1 should be among',
    ],
    ['a struck pair of one', policyWith({ notTogether: [['code-by-email']] }), 'notTogether.0 should be two ways'],
    [
      'a way struck out with itself',
      policyWith({ notTogether: [['code-by-email', 'code-by-email']] }),
      'notTogether.0 names code-by-email twice',
    ],
    [
      'a struck pair of which one is enough alone',
      policyWith({ notTogether: [['code-by-email', 'passkey']] }),
      'notTogether.0 passkey is enough alone: to do without it, take it out of factors',
    ],
    ['people that are no rows', policyWith({ people: [[GUID]] }), 'people.0 should be rows such as {"name"'],
    ['a row of nobody', policyWith({ people: [{ accounts: [] }] }), 'people.0.accounts should list an account'],
    ['a row of a name', policyWith({ people: [{ accounts: ['megan'] }] }), 'people.0.accounts.0 should be object ids'],
    [
      'an account in two rows, however it is written',
      policyWith({ people: [{ accounts: [GUID] }, { accounts: [GUID.toUpperCase()] }] }),
      `people names ${GUID.toLowerCase()} twice; it should list each account once`,
    ],
    [
      'pairs beside rows',
      policyWith({ people: [], pairedAccounts: [] }),
      'pairedAccounts should be left out: each pair is a row of people',
    ],
    ...[' ', '-', 'yes'].map((risk): [string, string, string] => [
      `one who eases alone whose risk is “${risk}”`,
      policyWith({ soleAdministrator: { risk } }),
      'soleAdministrator.risk should state the risk that is taken, in a sentence',
    ]),
    ['no factor', policyWith({ factors: [] }), 'factors should name at least one factor'],
    ['a time zone that is none', policyWith({ timeZone: 'Ljubljana' }), 'timeZone should be an IANA time zone'],
    ['no fresh days', policyWith({ freshnessWindowInDays: 0 }), 'freshnessWindowInDays should be 1 or more days'],
    ['texts to nowhere', policyWith({ textPrefixes: [] }), 'textPrefixes should list the countries'],
    ['a prefix without +', policyWith({ textPrefixes: ['00386'] }), 'textPrefixes.0 should be an E.164 prefix'],
    ...['gmail.com', 'com', 'fax', '@example.org', 'a b@example.org'].map((destination): [string, string, string] => [
      `mail that may be sent on to “${destination}”`,
      policyWith({ mailDestinations: [destination] }),
      'mailDestinations.0 should be addresses, or domains of one organisation',
    ]),
    ['a misspelt line', policyWith({ threatmode: true }), 'the file does not know threatmode'],
    ...['', '-', 'x', 'yes', 'n/a n/a n/a', 'aaaaaaaaaaaaaaaaaaaa', '. . . . . . . . . .'].map(
      (risk): [string, string, string] => [
        `a waived look-up whose risk is “${risk}”`,
        policyWith({ waivedLookups: { leaver: risk } }),
        'waivedLookups.leaver should state the risk that is taken, in a sentence',
      ],
    ),
    ...[
      'com',
      'localhost',
      'co.uk',
      'com.au',
      'onmicrosoft.com',
      'gmail.com',
      'Outlook.COM',
      '.com',
      'contoso.',
      'a b.com',
      '*.contoso.com',
      '10.0.0.1',
    ].map((domain): [string, string, string] => [
      `the domain “${domain}”, which is nobody’s or everybody’s`,
      policyWith({ domains: ['contoso.com', domain] }),
      'domains.1 should be domains of your own organisation',
    ]),
    ...Object.keys(environmentSchema.shape)
      .filter((name) => name.startsWith('LATCHKEY_'))
      .map((name): [string, string, string] => [
        `a provider to whom ${name} would be sent`,
        providerWith({ clientSecretVariable: name }),
        'outsideProviders.0.clientSecretVariable should name a variable of its own',
      ]),
    ...['PATH', 'DATABASE_URL', 'NODE_OPTIONS', 'latchkey_eid', ' LATCHKEY_KEYS', 'LATCHKEY_KEYS '].map(
      (name): [string, string, string] => [
        `a provider to whom “${name}” would be sent`,
        providerWith({ clientSecretVariable: name }),
        'outsideProviders.0.clientSecretVariable should name an environment variable that starts with LATCHKEY_',
      ],
    ),
    [
      'nobody to call',
      policyWith({ staffedRoute: { ...(EXAMPLE.staffedRoute as Policy), telephone: '' } }),
      'telephone',
    ],
    [
      'a desk that is told in one language of two',
      policyWith({ staffedRoute: { ...(EXAMPLE.staffedRoute as Policy), desk: { en: 'Building 2' } } }),
      'staffedRoute.desk should say where the desk is, once or for each of en, sl',
    ],
    [
      'opening hours in a language that nobody reads here',
      policyWith({ staffedRoute: { ...(EXAMPLE.staffedRoute as Policy), hours: { en: '7', sl: '7', de: '7' } } }),
      'staffedRoute.hours does not know de',
    ],
    [
      'a provider to whom the secret of another would be sent',
      policyWith({
        outsideProviders: [
          EXAMPLE.outsideProviders[0],
          { ...EXAMPLE.outsideProviders[0], id: 'other', issuer: 'https://eid.example.net' },
        ],
      }),
      'outsideProviders.1.clientSecretVariable should be another than that of an earlier provider',
    ],
    [
      'two providers of one id',
      policyWith({
        outsideProviders: [
          EXAMPLE.outsideProviders[0],
          { ...EXAMPLE.outsideProviders[0], clientSecretVariable: 'LATCHKEY_OTHER_SECRET' },
        ],
      }),
      'outsideProviders.1.id should be another than that of an earlier provider',
    ],
    ['no provider', policyWith({ outsideProviders: [] }), 'outsideProviders should list a provider'],
    ['a provider that is named like the desk', providerWith({ id: 'entra' }), 'outsideProviders.0.id should not be'],
    ['a provider over http', providerWith({ issuer: 'http://eid.example.org' }), 'should start with https://'],
    [
      'a provider in a private network',
      providerWith({ issuer: 'https://10.0.0.5' }),
      'should not lead to this machine',
    ],
    [
      'a provider named like the work account',
      providerWith({ id: 'work-account' }),
      'outsideProviders.0.id should not be',
    ],
    [
      'a kind of provider that is none',
      providerWith({ kind: 'saml' }),
      'outsideProviders.0.kind should be one of openid',
    ],
    [
      'a provider without an issuer',
      providerWith({ issuer: undefined }),
      'outsideProviders.0.issuer should be the fixed',
    ],
    ...['none', 'HS256', 'RS1'].map((signingAlgorithm): [string, string, string] => [
      `a provider that signs with ${signingAlgorithm}`,
      providerWith({ signingAlgorithm }),
      'outsideProviders.0.signingAlgorithm should be one of RS256, RS384,',
    ]),
    [
      'a provider that is shown nothing',
      providerWith({ clientAuthentication: 'none' }),
      'outsideProviders.0.clientAuthentication should be one of client_secret_basic, client_secret_post,',
    ],
    ['a provider without a name', providerWith({ name: undefined }), 'outsideProviders.0.name should be the name'],
    [
      'Google under another issuer',
      providerWith({ kind: 'google' }),
      'outsideProviders.0.issuer is always https://accounts.google.com for this kind',
    ],
    [
      'an Entra tenant that is not named',
      providerWith({ kind: 'entra', issuer: 'https://login.microsoftonline.com/organizations/v2.0' }),
      'outsideProviders.0.issuer should name one tenant',
    ],
    [
      'faces that need not be alike',
      policyWith({ verifiedId: { ...VERIFIED_ID, matchConfidenceThreshold: 49 } }),
      'verifiedId.matchConfidenceThreshold should be from 50 to 100',
    ],
    [
      'an authority that is no decentralized identifier',
      policyWith({ verifiedId: { ...VERIFIED_ID, authority: 'https://contoso.com' } }),
      'verifiedId.authority should be the decentralized identifier',
    ],
    [
      'a secret in a variable of somebody else',
      providerWith({ clientSecretVariable: 'HOME' }),
      'outsideProviders.0.clientSecretVariable should name an environment variable that starts with LATCHKEY_',
    ],
  ]
  for (const [what, path, says] of WRONG)
    test(`with ${what} is refused, and the line is named`, () => {
      const faults = faultsOf({ LATCHKEY_POLICY_FILE: path })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toContain(says)
    })

  for (const name of Object.keys(EXAMPLE))
    for (const wrong of [42.5, 'x', { x: 1 }, ['x'], [['x']], null])
      test(`says what ${name} should be where it is ${JSON.stringify(wrong)}, if that is wrong`, () => {
        for (const fault of faultsOf({ LATCHKEY_POLICY_FILE: policyWith({ [name]: wrong }) })) {
          expect(fault).toContain(name)
          expect(fault).toMatch(/\b(should|does not know)\b/)
          expect(fault).not.toMatch(/undefined|Invalid|\[object/)
        }
      })

  test('knows what is fixed about Google and about personal Microsoft accounts', () => {
    const fixed = (kind: string) => {
      const path = providerWith({ kind, issuer: undefined, name: undefined })
      return readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path }).settings.outsideProviders[0]
    }
    expect(fixed('google')).toMatchObject({ name: 'Google', issuer: 'https://accounts.google.com' })
    expect(fixed('microsoft-personal')).toMatchObject({
      name: 'Microsoft',
      issuer: 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
    })
  })

  test('that offers the work account needs an application of its own for it', () => {
    const without = { LATCHKEY_WORK_CLIENT_ID: undefined, LATCHKEY_WORK_CLIENT_SECRET: undefined }
    expect(faultsOf(without).map((fault) => fault.split(' ')[0])).toEqual(Object.keys(without))
    const path = policyWith({ factors: ['code-by-email'], strongSignIn: null })
    expect(faultsOf({ ...without, LATCHKEY_POLICY_FILE: path })).toEqual([])
  })

  test('that names an authentication context needs an application of its own for whoever meets it', () => {
    const without = { LATCHKEY_WORK_CLIENT_ID: undefined, LATCHKEY_WORK_CLIENT_SECRET: undefined }
    const path = policyWith({ factors: ['code-by-email'], strongSignIn: { acrs: 'c1' } })
    const named = faultsOf({ ...without, LATCHKEY_POLICY_FILE: path }).map((fault) => fault.split(' ')[0])
    expect(named).toEqual(Object.keys(without))
  })

  test('may not have the desk’s application for the work account, in whichever letters', () => {
    for (const id of [GUID, GUID.toUpperCase()])
      expect(faultsOf({ LATCHKEY_WORK_CLIENT_ID: id })).toEqual([
        expect.stringMatching(/^LATCHKEY_WORK_CLIENT_ID should be another application than LATCHKEY_DESK_CLIENT_ID: /),
      ])
  })

  test('a provider that is shown a private key needs one that can be read', () => {
    const path = providerWith({ clientAuthentication: 'private_key_jwt' })
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(faultsOf({ LATCHKEY_POLICY_FILE: path, LATCHKEY_NATIONAL_EID_SECRET: pem })).toEqual([])
    expect(faultsOf({ LATCHKEY_POLICY_FILE: path })).toEqual([
      expect.stringContaining('LATCHKEY_NATIONAL_EID_SECRET should be a private key in PEM'),
    ])
  })

  test('that offers Face Check needs an application, a credential, and a cloud that has the service', () => {
    const app = { LATCHKEY_VERIFIED_ID_CLIENT_ID: GUID, LATCHKEY_VERIFIED_ID_CLIENT_SECRET: secretOf('verified id') }
    const path = policyWith({ factors: ['code-by-email', 'face-check'] })
    expect(faultsOf({ ...app, LATCHKEY_POLICY_FILE: path })).toEqual([])
    expect(faultsOf({ LATCHKEY_POLICY_FILE: path }).map((fault) => fault.split(' ')[0])).toEqual(Object.keys(app))
    const none = policyWith({ factors: ['code-by-email', 'face-check'], verifiedId: null })
    expect(faultsOf({ ...app, LATCHKEY_POLICY_FILE: none })[0]).toContain('verifiedId should say which credential')
    expect(faultsOf({ ...app, LATCHKEY_POLICY_FILE: path, LATCHKEY_CLOUD: 'us-government-l4' })[0]).toContain(
      'face-check should be left out of factors',
    )
  })

  for (const issuer of [
    'https://login.microsoftonline.com/9d4b1f7a-2c6e-4f0b-8a35-1e7c6d5b4a32/v2.0',
    'https://login.microsoftonline.com/common/v2.0',
    'https://sts.windows.net/common/',
    'https://login.live.com',
  ])
    test(`never matches on the e-mail address of a Microsoft issuer: ${issuer} (R8)`, () => {
      const matching = faultsOf({ LATCHKEY_POLICY_FILE: providerWith({ issuer, matchOnEmail: true }) })
      expect(matching).toHaveLength(1)
      expect(matching[0]).toContain('is a Microsoft issuer, where matchOnEmail is never allowed')
      expect(faultsOf({ LATCHKEY_POLICY_FILE: providerWith({ issuer, matchOnEmail: false }) })).toEqual([])
    })

  test('takes its own tenant for no outside provider (R8)', () => {
    const issuer = `https://login.microsoftonline.com/${GUID}/v2.0`
    expect(faultsOf({ LATCHKEY_POLICY_FILE: providerWith({ issuer, matchOnEmail: false }) })).toEqual([
      expect.stringContaining('is your own tenant'),
    ])
  })

  test('without texts needs no gateway', () => {
    const path = policyWith({ factors: ['code-by-email', 'second-identity'], textPrefixes: [] })
    expect(
      faultsOf({ LATCHKEY_POLICY_FILE: path, LATCHKEY_TEXT_URL: undefined, LATCHKEY_TEXT_KEY: undefined }),
    ).toEqual([])
  })
})

test('the two sign-ins are handed different secrets, and nothing of each other (R9)', () => {
  const { desk, outside } = signInSettings(
    readConfig({
      ...NEEDED,
      LATCHKEY_DESK_SESSION_SECRET: secretOf('desk'),
      LATCHKEY_OUTSIDE_SESSION_SECRET: secretOf('outside'),
    }),
  )
  expect(JSON.stringify(outside)).not.toContain(desk.sessionSecret)
  expect(JSON.stringify(desk)).not.toContain(outside.sessionSecret)
})

describe('.env.example', () => {
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
  const named = [...text.matchAll(/\b(LATCHKEY_[A-Z_]+|DATABASE_URL)=/g)].map(([, name = '']) => name)
  const ofProviders = EXAMPLE.outsideProviders.map(({ clientSecretVariable }) => String(clientSecretVariable))

  test('names every variable that is read, once, and nothing else', () =>
    expect(named.toSorted()).toEqual([...Object.keys(environmentSchema.shape), ...ofProviders].toSorted()))

  test('starts once its empty lines are filled in', () => {
    const copied = parseEnv(text)
    const filled = Object.entries(NEEDED).filter(([name]) => !copied[name] || copied[name] === 'v1:')
    expect(faultsOf({ ...copied, ...Object.fromEntries(filled), LATCHKEY_POLICY_FILE: EXAMPLE_POLICY })).toEqual([])
  })
})

describe('hours in which people work', () => {
  const settingsOf = (path: string) => readConfig({ ...NEEDED, LATCHKEY_POLICY_FILE: path }).settings
  test('are told as those in which somebody is there where the policy file gives them', () => {
    const workingHours = { days: ['mon'], from: '09:00', to: '17:00', holidays: [] }
    expect(settingsOf(policyWith({ workingHours })).staffedHours).toEqual(workingHours)
  })
  test('know holidays as days, with a name or without', () => {
    const holidays = ['2027-01-01', { date: '2026-12-25', name: 'Christmas Day' }]
    const workingHours = { days: ['mon'], from: '09:00', to: '17:00', holidays }
    expect(settingsOf(policyWith({ workingHours })).staffedHours?.holidays).toEqual(holidays)
  })
  const NO_HOLIDAYS: readonly [title: string, holidays: unknown, named: string][] = [
    ['a day that no calendar has', ['2026-02-30'], 'workingHours.holidays'],
    ['a day in another form', ['25.12.2026'], 'workingHours.holidays'],
    ['a name without a day', [{ name: 'Christmas Day' }], 'workingHours.holidays'],
    ['one day twice', ['2026-12-25', { date: '2026-12-25', name: 'Christmas Day' }], '2026-12-25 twice'],
  ]
  for (const [title, holidays, named] of NO_HOLIDAYS)
    test(`are refused with ${title}, and it is said where`, () => {
      const workingHours = { days: ['mon'], from: '09:00', to: '17:00', holidays }
      expect(() => settingsOf(policyWith({ workingHours }))).toThrow(named)
    })
  test('are told to nobody where the file gives none: a desk that never closes is not said to be closed', () => {
    const settings = settingsOf(policyWith({ workingHours: undefined }))
    expect(settings.staffedHours).toBeNull()
    expect(settings.workingHours.from, 'as waits assume').toBe('08:00')
  })
})
