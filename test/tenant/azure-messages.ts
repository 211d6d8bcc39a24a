/**
 * Contoso's Azure Communication Services resource: mail and texts, each request signed with its
 * access key (signature, moment, host and body hash are checked), or bearing a token of the
 * application that holds a role on the resource.
 *
 * @see Microsoft Learn, "Sign an HTTP request with HMAC" (Azure Communication Services)
 */
import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type AzureLimit, azureWait } from './azure-limits.ts'
import type { Contoso } from './contoso.ts'
import { AZURE_APP_ID } from './ids.ts'
import { receive } from './inbox.ts'
import { bearerFor } from './token.ts'
import type { Answer, Call } from './wire.ts'

/** The key of the text gateway, written as the portal would show it: this resource has no secret of its own. */
export const azureAccessKey = ({ secrets }: Contoso): string => Buffer.from(secrets.textGateway).toString('base64')

const MailSchema = z.object({
  senderAddress: z.email(),
  content: z.object({ subject: z.string().min(1), plainText: z.string().min(1), html: z.string().optional() }),
  recipients: z.object({ to: z.array(z.object({ address: z.string().includes('@') })).min(1) }),
  userEngagementTrackingDisabled: z.boolean().optional(),
})
const TextSchema = z.object({
  from: z.string().min(3),
  smsSendOptions: z.object({ enableDeliveryReport: z.boolean() }).optional(),
  smsRecipients: z.array(z.object({ to: z.string(), repeatabilityRequestId: z.guid().optional() })).min(1),
  message: z.string().max(2048),
})

const MAY_BE_OFF_BY_MINUTES = 15

export function azureMessages(contoso: Contoso): (call: Call) => Answer {
  const routes: Readonly<Record<string, (call: Call) => Answer>> = {
    'POST /emails:send?api-version=2025-09-01': limited(contoso, 'mail', (call) => takeMail(contoso, call)),
    'POST /sms?api-version=2026-01-23': limited(contoso, 'text', (call) => takeTexts(contoso, call)),
    'GET /emails/operations/{id}?api-version=2025-09-01': limited(contoso, 'mail-status', (call) =>
      resultOf(contoso, call),
    ),
    'GET /deliveryReports/{id}?api-version=2026-01-23': (call) => reportOf(contoso, call),
  }
  return (call) => {
    const why = call.headers.authorization?.startsWith('Bearer ') ? unlicensed(contoso, call) : unsigned(contoso, call)
    if (why) return problem(401, 'Denied', why)
    const take = routes[`${call.method} ${targetOf(call).replace(WITH_ID, '$1/{id}')}`]
    return take ? take(call) : problem(404, 'NotFound', 'There is nothing at this address.')
  }
}

const WITH_ID = /(\/emails\/operations|\/deliveryReports)\/[^/?]+/
const idIn = ({ path }: Call): string => decodeURIComponent(path.split('/').at(-1) ?? '')

const limited =
  (contoso: Contoso, limit: AzureLimit, take: (call: Call) => Answer) =>
  (call: Call): Answer => {
    const wait = azureWait(contoso, limit)
    if (wait === null) return take(call)
    const { headers, ...refused } = problem(429, 'TooManyRequests', 'Too many requests.')
    return { ...refused, headers: { ...headers, 'retry-after': String(wait) } }
  }

/** What became of each message that was taken. */
const outcomes = new WeakMap<Contoso, Map<string, object>>()
function outcomesOf(contoso: Contoso): Map<string, object> {
  const held = outcomes.get(contoso) ?? new Map<string, object>()
  outcomes.set(contoso, held)
  return held
}

function resultOf(contoso: Contoso, call: Call): Answer {
  const result = outcomesOf(contoso).get(idIn(call))
  return result ? { status: 200, body: result } : problem(404, 'NotFound', 'There is no such operation.')
}

/** Only of texts that a report was asked for; another has none, and neither has one that no network has answered yet. */
function reportOf(contoso: Contoso, call: Call): Answer {
  const report = outcomesOf(contoso).get(idIn(call))
  return report
    ? { status: 200, body: report }
    : {
        status: 404,
        body: { type: 'https://tools.ietf.org/html/rfc9110#section-15.5.5', title: 'Not Found', status: 404 },
      }
}

const targetOf = ({ path, query }: Call): string => `${path}${query.size > 0 ? `?${query}` : ''}`

const problem = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'x-ms-error-code': code },
  body: { error: { code, message } },
})

/** What is wrong with the token; null when nothing is. */
function unlicensed(contoso: Contoso, call: Call): string | null {
  const app = bearerFor(contoso, call, 'https://communication.azure.com')
  if (!app) return 'The token is not right, or not for this service.'
  return app.id === AZURE_APP_ID ? null : 'The application has no role on the resource.'
}

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
  const isSuppressed = recipients.to.every(({ address }) => address === SUPPRESSED)
  for (const { address } of isSuppressed ? [] : recipients.to)
    receive(contoso, {
      channel: 'mail',
      to: address,
      from: senderAddress,
      subject: content.subject,
      body: content.plainText,
      html: content.html,
    })
  const id = call.headers['operation-id'] ?? randomUUID()
  outcomesOf(contoso).set(
    id,
    isSuppressed
      ? { id, status: 'Failed', error: { code: 'EmailDroppedAllRecipientsSuppressed', message: 'Suppressed.' } }
      : { id, status: 'Succeeded', error: null },
  )
  return { status: 202, headers: { 'operation-location': `/emails/operations/${id}` }, body: { id, status: 'Running' } }
}

/** On the list of those that an earlier message bounced from: taken, and dropped afterwards. */
export const SUPPRESSED = 'suppressed@example.org'
/** A number whose texts are accepted, and reported afterwards as not delivered. */
export const UNREACHABLE = '+447700900998'

/** A number that nobody has is refused on its own line, under a status that says accepted. */
const NOBODYS_NUMBER = '+447700900999'

function takeTexts(contoso: Contoso, call: Call): Answer {
  const texts = TextSchema.safeParse(call.body)
  if (!texts.success) return problem(400, 'BadRequest', z.prettifyError(texts.error))
  const value = texts.data.smsRecipients.map(({ to }) => {
    if (to === NOBODYS_NUMBER)
      return { to, httpStatusCode: 400, errorMessage: `Invalid To phone number format: ${to}`, successful: false }
    const messageId = `Outgoing_${randomUUID()}`
    const isDelivered = to !== UNREACHABLE
    if (isDelivered)
      receive(contoso, { channel: 'text', to, from: texts.data.from, subject: '', body: texts.data.message })
    if (texts.data.smsSendOptions?.enableDeliveryReport)
      outcomesOf(contoso).set(messageId, {
        messageId,
        from: texts.data.from,
        to,
        deliveryStatus: isDelivered ? 'Delivered' : 'Failed',
        deliveryStatusDetails: isDelivered ? 'No error.' : 'Message blocked or undeliverable.',
      })
    return { to, messageId, httpStatusCode: 202, successful: true }
  })
  return { status: 202, body: { value } }
}
