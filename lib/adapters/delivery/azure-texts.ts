/**
 * Text messages through Azure Communication Services, one recipient a request.
 *
 * A request that was understood is answered with 202 even where the message was not accepted: each recipient has a
 * status of its own. And accepted is not delivered: a report says so later, where the network sends one.
 *
 * @see Azure REST, Sms - Send and Delivery Reports - Get, 2026-01-23
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { DeliveryReport } from '../../ports/message-delivery.ts'
import { type AzureResource, openAzureCommunication } from './azure-communication.ts'
import { notTaken, sentOrPutBack, thereOrThrow } from './send-failure.ts'
import { oneNumber } from './recipient.ts'
import { NO_BUDGET, type SendBudget } from './send-budget.ts'
import type { TextRoute } from './text-gateway.ts'

export interface AzureTextOptions {
  readonly azure: AzureResource
  /** A number of the resource in E.164, a short code, or a sender name. */
  readonly from: string
  readonly budget?: SendBudget
}

const VERSION = 'api-version=2026-01-23'
const AnswerSchema = z.object({
  value: z
    .array(z.object({ httpStatusCode: z.number(), successful: z.boolean(), messageId: z.string().optional() }))
    .length(1),
})
const ReportSchema = z.object({ deliveryStatus: z.string() })

/** The text route. Throws as `Delivery` says. */
export function openAzureTexts({ azure, from, budget = NO_BUDGET }: AzureTextOptions): TextRoute {
  const ask = openAzureCommunication(azure)
  return {
    async text({ to, body, receipt }) {
      const smsRecipients = [
        { to: oneNumber(to), repeatabilityRequestId: randomUUID(), repeatabilityFirstSent: new Date().toUTCString() },
      ]
      const smsSendOptions = { enableDeliveryReport: receipt !== undefined }
      const putBack = await budget.spend()
      const response = await sentOrPutBack(
        ask('POST', `/sms?${VERSION}`, { from, smsRecipients, message: body, smsSendOptions }),
        putBack,
      )
      await budget.heed(response)
      if (!response.ok) {
        await response.body?.cancel()
        throw notTaken(`the text route answered ${response.status}`, response.status)
      }
      // The service's error text names the number, so only the status is kept (rule R20).
      const answer = AnswerSchema.safeParse(await response.json().catch(() => null))
      const [item] = answer.success ? answer.data.value : []
      if (!item) throw new Error('the text route took no message: unreadable')
      const { successful, httpStatusCode, messageId } = item
      if (!successful) throw notTaken(`the text route took no message: ${httpStatusCode}`, httpStatusCode)
      if (messageId) receipt?.(messageId)
    },
    async sink() {
      await budget.look()
      const response = await ask('GET', `/sms?${VERSION}`)
      await response.body?.cancel()
      thereOrThrow('the text route answered', response.status, 'ours')
    },
    report: async (id): Promise<DeliveryReport> => {
      if (!(await budget.mayAsk())) return 'unseen'
      const response = await ask('GET', `/deliveryReports/${encodeURIComponent(id)}?${VERSION}`)
      const report = response.ok ? ReportSchema.safeParse(await response.json().catch(() => null)).data : undefined
      if (!response.ok) await response.body?.cancel()
      if (!report) return 'unseen'
      return report.deliveryStatus === 'Failed' ? 'failed' : 'delivered'
    },
  }
}
