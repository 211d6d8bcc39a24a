/** Over a real line: what certainly did not leave, and what perhaps did (R5). */
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openDelivery } from '#lib/adapters/delivery/delivery.ts'
import { NO_BUDGET } from '#lib/adapters/delivery/send-budget.ts'
import { isRefusedForGood, NotSent } from '#lib/rules/not-sent.ts'
import type { Delivery } from '#lib/ports/message-delivery.ts'
import { makeCertificates } from '#test/tenant/certificate.ts'
import { trust } from '#test/trust.ts'
import { LETTERS } from './letter-look.ts'

const AT_DESK = 'recovery@contoso.com'
const MAIL = { to: 'adele.vance@example.org', language: 'en', subject: 'Code', body: '4829 1377' }
const TEXT = { to: '+447700900101', body: 'Contoso: 482 913' }
type Outcome = 'refused for good' | 'not sent' | 'unknown' | 'sent'

const outcomeOf = async (sending: Promise<void>): Promise<Outcome> =>
  sending.then(
    () => 'sent',
    (error: unknown) =>
      isRefusedForGood(error) ? 'refused for good' : error instanceof NotSent ? 'not sent' : 'unknown',
  )

let certificates: Awaited<ReturnType<typeof makeCertificates>>
let strangers: Awaited<ReturnType<typeof makeCertificates>>
const open: Server[] = []
beforeAll(async () => {
  certificates = await makeCertificates(new Date())
  strangers = await makeCertificates(new Date())
  trust(certificates.authority)
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const server of open.splice(0)) server.close()
})
async function portOf(server: Server): Promise<number> {
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return (server.address() as AddressInfo).port
}
/** A port on which nobody listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer()
  const port = await portOf(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

type Status = number | 'silent' | 'cut'
/** Answers each request so; a body, where one is told of, is what Azure says of a text. */
function answering(status: Status, body = '', by = certificates) {
  const server = createHttps({ cert: by.certificate, key: by.key }, (incoming, outgoing) => {
    incoming.resume().on('end', () => {
      if (status === 'cut') incoming.socket.destroy()
      else if (typeof status === 'number') outgoing.writeHead(status, { connection: 'close' }).end(body)
    })
  })
  return portOf(server)
}
const speaking = (words: string) => portOf(createServer((socket) => void socket.on('error', () => {}).end(words)))

/** The three routes that send over HTTPS, at this host. */
function routesAt(host: string): readonly (readonly [string, () => Promise<void>, () => Promise<void>])[] {
  const azure = { endpoint: `https://${host}`, accessKey: Buffer.alloc(32, 7).toString('base64') }
  const smtp = { host: '127.0.0.1', port: 1, security: 'none', account: null, from: AT_DESK } as const
  const ours = openDelivery({ letters: LETTERS, mail: smtp, text: { url: `https://${host}/texts`, key: 'key' } })
  const theirs = openDelivery({
    letters: LETTERS,
    mail: { azure, from: AT_DESK },
    text: { azure, from: '+447700900900' },
  })
  return [
    ['text gateway', () => ours.text(TEXT), () => ours.sink('text')],
    ['Azure mail', () => theirs.mail(MAIL), () => theirs.sink('email')],
    ['Azure texts', () => theirs.text(TEXT), () => theirs.sink('text')],
  ]
}

describe('over HTTPS', () => {
  /** What a sink meets; at Azure, whose sinks are signed questions, perhaps something else. */
  type Row = readonly [
    what: string,
    host: () => Promise<string>,
    real: Outcome,
    sink: Outcome,
    atAzure?: Outcome,
    atAzureMail?: Outcome,
  ]
  const at = (port: Promise<number>) => port.then((number) => `localhost:${number}`)
  const SPECIFICATION: readonly Row[] = [
    ['nobody listens', () => at(closedPort()), 'not sent', 'not sent'],
    ['there is no such name', async () => 'texts.invalid', 'not sent', 'not sent'],
    ['it is no TLS', () => at(speaking('220 ready\r\n')), 'not sent', 'not sent'],
    ['its certificate is a stranger’s', () => at(answering(202, '', strangers)), 'not sent', 'not sent'],
    ...[400, 404, 410, 413, 422].map(
      (status): Row => [String(status), () => at(answering(status)), 'refused for good', 'sent'],
    ),
    // Refusals that are about our key or our limits: they can pass.
    ...[401, 402, 403].map(
      (status): Row => [String(status), () => at(answering(status)), 'not sent', 'sent', 'not sent'],
    ),
    ...[408, 425].map((status): Row => [String(status), () => at(answering(status)), 'not sent', 'sent']),
    // For mail, of questions alone; a sending that met it closes the sink by the budget that both look at (`delivery.test.ts`).
    ['429', () => at(answering(429)), 'not sent', 'not sent', 'not sent', 'sent'],
    ['500', () => at(answering(500)), 'not sent', 'sent'],
    ['503', () => at(answering(503)), 'not sent', 'not sent'],
    // A gateway in between answers so, and cannot say whether the message went through.
    ['502', () => at(answering(502)), 'unknown', 'unknown'],
    ['504', () => at(answering(504)), 'unknown', 'unknown'],
    ['a redirect', () => at(answering(307)), 'unknown', 'unknown'],
    ['the line is cut after the request', () => at(answering('cut')), 'unknown', 'unknown'],
  ]
  for (const [what, host, real, sink, atAzure = sink, atAzureMail = atAzure] of SPECIFICATION)
    test(`${what}: ${real}`, async () => {
      for (const [route, send, sinks] of routesAt(await host())) {
        const sunk = { 'Azure mail': atAzureMail, 'Azure texts': atAzure }[route] ?? sink
        expect([route, await outcomeOf(send()), await outcomeOf(sinks())]).toEqual([route, real, sunk])
      }
    })

  /** By Graph, whose one refusal about a recipient is told by its code: whatever else it says, the next mail would meet. */
  const mailbox = { address: AT_DESK, budget: NO_BUDGET }
  const tokens = { tokenFor: async () => 'token' }
  const graphAt = (host: string) =>
    openDelivery({
      letters: LETTERS,
      mail: {
        graph: { graphBaseUrl: `https://${host}`, tokens },
        mailboxes: [mailbox],
        name: null,
        readsBounces: false,
      },
      text: null,
    })
  const INVALID = '{"error":{"code":"ErrorInvalidRecipients","message":"At least one recipient is not valid."}}'
  const BY_GRAPH: readonly (readonly [what: string, host: () => Promise<string>, real: Outcome, sink: Outcome])[] = [
    ['202', () => at(answering(202)), 'sent', 'sent'],
    ['nobody listens', () => at(closedPort()), 'not sent', 'not sent'],
    ['its certificate is a stranger’s', () => at(answering(202, '', strangers)), 'not sent', 'not sent'],
    ['400 of the recipient', () => at(answering(400, INVALID)), 'refused for good', 'sent'],
    ['400 of anything else', () => at(answering(400, '{"error":{"code":"ErrorSomething"}}')), 'not sent', 'sent'],
    ...[401, 402, 403, 404, 408, 413, 429, 500, 503].map(
      (status) => [String(status), () => at(answering(status)), 'not sent', 'not sent'] as const,
    ),
    ...[502, 504, 307].map((status) => [String(status), () => at(answering(status)), 'unknown', 'unknown'] as const),
    ['the line is cut after the request', () => at(answering('cut')), 'unknown', 'unknown'],
  ]
  for (const [what, host, real, sink] of BY_GRAPH)
    test(`Microsoft Graph, ${what}: ${real}, and the sink: ${sink}`, async () => {
      const { mail, sink: sinks } = graphAt(await host())
      expect([await outcomeOf(mail(MAIL)), await outcomeOf(sinks('email'))]).toEqual([real, sink])
    })

  test('Microsoft Graph, no answer to a request that was made: unknown, and the sink as well', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(300))
    const { mail, sink: sinks } = graphAt(await at(answering('silent')))
    expect([await outcomeOf(mail(MAIL)), await outcomeOf(sinks('email'))]).toEqual(['unknown', 'unknown'])
  })

  test('no answer to a request that was made: unknown', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    const retryPolicy = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(300))
    for (const [route, send] of routesAt(await at(answering('silent'))))
      expect([route, await outcomeOf(send())]).toEqual([route, 'unknown'])
    // `fetch` gives up a line that nobody answers after ten, and says so.
    for (const [milliseconds] of retryPolicy.mock.calls) expect(milliseconds).toBeGreaterThan(12_000)
  })

  for (const [body, outcome] of [
    ['{"value":[{"to":"+447700900101","httpStatusCode":202,"successful":true}]}', 'sent'],
    ['{"value":[{"to":"+447700900101","httpStatusCode":400,"successful":false}]}', 'refused for good'],
    ['{"value":[{"to":"+447700900101","httpStatusCode":429,"successful":false}]}', 'not sent'],
    ['{"value":[{"to":"+447700900101","httpStatusCode":504,"successful":false}]}', 'unknown'],
    ['{"value":[]}', 'unknown'],
    ['', 'unknown'],
  ] as const)
    test(`Azure texts, accepted with ${body || 'nothing'}: ${outcome}`, async () => {
      const [, , texts] = routesAt(await at(answering(202, body)))
      expect(await outcomeOf(texts?.[1]() ?? Promise.reject(new Error('no route')))).toBe(outcome)
    })

  test('without any gateway: not sent', async () => {
    const smtp = { host: '127.0.0.1', port: 1, security: 'none', account: null, from: AT_DESK } as const
    expect(await outcomeOf(openDelivery({ letters: LETTERS, mail: smtp, text: null }).text(TEXT))).toBe('not sent')
  })
})

describe('over SMTP', () => {
  type Step = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message'
  const YES: Readonly<Record<Step, string>> = {
    greeting: '220 contoso.com',
    EHLO: '250-contoso.com\r\n250 AUTH PLAIN',
    AUTH: '235 welcome',
    MAIL: '250 ok',
    RCPT: '250 ok',
    DATA: '354 go on',
    message: '250 taken',
  }
  /** A mail server that says yes to each step but these; `cut` closes the line instead. */
  const server = (but: Partial<Record<Step, string>>) =>
    portOf(
      createServer((socket) => {
        const say = (step: Step) => answer(socket, but[step] ?? YES[step])
        let isMessage = false
        say('greeting')
        socket
          .on('error', () => {})
          .on('data', (heard) => {
            const words = heard.toString()
            if (isMessage) {
              if (!words.endsWith('\r\n.\r\n')) return
              isMessage = false
              return say('message')
            }
            const step = words.slice(0, 4)
            if (step === 'QUIT') return socket.end('221 bye\r\n')
            isMessage = step === 'DATA' && !but.DATA
            if (step === 'EHLO' || step === 'AUTH' || step === 'MAIL' || step === 'RCPT' || step === 'DATA')
              return say(step)
            answer(socket, '502 what')
          })
      }),
    )
  const answer = (socket: Socket, words: string) => (words === 'cut' ? socket.destroy() : socket.write(`${words}\r\n`))
  const mailAt = (host: string, port: number, security: 'none' | 'tls' | 'starttls' = 'none'): Delivery =>
    openDelivery({
      letters: LETTERS,
      mail: { host, port, security, account: { name: 'n', password: 'p' }, from: AT_DESK },
      text: null,
    })

  type Row = readonly [what: string, delivery: () => Promise<Delivery>, real: Outcome, sink: Outcome]
  const saying = (but: Partial<Record<Step, string>>) => async () => mailAt('127.0.0.1', await server(but))
  const SPECIFICATION: readonly Row[] = [
    ['all is well', saying({}), 'sent', 'sent'],
    ['nobody listens', async () => mailAt('127.0.0.1', await closedPort()), 'not sent', 'not sent'],
    ['there is no such name', async () => mailAt('mail.invalid', 25), 'not sent', 'not sent'],
    ['it is no TLS', async () => mailAt('127.0.0.1', await server({}), 'tls'), 'not sent', 'not sent'],
    [
      'it does not know STARTTLS',
      async () => mailAt('127.0.0.1', await server({}), 'starttls'),
      'not sent',
      'not sent',
    ],
    [
      'its certificate is a stranger’s',
      async () => mailAt('localhost', await answering(202, '', strangers), 'tls'),
      'not sent',
      'not sent',
    ],
    ['it greets with 554', saying({ greeting: '554 not here' }), 'not sent', 'not sent'],
    ['it greets with 421', saying({ greeting: '421 not now' }), 'not sent', 'not sent'],
    ['it refuses the account', saying({ AUTH: '535 who are you' }), 'not sent', 'not sent'],
    ['it refuses the sender', saying({ MAIL: '452 full' }), 'not sent', 'sent'],
    ['it refuses the sender for good', saying({ MAIL: '550 not you' }), 'not sent', 'sent'],
    ['it refuses the recipient', saying({ RCPT: '451 later' }), 'not sent', 'sent'],
    ['it does not know the recipient', saying({ RCPT: '550 no such box' }), 'refused for good', 'sent'],
    ['it refuses DATA for good', saying({ DATA: '554 no' }), 'refused for good', 'sent'],
    ['it has read the message and never takes it', saying({ message: '552 too big' }), 'refused for good', 'sent'],
    ['it refuses DATA', saying({ DATA: '421 closing' }), 'not sent', 'sent'],
    ['it has read the message and refuses it', saying({ message: '452 full' }), 'not sent', 'sent'],
    ['it has read the message and cuts the line', saying({ message: 'cut' }), 'unknown', 'sent'],
    ['it cuts the line in the middle', saying({ RCPT: 'cut' }), 'unknown', 'sent'],
  ]
  for (const [what, delivery, real, sink] of SPECIFICATION)
    test(`${what}: ${real}`, async () => {
      const { mail, sink: sinks } = await delivery()
      expect(await outcomeOf(mail(MAIL))).toBe(real)
      expect(await outcomeOf(sinks('email'))).toBe(sink)
    })
})
