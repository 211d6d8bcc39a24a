/** Signatures of Standard Webhooks, and posting to a receiver. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { readWebhookSecret, webhookHeaders } from '#lib/adapters/webhooks/standard-webhooks.ts'
import { openWebhooks } from '#lib/adapters/webhooks/post-webhook.ts'
import { isRefusedForGood } from '#lib/rules/not-sent.ts'

/** The example of the specification's own libraries. */
const PUBLISHED = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const secretOf = (written: string): Buffer => {
  const secret = readWebhookSecret(written)
  if (!secret) throw new Error('no secret')
  return secret
}
const SECRET = secretOf(PUBLISHED.secret)

describe('the signature', () => {
  test('is the published one for the published message', () => {
    expect(webhookHeaders([SECRET], PUBLISHED)).toEqual({
      'webhook-id': PUBLISHED.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': PUBLISHED.signature,
    })
  })
  test('is another one for another id, time or body', () => {
    const of = (more: Partial<typeof PUBLISHED>) =>
      webhookHeaders([SECRET], { ...PUBLISHED, ...more })['webhook-signature']
    const all = [of({}), of({ id: 'msg_2' }), of({ at: new Date(1_614_265_331_000) }), of({ body: '{}' })]
    expect(new Set(all).size).toBe(4)
  })
  test('is given under both secrets while one replaces another', () => {
    const other = secretOf(`whsec_${Buffer.alloc(32, 7).toString('base64')}`)
    const signatures = webhookHeaders([other, SECRET], PUBLISHED)['webhook-signature']?.split(' ')
    expect(signatures).toHaveLength(2)
    expect(signatures).toContain(PUBLISHED.signature)
  })
  const SECRETS: readonly [title: string, written: string, isSecret: boolean][] = [
    ['24 bytes', PUBLISHED.secret, true],
    ['64 bytes', `whsec_${Buffer.alloc(64, 1).toString('base64')}`, true],
    ['23 bytes', `whsec_${Buffer.alloc(23, 1).toString('base64')}`, false],
    ['65 bytes', `whsec_${Buffer.alloc(65, 1).toString('base64')}`, false],
    ['without its prefix', PUBLISHED.secret.slice(6), false],
    ['no base64', 'whsec_not base64 at all, and long enough for it', false],
  ]
  for (const [title, written, isSecret] of SECRETS)
    test(`a secret, ${title}: ${isSecret ? 'taken' : 'refused'}`, () =>
      expect(readWebhookSecret(written) !== null).toBe(isSecret))
})

describe('posting', () => {
  let server: Server | null = null
  afterEach(() => void server?.close())

  async function receiver(status: number, headers: Readonly<Record<string, string>> = {}) {
    const got: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = []
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => (body += String(chunk)))
      request.on('end', () => {
        got.push({ headers: request.headers, body })
        response.writeHead(status, headers).end()
      })
    })
    const opened = server
    await new Promise<void>((resolve) => void opened.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(opened.address() as AddressInfo).port}/hook`
    return { got, webhooks: openWebhooks({ url, secrets: [SECRET], now: () => PUBLISHED.at }), url }
  }

  test('what arrives is signed as it was written', async () => {
    const { got, webhooks } = await receiver(204)
    await webhooks.post(PUBLISHED)
    expect(got.map(({ body, headers }) => [body, headers['webhook-id'], headers['webhook-signature']])).toEqual([
      [PUBLISHED.body, PUBLISHED.id, PUBLISHED.signature],
    ])
  })
  for (const [status, isForGood] of [
    [500, false],
    [404, false],
    [429, false],
    [410, true],
  ] as const)
    test(`answered by ${status}: ${isForGood ? 'never tried again' : 'tried again'}`, async () => {
      const { webhooks } = await receiver(status)
      const fault: unknown = await webhooks.post(PUBLISHED).catch((error: unknown) => error)
      expect(fault).toBeInstanceOf(Error)
      expect(isRefusedForGood(fault)).toBe(isForGood)
    })
  test('a redirect is not followed (R18)', async () => {
    const { got, webhooks } = await receiver(302, { location: '/elsewhere' })
    await expect(webhooks.post(PUBLISHED)).rejects.toThrow('fetch failed')
    expect(got).toHaveLength(1)
  })
  test('nobody there: tried again', async () => {
    const { webhooks } = await receiver(204)
    const closed = server
    await new Promise((resolve) => closed?.close(resolve))
    await expect(webhooks.post(PUBLISHED)).rejects.toThrow('fetch failed')
  })
})
