/**
 * Contoso's Azure Communication Services resource: mail and texts, each request
 * signed with its access key. Signature, moment, host and body hash are checked.
 *
 * @see Microsoft Learn, "Sign an HTTP request with HMAC" (Azure Communication Services)
 */
import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Contoso } from './contoso.ts'
import { receive } from './inbox.ts'
import type { Answer, Call } from './wire.ts'

/** The key of the text gateway, written as the portal would show it: this resource has no secret of its own. */
export const azureAccessKey = ({ secrets }: Contoso): string => Buffer.from(secrets.textGateway).toString('base64')

const MailSchema = z.object({
  senderAddress: z.email(),
  content: z.object({ subject: z.string().min(1), plainText: z.string().min(1) }),
  recipients: z.object({ to: z.array(z.object({ address: z.string().includes('@') })).min(1) }),
  userEngagementTrackingDisabled: z.boolean().optional(),
})
const TextSchema = z.object({
  from: z.string().min(3),
  smsRecipients: z.array(z.object({ to: z.string(), repeatabilityRequestId: z.guid().optional() })).min(1),
  message: z.string().max(2048),
})

const MAY_BE_OFF_BY_MINUTES = 15

export function azureMessages(contoso: Contoso): (call: Call) => Answer {
  const routes: Readonly<Record<string, (call: Call) => Answer>> = {
    'POST /emails:send?api-version=2023-03-31': (call) => takeMail(contoso, call),
    'POST /sms?api-version=2021-03-07': (call) => takeTexts(contoso, call),
  }
  return (call) => {
    const why = unsigned(contoso, call)
    if (why) return problem(401, 'Denied', why)
    const take = routes[`${call.method} ${targetOf(call)}`]
    return take ? take(call) : problem(404, 'NotFound', 'There is nothing at this address.')
  }
}

const targetOf = ({ path, query }: Call): string => `${path}${query.size > 0 ? `?${query}` : ''}`

const problem = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'x-ms-error-code': code },
  body: { error: { code, message } },
})

/** What is wrong with the signature; null when nothing is. */
function unsigned(contoso: Contoso, call: Call): string | null {
  const { headers, method, text = '' } = call
  const moment = headers['x-ms-date'] ?? ''
  const offBy = Math.abs(Date.now() - Date.parse(moment))
  if (!(offBy < MAY_BE_OFF_BY_MINUTES * 60_000)) return 'The moment of signing is missing or too far from now.'
  const contentHash = createHash('sha256').update(text).digest('base64')
  if (headers['x-ms-content-sha256'] !== contentHash) return 'The hash is not that of the body.'
  const covered = `${method}\n${targetOf(call)}\n${moment};${headers.host};${contentHash}`
  const signature = createHmac('sha256', Buffer.from(azureAccessKey(contoso), 'base64'))
    .update(covered)
    .digest('base64')
  const right = Buffer.from(`HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`)
  const given = Buffer.from(headers.authorization ?? '')
  return given.length === right.length && timingSafeEqual(given, right) ? null : 'The signature is not right.'
}

function takeMail(contoso: Contoso, call: Call): Answer {
  const mail = MailSchema.safeParse(call.body)
  if (!mail.success) return problem(400, 'BadRequest', z.prettifyError(mail.error))
  const { senderAddress, content, recipients } = mail.data
  for (const { address } of recipients.to)
    receive(contoso, {
      channel: 'mail',
      to: address,
      from: senderAddress,
      subject: content.subject,
      body: content.plainText,
    })
  const id = call.headers['operation-id'] ?? randomUUID()
  return { status: 202, headers: { 'operation-location': `/emails/operations/${id}` }, body: { id, status: 'Running' } }
}

/** A number that nobody has is refused on its own line, under a status that says accepted. */
const NOBODYS_NUMBER = '+447700900999'

function takeTexts(contoso: Contoso, call: Call): Answer {
  const texts = TextSchema.safeParse(call.body)
  if (!texts.success) return problem(400, 'BadRequest', z.prettifyError(texts.error))
  const value = texts.data.smsRecipients.map(({ to }) => {
    if (to === NOBODYS_NUMBER)
      return { to, httpStatusCode: 400, errorMessage: `Invalid To phone number format: ${to}`, successful: false }
    receive(contoso, { channel: 'text', to, from: texts.data.from, subject: '', body: texts.data.message })
    return { to, messageId: `Outgoing_${randomUUID()}`, httpStatusCode: 202, successful: true }
  })
  return { status: 202, body: { value } }
}
