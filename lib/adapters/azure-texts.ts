/**
 * Text messages through Azure Communication Services, one recipient a request.
 *
 * The answer to a request that was understood is 202 even where the message was
 * not taken: each recipient has a status of its own.
 *
 * @see Azure REST, Sms - Send, 2021-03-07
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type AzureResource, openAzureCommunication } from './azure-communication.ts'
import { notTaken, thereOrThrow } from './not-sent.ts'
import { oneNumber } from './recipient.ts'
import type { TextRoute } from './text-gateway.ts'

export interface AzureTextOptions {
  readonly azure: AzureResource
  /** A number of the resource in E.164, a short code, or a sender name. */
  readonly from: string
}

const VERSION = 'api-version=2021-03-07'
const AnswerSchema = z.object({
  value: z.array(z.object({ httpStatusCode: z.number(), successful: z.boolean() })).length(1),
})

export function openAzureTexts({ azure, from }: AzureTextOptions): TextRoute {
  const ask = openAzureCommunication(azure)
  return {
    async text({ to, body }) {
      const repeatable = { repeatabilityRequestId: randomUUID(), repeatabilityFirstSent: new Date().toUTCString() }
      const response = await ask('POST', `/sms?${VERSION}`, {
        from,
        smsRecipients: [{ to: oneNumber(to), ...repeatable }],
        message: body,
        smsSendOptions: { enableDeliveryReport: false },
      })
      if (!response.ok) {
        await response.body?.cancel()
        throw notTaken(`the text route answered ${response.status}`, response.status)
      }
      // Its words on an error name the number, so only the status is kept (rule R20).
      const answer = AnswerSchema.safeParse(await response.json().catch(() => null))
      const [item] = answer.success ? answer.data.value : []
      if (!item) throw new Error('the text route took no message: unreadable')
      const { successful, httpStatusCode } = item
      if (!successful) throw notTaken(`the text route took no message: ${httpStatusCode}`, httpStatusCode)
    },
    async sink() {
      const response = await ask('GET', `/sms?${VERSION}`)
      await response.body?.cancel()
      thereOrThrow('the text route answered', response.status)
    },
  }
}
