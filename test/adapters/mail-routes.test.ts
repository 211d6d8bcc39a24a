/** What each route of mail does of its own, beside what `delivery.contract.ts` asks of all. */
import { describe, expect, test, vi } from 'vitest'
import { openDelivery } from '#lib/adapters/delivery/delivery.ts'
import { failedIn } from '#lib/adapters/delivery/exchange-bounces.ts'
import { EXCHANGE_MAILBOX, openSendBudget, SMTP_SERVER } from '#lib/adapters/delivery/send-budget.ts'
import { openSemaphore } from '#lib/adapters/delivery/semaphore.ts'
import { isRefusedForGood, NotSent } from '#lib/rules/not-sent.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { fakeThrottle } from '#test/lib/use-cases/claimant/fakes/outside.ts'
import { makeKeyPair } from '#test/tenant/certificate.ts'
import { AZURE_APP_ID, MAIL_APP_ID } from '#test/tenant/ids.ts'
import { received } from '#test/tenant/inbox.ts'
import {
  DELAYED,
  EXCHANGE_LIMITS,
  FOREIGN_MAILBOX,
  mailboxOf,
  SECOND_MAILBOX,
  SENDING_MAILBOX,
  UNDELIVERABLE,
} from '#test/tenant/mailboxes.ts'
import { type RunningTenant, startTenant } from '#test/tenant/start.ts'
import { startConnector, startSubmission } from '#test/tenant/submission.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { awaitedCode } from '#lib/use-cases/claimant/prove/awaited-code.ts'
import type { Message } from '#lib/ports/message-delivery.ts'
import { KNOWN, must, newWorld, UNKNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'
import { trust } from '#test/trust.ts'
import { LETTERS } from './letter-look.ts'
import { mailTokens, tokensFor, tokensOf } from './mail-tokens.ts'

const MAIL = { to: 'adele.vance@example.org', language: 'en', subject: 'Your code', body: 'Your code is 4829 1377.' }
const refusedOf = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => null,
    (error: unknown) => error,
  )

async function opened(addresses: readonly string[] = [SENDING_MAILBOX]) {
  const running = await startTenant()
  trust(running.authority)
  const throttle = fakeThrottle(() => new Date())
  const mailboxes = addresses.map((address) => ({
    address,
    budget: openSendBudget(throttle, EXCHANGE_MAILBOX, address),
  }))
  return { running, throttle, mailboxes }
}

async function openGraph(
  addresses?: readonly string[],
  tokens?: (running: RunningTenant) => ReturnType<typeof mailTokens>,
) {
  const { running, throttle, mailboxes } = await opened(addresses)
  const graph = { graphBaseUrl: running.machineUrl, tokens: (tokens ?? mailTokens)(running) }
  const delivery = openDelivery({
    letters: LETTERS,
    mail: { graph, mailboxes, name: 'Contoso recovery', readsBounces: true },
    text: null,
  })
  return { running, throttle, delivery }
}
const spend = async (throttle: ReturnType<typeof fakeThrottle>, mailbox: string) => {
  while ((await throttle.left('mailbox:minute', mailbox)) > 0) await throttle.take('mailbox:minute', mailbox)
}

describe('Microsoft Graph', () => {
  test('a mail is handed over in MIME, so that no machine answers it, and a copy stays in Sent Items', async () => {
    const { running, delivery } = await openGraph()
    await delivery.mail(MAIL)
    const [copy, ...others] = mailboxOf(running.contoso, SENDING_MAILBOX).sentItems
    expect(others).toEqual([])
    expect(copy?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(copy?.headers.get('x-auto-response-suppress')).toBe('All')
    expect(copy?.from?.text).toBe(`"Contoso recovery" <${SENDING_MAILBOX}>`)
    await running.stop()
  })

  test('our own budgets stay below what Exchange Online documents of a mailbox', () => {
    expect(LIMITS['mailbox:minute'].points).toBeLessThan(EXCHANGE_LIMITS.messagesAMinute)
    expect(LIMITS['mailbox:day'].points).toBeLessThan(EXCHANGE_LIMITS.recipientsADay)
  })

  test('mails stop at the budget of the mailbox, before Exchange lets one wait', async () => {
    const { running, delivery } = await openGraph()
    const sent = []
    for (let i = 0; i < LIMITS['mailbox:minute'].points + 3; i += 1) sent.push(await refusedOf(delivery.mail(MAIL)))
    const refused = sent.filter((one) => one !== null)
    expect(refused).toHaveLength(3)
    expect(refused.every((one) => one instanceof NotSent && !one.isForGood)).toBe(true)
    expect(received(running.contoso)).toHaveLength(LIMITS['mailbox:minute'].points)
    await running.stop()
  })

  test('what exceeds the thirty a minute of a mailbox is taken and leaves later, without a word of it', async () => {
    const { running } = await opened()
    const graph = { graphBaseUrl: running.machineUrl, tokens: mailTokens(running) }
    const unlimited = {
      spend: async () => async () => {},
      look: async () => {},
      mayAsk: async () => true,
      heed: async () => {},
    }
    const mailboxes = [{ address: SENDING_MAILBOX, budget: unlimited }]
    const delivery = openDelivery({
      letters: LETTERS,
      mail: { graph, mailboxes, name: null, readsBounces: false },
      text: null,
    })
    for (let i = 0; i < 31; i += 1) await delivery.mail(MAIL)
    expect(received(running.contoso)).toHaveLength(30)
    await running.stop()
  })

  test('after ten thousand recipients of a day nothing is taken, and neither a mail nor the sink asks again before the time named', async () => {
    const { running, delivery } = await openGraph()
    const now = Date.now()
    mailboxOf(running.contoso, SENDING_MAILBOX).sendings = Array.from({ length: 10_000 }, () => now - 3_600_000)
    await expect(delivery.mail(MAIL)).rejects.toThrow('429 ErrorSubmissionQuotaExceeded')
    await expect(delivery.mail(MAIL)).rejects.toThrow('held back')
    await expect(delivery.sink('email')).rejects.toThrow('held back')
    await running.stop()
  })

  test('several mailboxes send in turn, each under its own address', async () => {
    const { running, delivery } = await openGraph([SENDING_MAILBOX, SECOND_MAILBOX])
    for (let i = 0; i < 4; i += 1) await delivery.mail(MAIL)
    const senders = received(running.contoso).map(({ from }) => from.replace(/.*<|>/g, ''))
    expect(senders.toSorted()).toEqual([SECOND_MAILBOX, SECOND_MAILBOX, SENDING_MAILBOX, SENDING_MAILBOX])
    await running.stop()
  })

  test('one whose budget is spent, or that is refused, is passed over; with the last the sink fails too (R4)', async () => {
    const { running, throttle, delivery } = await openGraph([SENDING_MAILBOX, SECOND_MAILBOX])
    await spend(throttle, SENDING_MAILBOX)
    for (let i = 0; i < 3; i += 1) await delivery.mail(MAIL)
    expect(new Set(received(running.contoso).map(({ from }) => from))).toEqual(
      new Set([`"Contoso recovery" <${SECOND_MAILBOX}>`]),
    )
    await expect(delivery.sink('email')).resolves.toBeUndefined()
    await spend(throttle, SECOND_MAILBOX)
    await expect(delivery.mail(MAIL)).rejects.toThrow(NotSent)
    await expect(delivery.sink('email')).rejects.toThrow(NotSent)
    await running.stop()
  })

  test('a sink takes nothing of what a mailbox may send, and leaves nothing in it', async () => {
    const { running, throttle, delivery } = await openGraph()
    for (let i = 0; i < 5; i += 1) await delivery.sink('email')
    expect(await throttle.left('mailbox:minute', SENDING_MAILBOX)).toBe(LIMITS['mailbox:minute'].points)
    expect(mailboxOf(running.contoso, SENDING_MAILBOX).sentItems).toEqual([])
    await running.stop()
  })

  const REFUSALS: readonly (readonly [what: string, status: number, code: string, text: string])[] = [
    [
      'a mailbox outside of an application access policy',
      403,
      'ErrorAccessDenied',
      'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
    ],
    ['a role that has not arrived yet', 403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
    [
      'an account without a mailbox',
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive or elsewhere.',
    ],
    ['too many at once', 429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.'],
    ['a service that is not there', 503, 'ServiceUnavailable', 'The service is unavailable.'],
  ]
  for (const [what, status, code, message] of REFUSALS)
    test(`${what} is certainly not sent, is tried again, and fails the sink alike (R4): ${status} ${code}`, async () => {
      const { running, delivery } = await openGraph()
      const answer = { status, body: { error: { code, message } } }
      running.contoso.faults.push({ fault: 'answer', path: '/sendMail$', times: 1, answer })
      const refused = await refusedOf(delivery.mail(MAIL))
      expect(refused).toBeInstanceOf(NotSent)
      expect(isRefusedForGood(refused)).toBe(false)
      expect(String(refused)).toContain(`${status} ${code}`)
      await expect(delivery.sink('email')).rejects.toThrow(NotSent)
      await running.stop()
    })

  test('the role over one mailbox opens no other: neither a mail nor the sink gets through (R4)', async () => {
    const { running, delivery } = await openGraph([FOREIGN_MAILBOX])
    await expect(delivery.sink('email')).rejects.toThrow('403 ErrorAccessDenied')
    await expect(delivery.mail(MAIL)).rejects.toThrow('403 ErrorAccessDenied')
    expect(received(running.contoso)).toEqual([])
    await running.stop()
  })

  test('a recipient that Exchange finds invalid is refused for good, and closes the route for nobody else', async () => {
    const { running, delivery } = await openGraph()
    const answer = { status: 400, body: { error: { code: 'ErrorInvalidRecipients', message: 'Not valid.' } } }
    running.contoso.faults.push({ fault: 'answer', path: '/sendMail$', times: 1, answer })
    expect(isRefusedForGood(await refusedOf(delivery.mail(MAIL)))).toBe(true)
    await expect(delivery.sink('email')).resolves.toBeUndefined()
    await expect(delivery.mail(MAIL)).resolves.toBeUndefined()
    await running.stop()
  })

  test('a certificate signs the application in as its secret does, and another one does not', async () => {
    const keyPair = await makeKeyPair(new Date())
    const asked = (running: RunningTenant) => {
      running.contoso.appCertificates.set(MAIL_APP_ID, keyPair.certificate)
      return tokensOf(running, { clientId: MAIL_APP_ID, keyPair })
    }
    const { running, delivery } = await openGraph(undefined, asked)
    await delivery.mail(MAIL)
    expect(received(running.contoso)).toHaveLength(1)
    await running.stop()
    const strange = await makeKeyPair(new Date())
    const { running: other, delivery: refused } = await openGraph(undefined, (tenant) => {
      tenant.contoso.appCertificates.set(MAIL_APP_ID, keyPair.certificate)
      return tokensOf(tenant, { clientId: MAIL_APP_ID, keyPair: strange })
    })
    await expect(refused.mail(MAIL)).rejects.toThrow(NotSent)
    await expect(refused.sink('email')).rejects.toThrow(NotSent)
    await other.stop()
  })

  test('a code that came back is reported as failed; one that is only late, or that arrived, is not', async () => {
    const { running, delivery } = await openGraph()
    const reportOf = async (to: string) => {
      const receipts: string[] = []
      await delivery.mail({ ...MAIL, to, receipt: (id) => void receipts.push(id) })
      return receipts[0] ?? null
    }
    const receipts = [await reportOf(UNDELIVERABLE), await reportOf(DELAYED), await reportOf(MAIL.to)]
    expect(await Promise.all(receipts.map((receipt) => delivery.report('email', receipt)))).toEqual([
      'failed',
      'unseen',
      'unseen',
    ])
    expect(delivery.hasReports('email')).toBe(true)
    await running.stop()
  })

  test('where the mailbox may not be read, a report says nothing, and no mail fails for it', async () => {
    const { running, delivery } = await openGraph()
    running.contoso.state.switches.withheldPermissions = ['Mail.Read']
    const receipts: string[] = []
    await delivery.mail({ ...MAIL, to: UNDELIVERABLE, receipt: (id) => void receipts.push(id) })
    expect(await delivery.report('email', receipts[0] ?? null)).toBe('unseen')
    await running.stop()
  })
})

describe('a code by Microsoft Graph that comes back', () => {
  /** Their mail goes by Graph, and to an address that is not there; what they proved before went another way. */
  async function bouncing(world: World) {
    const { running, delivery } = await openGraph()
    Object.assign(world.delivery, {
      mail: (message: Message) => delivery.mail({ ...message, to: UNDELIVERABLE }),
      sink: delivery.sink,
      hasReports: delivery.hasReports,
      report: delivery.report,
    })
    return running
  }

  test('is told to whoever has proved something, who is led to another option, and to the approver', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-text')
    must(await stepUp(world.context, browser.token))
    const running = await bouncing(world)
    must(await browser.ask('code-by-email'))
    await world.pass({ seconds: 31 })
    expect(await awaitedCode(world.context, await browser.request(), 'code-by-email')).toEqual({ kind: 'undelivered' })
    expect(world.store.recorded.filter(({ kind }) => kind === 'message-undelivered')).toHaveLength(1)
    await running.stop()
  })

  test('before anything is proved the page says what it says for a name that nobody has (R4)', async () => {
    const seen = []
    for (const name of [KNOWN, UNKNOWN]) {
      const world = await newWorld()
      const browser = await world.begin(name)
      const running = await bouncing(world)
      must(await browser.ask('code-by-email'))
      const told = []
      for (const seconds of [1, 31, 90, 240]) {
        await world.pass({ seconds })
        told.push(await awaitedCode(world.context, await browser.request(), 'code-by-email'))
      }
      seen.push(told)
      await running.stop()
    }
    expect(seen[0]).toEqual(seen[1])
  })
})

describe('what a message that came back is told by', () => {
  const RECEIPT = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
  const report = (action: string, headers: string) =>
    `Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nAction: ${action}\r\n\r\n--x\r\n${headers}`
  const plain = `Content-Type: message/rfc822\r\n\r\nX-Latchkey-Receipt: ${RECEIPT}\r\n`
  const encoded = `Content-Type: text/rfc822-headers\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`To: a@example.org\r\nX-Latchkey-Receipt: ${RECEIPT}\r\n`).toString('base64')}\r\n`
  const SPECIFICATION: readonly (readonly [what: string, mime: string, found: readonly string[]])[] = [
    ['a failure with the message', report('failed', plain), [RECEIPT]],
    ['a failure with its headers in base64', report('failed', encoded), [RECEIPT]],
    ['a failure in capitals', report('FAILED (no such box)', plain), [RECEIPT]],
    ['a delay', report('delayed', plain), []],
    ['that it was passed on', report('relayed', plain), []],
    ['a failure of something else', report('failed', 'Content-Type: message/rfc822\r\n\r\nSubject: News\r\n'), []],
    [
      'a letter that quotes the header',
      `Subject: hello\r\n\r\nAction: failed\r\nX-Latchkey-Receipt: ${RECEIPT}\r\n`,
      [],
    ],
    ['nothing', '', []],
  ]
  for (const [what, mime, found] of SPECIFICATION) test(what, () => expect(failedIn(mime)).toEqual(found))
})

describe('Exchange Online over SMTP', () => {
  async function openSubmission(addresses?: readonly string[]) {
    const { running, throttle, mailboxes } = await opened(addresses)
    const { contoso, certificates, machineUrl } = running
    const server = await startSubmission(contoso, { certificates, audience: machineUrl })
    const tokens = mailTokens(running)
    const at = { host: 'localhost', port: server.port, security: 'starttls' } as const
    const token = () => tokens.tokenFor(`${machineUrl}/.default`)
    const bounces = { graphBaseUrl: machineUrl, tokens }
    const delivery = openDelivery({
      letters: LETTERS,
      mail: { ...at, oauth: { token, mailboxes, name: 'Contoso', bounces } },
      text: null,
    })
    const close = async () => {
      delivery.close()
      await server.close()
      await running.stop()
    }
    return { running, throttle, delivery, at, close }
  }

  test('a mailbox signs in with a token, and mails leave in turn', async () => {
    const { running, delivery, close } = await openSubmission([SENDING_MAILBOX, SECOND_MAILBOX])
    for (let i = 0; i < 2; i += 1) await delivery.mail(MAIL)
    expect(
      received(running.contoso)
        .map(({ from }) => from.replace(/.*<|>/g, ''))
        .toSorted(),
    ).toEqual([SENDING_MAILBOX, SECOND_MAILBOX].toSorted())
    await close()
  })

  test('a mailbox that the role does not reach signs in for neither a mail nor the sink (R4)', async () => {
    const { running, delivery, close } = await openSubmission([FOREIGN_MAILBOX])
    await expect(delivery.mail(MAIL)).rejects.toThrow(NotSent)
    await expect(delivery.sink('email')).rejects.toThrow(NotSent)
    expect(received(running.contoso)).toEqual([])
    await close()
  })

  test('a password is refused there, and certainly nothing was sent', async () => {
    const { at, close } = await openSubmission()
    const account = { name: SENDING_MAILBOX, password: 'Only-4-mail' }
    const delivery = openDelivery({ letters: LETTERS, mail: { ...at, account, from: SENDING_MAILBOX }, text: null })
    await expect(delivery.mail(MAIL)).rejects.toThrow(/535.*5\.7\.139/)
    await expect(delivery.sink('email')).rejects.toThrow(NotSent)
    await close()
  })

  test('after ten thousand recipients of a day the sink is held back as a mail is (R4)', async () => {
    const { running, delivery, close } = await openSubmission()
    const now = Date.now()
    mailboxOf(running.contoso, SENDING_MAILBOX).sendings = Array.from({ length: 10_000 }, () => now - 3_600_000)
    const refused = await refusedOf(delivery.mail(MAIL))
    expect([refused instanceof NotSent, isRefusedForGood(refused)]).toEqual([true, false])
    await expect(delivery.sink('email')).rejects.toThrow('held back')
    await close()
  })

  test('a recipient that is not there is refused for good, and closes the route for nobody else', async () => {
    const { running, delivery, close } = await openSubmission()
    running.contoso.faults.push({ fault: 'forbidden', path: '^/smtp', times: 1 })
    expect(isRefusedForGood(await refusedOf(delivery.mail(MAIL)))).toBe(true)
    await expect(delivery.sink('email')).resolves.toBeUndefined()
    await expect(delivery.mail(MAIL)).resolves.toBeUndefined()
    await close()
  })

  test('what came back to the mailbox is read by Graph with the same registration', async () => {
    const { delivery, close } = await openSubmission()
    const receipts: string[] = []
    await delivery.mail({ ...MAIL, to: UNDELIVERABLE, receipt: (id) => void receipts.push(id) })
    expect(await delivery.report('email', receipts[0] ?? null)).toBe('failed')
    await close()
  })
})

describe('a connector of Exchange Online', () => {
  test('without the certificate it relays nothing: not refused for good, and the sink is held back with it (R4)', async () => {
    const { running, throttle } = await opened()
    const [ours, strange] = [await makeKeyPair(new Date(), 'ec'), await makeKeyPair(new Date(), 'ec')]
    const { contoso, certificates } = running
    const server = await startConnector(contoso, { certificates, clientAuthority: ours.certificate })
    for (const keyPair of [null, strange]) {
      const budget = openSendBudget(throttle, SMTP_SERVER, keyPair ? 'strange' : 'none')
      const at = { host: 'localhost', port: server.port, security: 'starttls', account: null } as const
      const delivery = openDelivery({
        letters: LETTERS,
        mail: { ...at, from: SENDING_MAILBOX, keyPair, budget },
        text: null,
      })
      const refused = await refusedOf(delivery.mail(MAIL))
      expect([refused instanceof NotSent, isRefusedForGood(refused)]).toEqual([true, false])
      await expect(delivery.sink('email')).rejects.toThrow('held back')
      delivery.close()
    }
    expect(received(contoso)).toEqual([])
    await server.close()
    await running.stop()
  })
})

describe('Azure Communication Services with Entra ID', () => {
  test('a token of an application without a role on the resource is turned away, for a mail and the sink alike (R4)', async () => {
    const { running } = await opened()
    const azure = { endpoint: running.machineUrl, tokens: mailTokens(running) }
    const delivery = openDelivery({ letters: LETTERS, mail: { azure, from: SENDING_MAILBOX }, text: null })
    await expect(delivery.mail(MAIL)).rejects.toThrow('401')
    await expect(delivery.sink('email')).rejects.toThrow('401')
    expect(received(running.contoso)).toEqual([])
    await running.stop()
  })

  test('where Entra ID gives no token, certainly nothing was sent, and the sink fails alike (R4)', async () => {
    const { running } = await opened()
    const azure = {
      endpoint: running.machineUrl,
      tokens: tokensFor(running, AZURE_APP_ID, 'another secret altogether'),
    }
    const delivery = openDelivery({ letters: LETTERS, mail: { azure, from: SENDING_MAILBOX }, text: null })
    await expect(delivery.mail(MAIL)).rejects.toThrow(NotSent)
    await expect(delivery.sink('email')).rejects.toThrow(NotSent)
    await running.stop()
  })
})

describe('so many at once and no more', () => {
  test('a fourth waits until one of three has gone, and a fault gives its place away', async () => {
    const enter = openSemaphore(3)
    let within = 0
    let most = 0
    const passes = Array.from({ length: 9 }, (_, at) =>
      enter(async () => {
        within += 1
        most = Math.max(most, within)
        await Promise.resolve()
        within -= 1
        if (at % 2 === 0) throw new Error('a fault')
      }),
    )
    const ended = await Promise.allSettled(passes)
    expect([ended.length, most, within]).toEqual([9, 3, 0])
  })

  test('who waits longer than a task may is held back, was certainly not sent, and takes nobody’s place', async () => {
    vi.useFakeTimers()
    const enter = openSemaphore(1)
    let leave = () => {}
    const first = enter(() => new Promise<void>((resolve) => void (leave = resolve)))
    const second = refusedOf(enter(async () => undefined))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await second).toBeInstanceOf(NotSent)
    const third = enter(async () => 'in')
    leave()
    await first
    expect(await third).toBe('in')
    vi.useRealTimers()
  })
})
