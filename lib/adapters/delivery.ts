/** Both ways to people as one port. Without a text gateway, texts fail and are tried again, as with one that is down. */
import type { Delivery } from '../ports.ts'
import { type MailOptions, openMail } from './mail.ts'
import { openTextGateway, type TextGatewayOptions } from './text-gateway.ts'

export function openDelivery(options: {
  readonly mail: MailOptions
  readonly text: TextGatewayOptions | null
}): Delivery & { readonly close: () => void } {
  const mail = openMail(options.mail)
  const texts = options.text && openTextGateway(options.text)
  return {
    mail: mail.mail,
    text: (message) => texts?.text(message) ?? Promise.reject(new Error('no text gateway is configured')),
    sink: (channel) => (channel === 'email' ? mail.sink() : (texts?.sink() ?? Promise.resolve())),
    close: mail.close,
  }
}
