/** By which route mail and texts leave: one, whole, and nothing of another. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config/config.ts'
import { makeKeyPair } from '#test/tenant/certificate.ts'
import { GUID, NEEDED, secretOf, type Variables } from '#test/needed-variables.ts'
import { DEMO, faultsOf, fileOf, removeFiles } from './example-settings.ts'

afterAll(removeFiles)

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
    pems.none = `${pems.mixed}.nowhere`
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
