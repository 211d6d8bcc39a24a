/**
 * Mail and texts as one port. Without a route for texts, texts fail and are tried again, as with a route that is down.
 */
import { randomUUID } from 'node:crypto'
import { NotSent } from '../../rules/not-sent.ts'
import type { Delivery, MessageChannel } from '../../ports/message-delivery.ts'
import { type LetterLook, renderHtmlLetter } from '../../rules/html-letter.ts'
import { withoutIsolates } from '../../rules/direction-isolates.ts'
import { shownLines, shownSubject } from '../../rules/shown-text.ts'
import { type AzureMailOptions, openAzureMail } from './azure-mail.ts'
import { type AzureTextOptions, openAzureTexts } from './azure-texts.ts'
import { type GraphMailOptions, openGraphMail } from './graph-mail.ts'
import { type MailboxMailOptions, type MailOptions, type MailRoute, openMail, openMailboxMail } from './mail.ts'
import { noteRoute } from './route-state.ts'
import { openTextGateway, type TextGatewayOptions } from './text-gateway.ts'

export interface DeliveryOptions {
  readonly letters: LetterLook
  readonly mail: MailOptions | MailboxMailOptions | GraphMailOptions | AzureMailOptions
  readonly text: TextGatewayOptions | AzureTextOptions | null
}

/** Characters. Mail programs show less of it. */
const SUBJECT_AT_MOST = 200

function routeOf(options: DeliveryOptions['mail']): MailRoute {
  if ('azure' in options) return openAzureMail(options)
  if ('graph' in options) return openGraphMail(options)
  return 'oauth' in options ? openMailboxMail(options) : openMail(options)
}

/** Whatever is in a letter by now, no control character and no direction override leaves with it. */
export function openDelivery(options: DeliveryOptions): Delivery & { readonly close: () => void } {
  const mail = routeOf(options.mail)
  const texts = options.text && ('azure' in options.text ? openAzureTexts(options.text) : openTextGateway(options.text))
  const notes = { email: noteRoute(() => new Date()), text: noteRoute(() => new Date()) } as const
  const reportOn = (channel: MessageChannel) => (channel === 'email' ? mail.report : (texts?.report ?? null))
  return {
    mail: ({ subject, body, language, code, ...message }) => {
      const text = { subject: shownSubject(subject, SUBJECT_AT_MOST), body: shownLines(body) }
      const html = renderHtmlLetter({ ...text, language, code }, options.letters)
      return notes.email.noting(mail.mail({ ...message, ...text, html }))
    },
    text: ({ body, ...message }) =>
      texts
        ? notes.text.noting(texts.text({ ...message, body: withoutIsolates(shownLines(body)) }))
        : Promise.reject(new NotSent('no text gateway is configured')),
    sink: async (channel) => {
      if (channel === 'email') await notes.email.noting(mail.sink())
      else if (texts) await notes.text.noting(texts.sink())
    },
    hasReports: (channel) => reportOn(channel) !== null,
    report: async (channel, receipt) => {
      const reported = await reportOn(channel)?.(receipt ?? randomUUID())
      return receipt === null ? 'unseen' : (reported ?? 'unseen')
    },
    routeState: (channel) => notes[channel].state(),
    close: mail.close,
  }
}
