/**
 * Mail through Azure Communication Services: taken into its queue, as an SMTP
 * server takes it. Links stay as they were written: engagement tracking would
 * lead them over another host.
 *
 * @see Azure REST, Email - Send, 2023-03-31
 */
import { randomUUID } from 'node:crypto'
import { type AzureResource, openAzureCommunication } from './azure-communication.ts'
import type { MailRoute } from './mail.ts'
import { notTaken, thereOrThrow } from './not-sent.ts'
import { oneMailAddress } from './recipient.ts'

export interface AzureMailOptions {
  readonly azure: AzureResource
  /** An address of a verified domain, or `Name <address>`: the name that people see is the resource's to say. */
  readonly from: string
}

const VERSION = 'api-version=2023-03-31'

export function openAzureMail({ azure, from }: AzureMailOptions): MailRoute {
  const ask = openAzureCommunication(azure)
  const senderAddress = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from

  return {
    async mail({ to, subject, body }) {
      const message = {
        senderAddress,
        content: { subject: subject.replace(/[\r\n]+/g, ' '), plainText: body },
        recipients: { to: [{ address: oneMailAddress(to) }] },
        userEngagementTrackingDisabled: true,
      }
      const response = await ask('POST', `/emails:send?${VERSION}`, message, { 'operation-id': randomUUID() })
      await response.body?.cancel()
      if (!response.ok) throw notTaken(`the mail route answered ${response.status}`, response.status)
    },
    // A signed question after a sending that never was: the same line, and nobody receives anything.
    async sink() {
      const response = await ask('GET', `/emails/operations/${randomUUID()}?${VERSION}`)
      await response.body?.cancel()
      thereOrThrow('the mail route answered', response.status)
    },
    close: () => undefined,
  }
}
