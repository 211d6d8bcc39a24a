/** What the port `Delivery` promises. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NotSent } from '#lib/rules/not-sent.ts'
import type { Delivery } from '#lib/ports/message-delivery.ts'
import { LETTERS } from './letter-look.ts'

interface Arrived {
  readonly channel: 'mail' | 'text'
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly html?: string | undefined
}

/** What is read of a page, in the order in which it is read. */
const wordsIn = (html: string): string =>
  html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

export interface DeliverySubject {
  readonly delivery: Delivery
  readonly arrived: () => readonly Arrived[]
  readonly settle: () => Promise<void>
  /** No message is taken until `settle`. */
  readonly refuse: (channel: 'email' | 'text') => Promise<void>
  readonly close: () => Promise<void>
}

const MAIL = {
  to: 'adele.vance@example.org',
  language: 'sl',
  subject: 'Your code for Contoso · Vaša koda',
  body: 'Your code, <Adele> & co:\n\n4829 1377\n\nNobody will ever ask you for it.\nŽelimo vam miren dan.\n',
  code: '4829 1377',
}
const TEXT = { to: '+447700900101', body: 'Contoso: your code is 482 913. Nobody will ever ask for it.' }

const NOT_ONE_ADDRESS = [
  'adele.vance@example.org, mallory@example.net',
  'adele.vance@example.org\r\nBcc: mallory@example.net',
  'Adele <adele.vance@example.org>',
  'adele.vance',
  '',
]
const NO_NUMBER = ['07700900101', '+44 7700900101', '+44770', 'adele.vance@example.org', '']

export function deliveryContract(name: string, open: () => Promise<DeliverySubject>): void {
  describe(`delivery: ${name}`, () => {
    let subject: DeliverySubject
    let delivery: Delivery
    beforeAll(async () => {
      subject = await open()
      delivery = subject.delivery
    })
    beforeEach(() => subject.settle())
    afterAll(() => subject.close())

    test('a mail arrives once, at one address, letter for letter', async () => {
      await delivery.mail(MAIL)
      expect(subject.arrived()).toMatchObject([{ channel: 'mail', to: MAIL.to, subject: MAIL.subject }])
      expect(subject.arrived()[0]?.body.trim()).toBe(MAIL.body.trim())
    })

    test('a mail has both forms, the plain one whole and HTML of the same words beside it, in its language', async () => {
      await delivery.mail(MAIL)
      const { body = '', html = '' } = subject.arrived()[0] ?? {}
      expect(html).toMatch(/<html lang="sl" dir="ltr">/)
      expect(html).toMatch(/font-size:34px[^>]*><span dir="ltr">4829 1377</)
      expect(wordsIn(html)).toBe(`${LETTERS.name} ${body.replace(/\s+/g, ' ').trim()}`)
    })

    test('a text arrives once, at one number', async () => {
      await delivery.text(TEXT)
      expect(subject.arrived()).toMatchObject([{ channel: 'text', to: TEXT.to, body: TEXT.body }])
    })

    test('the same text sent twice arrives twice', async () => {
      await delivery.text(TEXT)
      await delivery.text(TEXT)
      expect(subject.arrived()).toHaveLength(2)
    })

    for (const to of NOT_ONE_ADDRESS)
      test(`a mail to ${JSON.stringify(to)} goes nowhere`, async () => {
        await expect(delivery.mail({ ...MAIL, to })).rejects.toThrow(/not one mail address/)
        expect(subject.arrived()).toEqual([])
      })

    for (const to of NO_NUMBER)
      test(`a text to ${JSON.stringify(to)} goes nowhere`, async () => {
        await expect(delivery.text({ ...TEXT, to })).rejects.toThrow(/not a telephone number/)
        expect(subject.arrived()).toEqual([])
      })

    test('a line break in a subject does not begin another header', async () => {
      await delivery.mail({ ...MAIL, subject: 'Code\r\nBcc: mallory@example.net' })
      expect(subject.arrived().map(({ to }) => to)).toEqual([MAIL.to])
    })

    for (const channel of ['email', 'text'] as const) {
      test(`the ${channel} sink works and nobody receives anything`, async () => {
        await delivery.sink(channel)
        expect(subject.arrived()).toEqual([])
      })

      test(`what the ${channel} route does not take is an error, so that it is tried again`, async () => {
        await subject.refuse(channel)
        await expect(channel === 'email' ? delivery.mail(MAIL) : delivery.text(TEXT)).rejects.toThrow(/451|503/)
        expect(subject.arrived()).toEqual([])
      })
    }

    for (const channel of ['email', 'text'] as const)
      test(`where the ${channel} route refuses everybody, a real sending and the sink fail alike, and certainly nothing was sent (R4)`, async () => {
        await subject.refuse(channel)
        const sent = channel === 'email' ? delivery.mail(MAIL) : delivery.text(TEXT)
        await expect(sent).rejects.toThrow(NotSent)
        await expect(delivery.sink(channel)).rejects.toThrow(NotSent)
        expect(subject.arrived()).toEqual([])
      })

    for (const channel of ['email', 'text'] as const)
      test(`a route for ${channel} without reports says so, and one with them says nothing of a message that was none`, async () => {
        expect(await delivery.report(channel, null)).toBe('unseen')
        const receipts: string[] = []
        const receipt = (id: string) => void receipts.push(id)
        await (channel === 'email' ? delivery.mail({ ...MAIL, receipt }) : delivery.text({ ...TEXT, receipt }))
        if (delivery.hasReports(channel)) expect(receipts).toHaveLength(1)
        expect(await delivery.report(channel, receipts[0] ?? null)).not.toBe('failed')
      })

    test('a mail that is refused never repeats the address or what was to be said', async () => {
      await subject.refuse('email')
      const error: unknown = await delivery.mail(MAIL).catch((reason: unknown) => reason)
      expect(String(error)).not.toMatch(/adele|4829/)
    })

    test('an error never repeats the address or what was to be said', async () => {
      await subject.refuse('text')
      const error: unknown = await delivery.text(TEXT).catch((reason: unknown) => reason)
      expect(String(error)).not.toMatch(/900101|482 913/)
    })
  })
}
