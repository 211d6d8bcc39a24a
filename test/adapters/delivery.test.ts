/** Mail over SMTP and texts over HTTPS, at Contoso's mail server and gateway. */
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { type AzureResource, openAzureCommunication } from '#lib/adapters/azure-communication.ts'
import { openDelivery } from '#lib/adapters/delivery.ts'
import { openTextGateway } from '#lib/adapters/text-gateway.ts'
import { azureAccessKey } from '#test/tenant/azure-messages.ts'
import { makeCertificates } from '#test/tenant/certificate.ts'
import { received } from '#test/tenant/inbox.ts'
import { startTenant } from '#test/tenant/start.ts'
import { trust } from '#test/trust.ts'
import { deliveryContract } from './delivery.contract.ts'

const FROM = 'Contoso recovery <recovery@contoso.com>'

async function openHere() {
  const running = await startTenant()
  trust(running.authority)
  const delivery = openDelivery({
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
    delivery: openDelivery({ mail: { azure, from: FROM }, text: { azure, from: '+447700900900' } }),
  }
}

const ROUTES = {
  'SMTP and an HTTPS gateway': { open: openHere, paths: { email: '^/smtp', text: '^/texts' } },
  'Azure Communication Services': { open: openAtAzure, paths: { email: '^/emails', text: '^/sms' } },
} as const

for (const [name, { open, paths }] of Object.entries(ROUTES))
  deliveryContract(name, async () => {
    const { running, delivery } = await open()
    return {
      delivery,
      arrived: () => received(running.contoso),
      settle: async () => {
        const answers = await Promise.all([
          fetch(`${running.machineUrl}/control/faults`, { method: 'DELETE' }),
          fetch(`${running.machineUrl}/control/inbox`, { method: 'DELETE' }),
        ])
        if (answers.some((answer) => !answer.ok)) throw new Error('not settled')
      },
      refuse: async (channel) => void running.contoso.faults.push({ fault: 'unavailable', path: paths[channel] }),
      close: async () => {
        delivery.close()
        await running.stop()
      },
    }
  })

test('a mail says who sent it, and that no answer is wanted from a machine', async () => {
  const { running, delivery } = await openHere()
  await delivery.mail({ to: 'alex.wilber@example.org', subject: 'Notice', body: 'Something changed.' })
  expect(received(running.contoso)[0]?.from).toContain('recovery@contoso.com')
  await running.stop()
})

test('a mail server that is gone fails a real mail and the sink alike (R4)', async () => {
  const { running, delivery } = await openHere()
  await running.stop()
  await expect(delivery.mail({ to: 'alex.wilber@example.org', subject: 'Code', body: '1' })).rejects.toThrow(
    /ECONNREFUSED|fetch failed/,
  )
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
  const delivery = openDelivery({ mail, text: null })
  await expect(delivery.text({ to: '+447700900101', body: 'code' })).rejects.toThrow('no text gateway')
  await expect(delivery.sink('text')).resolves.toBeUndefined()
})

describe('Azure Communication Services', () => {
  test('a request under another key is turned away, and nobody receives anything', async () => {
    const { running, azure } = await openAtAzure()
    const stranger = { ...azure, accessKey: Buffer.alloc(32, 9).toString('base64') }
    const delivery = openDelivery({
      mail: { azure: stranger, from: FROM },
      text: { azure: stranger, from: '+447700900900' },
    })
    await expect(delivery.mail({ to: 'adele.vance@example.org', subject: 'Code', body: '1' })).rejects.toThrow('401')
    await expect(delivery.text({ to: '+447700900101', body: '1' })).rejects.toThrow('401')
    expect(received(running.contoso)).toEqual([])
    await running.stop()
  })
  test('a body that was changed after signing is turned away', async () => {
    const { running, azure } = await openAtAzure()
    const signed = await signedBy(azure, { message: 'a code' })
    const answer = await fetch(`${running.machineUrl}/sms?api-version=2021-03-07`, {
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
    await delivery.mail({ to: 'adele.vance@example.org', subject: 'Notice', body: 'Something changed.' })
    expect(received(running.contoso)[0]?.from).toBe('recovery@contoso.com')
    await running.stop()
  })
  test('an endpoint without encryption is refused before anything is sent', () => {
    const azure = { endpoint: 'http://localhost:4110', accessKey: 'key' }
    expect(() => openDelivery({ mail: { azure, from: FROM }, text: null })).toThrow(/https/)
  })
})

/** What the adapter would send, caught before it leaves. */
async function signedBy(azure: AzureResource, body: object): Promise<RequestInit> {
  const leaving = vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response())
  await openAzureCommunication(azure)('POST', '/sms?api-version=2021-03-07', body)
  const init = leaving.mock.calls[0]?.[1] ?? {}
  leaving.mockRestore()
  return init
}
