/**
 * Mail through Azure Communication Services, which takes it into its queue as an SMTP server does.
 *
 * Links stay as they were written: engagement tracking would lead them over another host. The result is asked for by
 * the id that we gave the message. "Succeeded" says that it left, and not that a mailbox accepted it; Microsoft tells
 * that by Event Grid only.
 *
 * @see Azure REST, Email - Send and Email - Get Send Result, 2025-09-01
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { DeliveryReport } from '../../ports/message-delivery.ts'
import { type AzureResource, openAzureCommunication } from './azure-communication.ts'
import type { MailRoute } from './mail.ts'
import { notTaken, sentOrPutBack, thereOrThrow } from './send-failure.ts'
import { oneMailAddress } from './recipient.ts'
import { NO_BUDGET, type SendBudget } from './send-budget.ts'

export interface AzureMailOptions {
  readonly azure: AzureResource
  /** An address of a verified domain, or `Name <address>`; the name that people see is configured at the resource. */
  readonly from: string
  readonly budget?: SendBudget
}

const VERSION = 'api-version=2025-09-01'
const ResultSchema = z.object({ status: z.string() })
/** Results of messages that never left. */
const NEVER_LEFT: readonly string[] = ['Failed', 'Canceled']

/** The mail route. Throws as `Delivery` says. */
export function openAzureMail({ azure, from, budget = NO_BUDGET }: AzureMailOptions): MailRoute {
  const ask = openAzureCommunication(azure)
  const senderAddress = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from

  const resultOf = (id: string) => ask('GET', `/emails/operations/${id}?${VERSION}`)

  return {
    async mail({ to, subject, body, html, receipt }) {
      const message = {
        senderAddress,
        content: { subject: subject.replace(/[\r\n]+/g, ' '), plainText: body, html },
        recipients: { to: [{ address: oneMailAddress(to) }] },
        userEngagementTrackingDisabled: true,
      }
      const putBack = await budget.spend()
      const id = randomUUID()
      const response = await sentOrPutBack(
        ask('POST', `/emails:send?${VERSION}`, message, { 'operation-id': id }),
        putBack,
      )
      await response.body?.cancel()
      await budget.heed(response)
      if (!response.ok) throw notTaken(`the mail route answered ${response.status}`, response.status)
      receipt?.(id)
    },
    // Asks, signed, for the result of a sending that never was: the same connection and work, and nothing is sent.
    async sink() {
      await budget.look()
      if (!(await budget.mayAsk())) return
      const response = await resultOf(randomUUID())
      await response.body?.cancel()
      // Requests for results have a limit of their own, which says nothing about sending.
      if (response.status !== 429) thereOrThrow('the mail route answered', response.status, 'ours')
    },
    report: async (id): Promise<DeliveryReport> => {
      if (!(await budget.mayAsk())) return 'unseen'
      const response = await resultOf(id)
      const result = response.ok ? ResultSchema.safeParse(await response.json().catch(() => null)).data : undefined
      if (!response.ok) await response.body?.cancel()
      if (!result) return 'unseen'
      return NEVER_LEFT.includes(result.status) ? 'failed' : 'unseen'
    },
    close: () => undefined,
  }
}
