/** Mail over SMTP and texts over HTTPS, at Contoso's mail server and gateway. */
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { type AzureResource, openAzureCommunication } from '#lib/adapters/delivery/azure-communication.ts'
import { type DeliveryOptions, openDelivery } from '#lib/adapters/delivery/delivery.ts'
import { openTextGateway } from '#lib/adapters/delivery/text-gateway.ts'
import {
  AZURE_MAIL,
  AZURE_TEXT,
  type BudgetLimits,
  EXCHANGE_MAILBOX,
  openSendBudget,
  type SendBudget,
  SMTP_SERVER,
} from '#lib/adapters/delivery/send-budget.ts'
import { NotSent } from '#lib/rules/not-sent.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { fakeThrottle } from '#test/lib/use-cases/claimant/fakes/outside.ts'
import { AZURE_LIMITS } from '#test/tenant/azure-limits.ts'
import { azureAccessKey, SUPPRESSED, UNREACHABLE } from '#test/tenant/azure-messages.ts'
import { makeCertificates, makeKeyPair } from '#test/tenant/certificate.ts'
import { AZURE_APP_ID } from '#test/tenant/ids.ts'
import { received } from '#test/tenant/inbox.ts'
import { SENDING_MAILBOX } from '#test/tenant/mailboxes.ts'
import { type RunningTenant, startTenant } from '#test/tenant/start.ts'
import { startConnector, startSubmission } from '#test/tenant/submission.ts'
import { trust } from '#test/trust.ts'
import { deliveryContract } from './delivery.contract.ts'
import { LETTERS } from './letter-look.ts'
import { mailTokens, tokensFor } from './mail-tokens.ts'

const FROM = 'Contoso recovery <recovery@contoso.com>'

async function openHere() {
  const running = await startTenant()
  trust(running.authority)
  const delivery = openDelivery({
    letters: LETTERS,
    mail: { host: '127.0.0.1', port: running.mailPort, security: 'none', account: null, from: FROM },
    text: { url: `${running.machineUrl}/texts`, key: running.secrets.textGateway },
  })
  return { running, delivery }
}

async function openAtAzure() {
  const running = await startTenant()
  trust(running.authority)
  const azure = { endpoint: running.machineUrl, accessKey: azureAccessKey(running.contoso) }
  return {
    running,
    azure,
    delivery: openDelivery({ letters: LETTERS, mail: { azure, from: FROM }, text: { azure, from: '+447700900900' } }),
  }
}

interface Opened {
  readonly options: DeliveryOptions['mail']
  readonly text?: DeliveryOptions['text']
  readonly close?: () => Promise<void>
}

/** Every route by which mail leaves, and by which path the stand-in of each can be made to refuse. */
const ROUTES: Readonly<
  Record<
    string,
    {
      readonly refusing: string
      readonly refusingTexts?: string
      readonly open: (running: RunningTenant, budgetOf: (limits: BudgetLimits) => SendBudget) => Promise<Opened>
    }
  >
> = {
  'an SMTP server': {
    refusing: '^/smtp',
    open: async ({ mailPort: port }, budgetOf) => ({
      options: { host: '127.0.0.1', port, security: 'none', account: null, from: FROM, budget: budgetOf(SMTP_SERVER) },
    }),
  },
  'a connector of Exchange Online': {
    refusing: '^/smtp',
    open: async ({ contoso, certificates }, budgetOf) => {
      const keyPair = await makeKeyPair(new Date(), 'ec')
      const server = await startConnector(contoso, { certificates, clientAuthority: keyPair.certificate })
      const options = { host: 'localhost', port: server.port, security: 'starttls', account: null, from: FROM } as const
      return { options: { ...options, keyPair, budget: budgetOf(SMTP_SERVER) }, close: server.close }
    },
  },
  'Exchange Online over SMTP, signed in with a token': {
    refusing: '^/smtp',
    open: async (running, budgetOf) => {
      const { contoso, certificates, machineUrl } = running
      const server = await startSubmission(contoso, { certificates, audience: machineUrl })
      const tokens = mailTokens(running)
      const mailboxes = [{ address: SENDING_MAILBOX, budget: budgetOf(EXCHANGE_MAILBOX) }]
      const token = () => tokens.tokenFor(`${machineUrl}/.default`)
      const oauth = { token, mailboxes, name: 'Contoso recovery', bounces: null }
      const options = { host: 'localhost', port: server.port, security: 'starttls', oauth } as const
      return { options, close: server.close }
    },
  },
  'Microsoft Graph': {
    refusing: '/sendMail$',
    open: async (running, budgetOf) => {
      const graph = { graphBaseUrl: running.machineUrl, tokens: mailTokens(running) }
      const mailboxes = [{ address: SENDING_MAILBOX, budget: budgetOf(EXCHANGE_MAILBOX) }]
      return { options: { graph, mailboxes, name: 'Contoso recovery', readsBounces: true } }
    },
  },
  'Azure Communication Services under its key': {
    refusing: '^/emails',
    refusingTexts: '^/sms',
    open: async ({ machineUrl: endpoint, contoso }, budgetOf) =>
      atAzure({ endpoint, accessKey: azureAccessKey(contoso) }, budgetOf),
  },
  'Azure Communication Services with Entra ID': {
    refusing: '^/emails',
    refusingTexts: '^/sms',
    open: async (running, budgetOf) =>
      atAzure(
        { endpoint: running.machineUrl, tokens: tokensFor(running, AZURE_APP_ID, running.secrets.azure) },
        budgetOf,
      ),
  },
}

const atAzure = (azure: AzureResource, budgetOf: (limits: BudgetLimits) => SendBudget): Opened => ({
  options: { azure, from: FROM, budget: budgetOf(AZURE_MAIL) },
  text: { azure, from: '+447700900900', budget: budgetOf(AZURE_TEXT) },
})

for (const [name, { open, refusing, refusingTexts = '^/texts' }] of Object.entries(ROUTES))
  deliveryContract(name, async () => {
    const running = await startTenant()
    trust(running.authority)
    const throttle = fakeThrottle(() => new Date())
    const forget = throttle.keep()
    const { options, text, close } = await open(running, (limits) => openSendBudget(throttle, limits, name))
    const gateway = { url: `${running.machineUrl}/texts`, key: running.secrets.textGateway }
    const delivery = openDelivery({ letters: LETTERS, mail: options, text: text ?? gateway })
    return {
      delivery,
      arrived: () => received(running.contoso),
      settle: async () => {
        forget()
        const answers = await Promise.all([
          fetch(`${running.machineUrl}/control/faults`, { method: 'DELETE' }),
          fetch(`${running.machineUrl}/control/inbox`, { method: 'DELETE' }),
        ])
        if (answers.some((answer) => !answer.ok)) throw new Error('not settled')
      },
      refuse: async (channel) =>
        void running.contoso.faults.push({
          fault: 'unavailable',
          path: channel === 'email' ? refusing : refusingTexts,
        }),
      close: async () => {
        delivery.close()
        await close?.()
        await running.stop()
      },
    }
  })

test('a mail says who sent it, and that no answer is wanted from a machine', async () => {
  const { running, delivery } = await openHere()
  await delivery.mail({ to: 'alex.wilber@example.org', language: 'en', subject: 'Notice', body: 'Something changed.' })
  expect(received(running.contoso)[0]?.from).toContain('recovery@contoso.com')
  await running.stop()
})

test('a mail server that is gone fails a real mail and the sink alike (R4)', async () => {
  const { running, delivery } = await openHere()
  await running.stop()
  await expect(
    delivery.mail({ to: 'alex.wilber@example.org', language: 'en', subject: 'Code', body: '1' }),
  ).rejects.toThrow(/ECONNREFUSED|fetch failed/)
  await expect(delivery.sink('email')).rejects.toThrow(/ECONNREFUSED|fetch failed/)
  await expect(delivery.text({ to: '+447700900102', body: '1' })).rejects.toThrow(/ECONNREFUSED|fetch failed/)
  await expect(delivery.sink('text')).rejects.toThrow(/ECONNREFUSED|fetch failed/)
})

test('a text gateway that redirects is not followed: number and code would go elsewhere', async () => {
  const { authority, certificate, key } = await makeCertificates(new Date())
  trust(authority)
  const visited: string[] = []
  const server = createServer({ cert: certificate, key }, (incoming, outgoing) => {
    visited.push(incoming.url ?? '')
    outgoing.writeHead(307, { location: '/elsewhere' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const gateway = openTextGateway({ url: `https://localhost:${port}/texts`, key: 'key' })
  await expect(gateway.text({ to: '+447700900101', body: 'code' })).rejects.toThrow(/fetch failed/)
  expect(visited).toEqual(['/texts'])
  server.closeAllConnections()
  server.close()
})

test('a text gateway without encryption is refused before anything is sent', () => {
  expect(() => openTextGateway({ url: 'http://localhost:4110/texts', key: 'key' })).toThrow(/https/)
})

test('without a text gateway a text is an error, and the sink has nothing to do', async () => {
  const mail = { host: '127.0.0.1', port: 1, security: 'none', account: null, from: FROM } as const
  const delivery = openDelivery({ letters: LETTERS, mail, text: null })
  await expect(delivery.text({ to: '+447700900101', body: 'code' })).rejects.toThrow('no text gateway')
  await expect(delivery.sink('text')).resolves.toBeUndefined()
})

describe('Azure Communication Services', () => {
  test('a request under another key is turned away, and nobody receives anything', async () => {
    const { running, azure } = await openAtAzure()
    const stranger = { ...azure, accessKey: Buffer.alloc(32, 9).toString('base64') }
    const delivery = openDelivery({
      letters: LETTERS,
      mail: { azure: stranger, from: FROM },
      text: { azure: stranger, from: '+447700900900' },
    })
    await expect(
      delivery.mail({ to: 'adele.vance@example.org', language: 'en', subject: 'Code', body: '1' }),
    ).rejects.toThrow('401')
    await expect(delivery.text({ to: '+447700900101', body: '1' })).rejects.toThrow('401')
    expect(received(running.contoso)).toEqual([])
    await running.stop()
  })
  test('a body that was changed after signing is turned away', async () => {
    const { running, azure } = await openAtAzure()
    const signed = await signedBy(azure, { message: 'a code' })
    const answer = await fetch(`${running.machineUrl}/sms?api-version=2026-01-23`, {
      ...signed,
      body: '{"message":"another"}',
    })
    expect(answer.status).toBe(401)
    await running.stop()
  })
  test('a text that was not taken is an error under a status that says accepted, and names no number', async () => {
    const { running, delivery } = await openAtAzure()
    const error: unknown = await delivery.text({ to: '+447700900999', body: 'code' }).catch((reason: unknown) => reason)
    expect(String(error)).toMatch(/took no message: 400/)
    expect(String(error)).not.toContain('900999')
    await running.stop()
  })
  test('a mail comes from the address of the sender, whatever name stands before it', async () => {
    const { running, delivery } = await openAtAzure()
    await delivery.mail({
      to: 'adele.vance@example.org',
      language: 'en',
      subject: 'Notice',
      body: 'Something changed.',
    })
    expect(received(running.contoso)[0]?.from).toBe('recovery@contoso.com')
    await running.stop()
  })
  test('an endpoint without encryption is refused before anything is sent', () => {
    const azure = { endpoint: 'http://localhost:4110', accessKey: 'key' }
    expect(() => openDelivery({ letters: LETTERS, mail: { azure, from: FROM }, text: null })).toThrow(/https/)
  })
})

/** What the adapter would send, caught before it leaves. */
async function signedBy(azure: AzureResource, body: object): Promise<RequestInit> {
  const leaving = vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response())
  await openAzureCommunication(azure)('POST', '/sms?api-version=2026-01-23', body)
  const init = leaving.mock.calls[0]?.[1] ?? {}
  leaving.mockRestore()
  return init
}

describe('what an Azure subscription allows (R4, R5)', () => {
  const MAIL = { to: 'adele.vance@example.org', language: 'en', subject: 'Code', body: '1' }
  const TEXT = { to: '+447700900101', body: '1' }

  /** Both routes, on one count of this test's own. */
  async function openCounted() {
    const { running, azure } = await openAtAzure()
    const throttle = fakeThrottle(() => new Date())
    const counted = {
      letters: LETTERS,
      mail: { azure, from: FROM, budget: openSendBudget(throttle, AZURE_MAIL) },
      text: { azure, from: '+447700900900', budget: openSendBudget(throttle, AZURE_TEXT) },
    }
    return { running, throttle, delivery: openDelivery(counted) }
  }
  const CHANNELS = [
    ['email', '^/emails:send', (to: ReturnType<typeof openDelivery>) => to.mail(MAIL)],
    ['text', '^/sms', (to: ReturnType<typeof openDelivery>) => to.text(TEXT)],
  ] as const

  test('our own budgets stay below the documented defaults', () => {
    const [minute, hour] = AZURE_LIMITS.mail
    expect(LIMITS['azure:mail:minute'].points).toBeLessThan(minute.requests)
    expect(LIMITS['azure:mail:hour'].points).toBeLessThan(hour.requests)
    const [askMinute, askHour] = AZURE_LIMITS['mail-status']
    expect(LIMITS['azure:mail-status:minute'].points).toBeLessThan(askMinute.requests)
    expect(LIMITS['azure:mail-status:hour'].points).toBeLessThan(askHour.requests)
  })

  test('mails stop at the budget, before the service refuses one, and nothing is lost: each was certainly not sent', async () => {
    const { running, delivery } = await openCounted()
    const sent = []
    for (let i = 0; i < 40; i++) sent.push(await delivery.mail(MAIL).catch((error: unknown) => error))
    const refused = sent.filter((one) => one !== undefined)
    expect(refused).toHaveLength(40 - LIMITS['azure:mail:minute'].points)
    expect(refused.every((one) => one instanceof NotSent && !one.isForGood)).toBe(true)
    expect(received(running.contoso)).toHaveLength(LIMITS['azure:mail:minute'].points)
    await running.stop()
  })

  test('without a budget of ours the service refuses the thirty-first mail of a minute, and names a time', async () => {
    const { running, delivery } = await openAtAzure()
    for (let i = 0; i < 30; i++) await delivery.mail(MAIL)
    await expect(delivery.mail(MAIL)).rejects.toThrow('429')
    await running.stop()
  })

  for (const [channel, path, send] of CHANNELS) {
    test(`${channel}: after a refusal with Retry-After nobody asks before then, neither a sending nor the sink`, async () => {
      const { running, delivery } = await openCounted()
      running.contoso.faults.push({ fault: 'throttle', method: 'POST', path, retryAfterSeconds: 90, times: 1 })
      await expect(send(delivery)).rejects.toThrow('429')
      const before = running.contoso.faults.length
      // The fault is used up: whoever asked now would be served.
      expect(before).toBe(0)
      await expect(send(delivery)).rejects.toThrow('held back')
      await expect(delivery.sink(channel)).rejects.toThrow('held back')
      expect(received(running.contoso)).toEqual([])
      await running.stop()
    })

    test(`${channel}: a spent budget refuses a real sending and the sink alike, and a sink spends nothing of it`, async () => {
      const { running, throttle, delivery } = await openCounted()
      const limit = channel === 'email' ? 'azure:mail:minute' : 'azure:text:minute'
      for (let i = 0; i < 5; i++) await delivery.sink(channel)
      expect(await throttle.left(limit, 'all')).toBe(LIMITS[limit].points)
      while ((await throttle.left(limit, 'all')) > 0) await throttle.take(limit, 'all')
      await expect(send(delivery)).rejects.toThrow(NotSent)
      await expect(delivery.sink(channel)).rejects.toThrow(NotSent)
      await running.stop()
    })

    for (const fault of ['unavailable', 'forbidden'] as const)
      test(`${channel}: where sending alone is ${fault}, the sink fails with it`, async () => {
        const { running, delivery } = await openCounted()
        running.contoso.faults.push({ fault, method: 'POST', path, times: 1 })
        await expect(send(delivery)).rejects.toThrow(NotSent)
        await expect(delivery.sink(channel)).rejects.toThrow(NotSent)
        await running.stop()
      })
  }

  test('a key that is refused fails a real sending and the sink alike', async () => {
    const { running, azure } = await openAtAzure()
    const stranger = { ...azure, accessKey: Buffer.alloc(32, 9).toString('base64') }
    const delivery = openDelivery({
      letters: LETTERS,
      mail: { azure: stranger, from: FROM },
      text: { azure: stranger, from: 'Contoso' },
    })
    for (const channel of ['email', 'text'] as const) await expect(delivery.sink(channel)).rejects.toThrow('401')
    await running.stop()
  })

  test('the question about a mail has a limit of its own: where it is spent, the sink fails no more than a sending', async () => {
    const { running, throttle, delivery } = await openCounted()
    while ((await throttle.left('azure:mail-status:minute', 'all')) > 0)
      await throttle.take('azure:mail-status:minute', 'all')
    await expect(delivery.sink('email')).resolves.toBeUndefined()
    await expect(delivery.mail(MAIL)).resolves.toBeUndefined()
    await running.stop()
  })

  test('a text that the network does not deliver is reported so, another as delivered, and one that nobody asked about is unseen', async () => {
    const { running, delivery } = await openCounted()
    const reportOf = async (to: string) => {
      const receipts: string[] = []
      await delivery.text({ to, body: '1', receipt: (id) => void receipts.push(id) })
      return delivery.report('text', receipts[0] ?? null)
    }
    expect([await reportOf(UNREACHABLE), await reportOf(TEXT.to)]).toEqual(['failed', 'delivered'])
    expect([await delivery.report('text', 'Outgoing_none'), await delivery.report('text', null)]).toEqual([
      'unseen',
      'unseen',
    ])
    await running.stop()
  })

  test('a mail that was taken and then dropped is reported so; one that left is not called delivered', async () => {
    const { running, delivery } = await openCounted()
    const reportOf = async (to: string) => {
      const receipts: string[] = []
      await delivery.mail({ ...MAIL, to, receipt: (id) => void receipts.push(id) })
      return delivery.report('email', receipts[0] ?? null)
    }
    expect([await reportOf(SUPPRESSED), await reportOf(MAIL.to)]).toEqual(['failed', 'unseen'])
    await running.stop()
  })

  test('a mail server and a gateway of one’s own have no reports', async () => {
    const { running, delivery } = await openHere()
    expect([delivery.hasReports('email'), delivery.hasReports('text')]).toEqual([false, false])
    expect(await delivery.report('email', 'one')).toBe('unseen')
    await running.stop()
  })
})
