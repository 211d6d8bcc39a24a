/** From variables to the route that is opened, and what is counted for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config/config.ts'
import { deliveryOptions } from '#lib/config/delivery-options.ts'
import { fakeThrottle } from '#test/lib/use-cases/claimant/fakes/outside.ts'
import { NEEDED, secretOf, type Variables } from '#test/needed-variables.ts'
import { makeKeyPair } from '#test/tenant/certificate.ts'

const APP: Variables = {
  LATCHKEY_MAIL_URL: undefined,
  LATCHKEY_MAIL_CLIENT_ID: 'c0ffee00-1111-4222-8333-444455556666',
  LATCHKEY_MAIL_CLIENT_SECRET: secretOf('LATCHKEY_MAIL_CLIENT_SECRET'),
}
const directory = mkdtempSync(join(tmpdir(), 'latchkey-delivery-'))
const pem = join(directory, 'pair.pem')
beforeAll(async () => {
  const { key, certificate } = await makeKeyPair(new Date())
  writeFileSync(pem, `${key}\n${certificate}\n`)
})
afterAll(() => rmSync(directory, { recursive: true }))

function optionsOf(more: Variables) {
  const throttle = fakeThrottle(() => new Date())
  return { throttle, ...deliveryOptions(readConfig({ ...NEEDED, ...more }), throttle) }
}

describe('mail', () => {
  test('by Graph from the mailbox of the sender, under its name', () => {
    const { mail } = optionsOf({ ...APP, LATCHKEY_MAIL_ROUTE: 'graph' })
    expect(mail).toMatchObject({
      graph: { graphBaseUrl: 'https://graph.microsoft.com' },
      name: 'Account recovery',
      mailboxes: [{ address: 'recovery@contoso.com' }],
      readsBounces: false,
    })
  })

  test('by Graph from several mailboxes, each with a count of its own, whatever its capitals', async () => {
    const { mail, throttle } = optionsOf({
      ...APP,
      LATCHKEY_MAIL_ROUTE: 'graph',
      LATCHKEY_MAIL_MAILBOXES: 'Recovery@contoso.com, recovery-2@contoso.com',
      LATCHKEY_MAIL_BOUNCES: 'on',
    })
    if (!('graph' in mail)) throw new Error('not Graph')
    expect(mail.readsBounces).toBe(true)
    for (const { budget } of mail.mailboxes) await budget.spend()
    const counted = throttle.takings.filter(([limit]) => limit === 'mailbox:minute').map(([, subject]) => subject)
    expect(counted).toEqual(['recovery@contoso.com', 'recovery-2@contoso.com'])
  })

  test('by Graph with the certificate of the registration', () => {
    const certificate = { LATCHKEY_MAIL_CLIENT_SECRET: undefined, LATCHKEY_MAIL_CLIENT_CERTIFICATE: pem }
    const { mail } = optionsOf({ ...APP, ...certificate, LATCHKEY_MAIL_ROUTE: 'graph' })
    expect(mail).toHaveProperty('graph.tokens')
  })

  const SERVERS: readonly (readonly [url: string, host: string, port: number, security: string])[] = [
    ['smtp://smtp.office365.com:587', 'smtp.office365.com', 587, 'starttls'],
    ['smtp://smtp.office365.com', 'smtp.office365.com', 587, 'starttls'],
    ['smtps://mail.contoso.com', 'mail.contoso.com', 465, 'tls'],
    ['smtp://[2001:db8::25]:25', '2001:db8::25', 25, 'starttls'],
  ]
  for (const [url, host, port, security] of SERVERS)
    test(`by ${url}: ${security} on ${port}`, () => {
      const { mail } = optionsOf({ LATCHKEY_MAIL_URL: url })
      expect(mail).toMatchObject({ host, port, security, account: null })
    })

  test('by SMTP with a token, from the mailbox that signs in', () => {
    const url = 'smtp://smtp.office365.com:587'
    const { mail } = optionsOf({ ...APP, LATCHKEY_MAIL_ROUTE: 'smtp-oauth', LATCHKEY_MAIL_URL: url })
    expect(mail).toMatchObject({
      security: 'starttls',
      oauth: { mailboxes: [{ address: 'recovery@contoso.com' }], bounces: null },
    })
    expect(mail).not.toHaveProperty('account')
  })

  test('with user and password as they were meant, and counted as a mailbox at Exchange Online alone', async () => {
    for (const [host, limits] of [
      ['smtp.office365.com', ['mailbox:minute', 'mailbox:day']],
      ['mail.contoso.com', []],
    ] as const) {
      const { mail, throttle } = optionsOf({ LATCHKEY_MAIL_URL: `smtp://re%40contoso.com:p%2Fw%23%25@${host}:587` })
      if (!('account' in mail)) throw new Error('not SMTP')
      expect(mail.account).toEqual({ name: 're@contoso.com', password: 'p/w#%' })
      await mail.budget?.spend()
      expect(throttle.takings.map(([limit]) => limit)).toEqual(limits)
    }
  })

  test('by a connector that is shown our certificate', () => {
    const url = 'smtp://contoso-com.mail.protection.outlook.com:25'
    const { mail } = optionsOf({ LATCHKEY_MAIL_URL: url, LATCHKEY_MAIL_TLS_CERTIFICATE: pem })
    expect(mail).toMatchObject({
      account: null,
      keyPair: { certificate: expect.stringContaining('BEGIN CERTIFICATE') },
    })
  })
})

describe('Azure Communication Services, for mail and texts alike', () => {
  const AZURE: Variables = {
    LATCHKEY_MAIL_ROUTE: 'azure',
    LATCHKEY_TEXT_ROUTE: 'azure',
    LATCHKEY_TEXT_FROM: 'Contoso',
    LATCHKEY_MAIL_URL: undefined,
    LATCHKEY_TEXT_URL: undefined,
    LATCHKEY_TEXT_KEY: undefined,
  }
  const endpoint = 'https://contoso.communication.azure.com'
  test('under its key', () => {
    const accessKey = `${'A'.repeat(43)}=`
    const { mail, text } = optionsOf({
      ...AZURE,
      LATCHKEY_AZURE_COMMUNICATION: `endpoint=${endpoint};accesskey=${accessKey}`,
    })
    for (const route of [mail, text]) expect(route).toMatchObject({ azure: { endpoint, accessKey } })
  })
  test('as an application, where it has none', () => {
    const { mail, text } = optionsOf({
      ...AZURE,
      LATCHKEY_AZURE_COMMUNICATION: `endpoint=${endpoint}`,
      LATCHKEY_AZURE_CLIENT_ID: 'c0ffee00-1111-4222-8333-444455556666',
      LATCHKEY_AZURE_CLIENT_CERTIFICATE: pem,
    })
    for (const route of [mail, text]) {
      expect(route).toHaveProperty('azure.tokens')
      expect(route).not.toHaveProperty('azure.accessKey')
    }
  })
})
