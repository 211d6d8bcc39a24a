/**
 * The mailboxes of Exchange Online that send Latchkey's mail: who may send from them, what they
 * sent, what came back, and how much of their limits is used.
 *
 * @see Exchange Online limits, "Sending limits"; Role Based Access Control for Applications in Exchange Online
 */
import { randomUUID } from 'node:crypto'
import type { ParsedMail } from 'mailparser'
import { simpleParser } from 'mailparser'
import type { App } from './apps.ts'
import type { Contoso } from './contoso.ts'
import { MAIL_APP_ID } from './ids.ts'
import { receive } from './inbox.ts'

export const SENDING_MAILBOX = 'recovery@contoso.com'
export const SECOND_MAILBOX = 'recovery-2@contoso.com'
/** A mailbox that exists, and that the application may not use. */
export const FOREIGN_MAILBOX = 'payroll@contoso.com'
const MAILBOXES: readonly string[] = [SENDING_MAILBOX, SECOND_MAILBOX, FOREIGN_MAILBOX]

export type MailboxRole = 'Mail.Send' | 'Mail.Read' | 'SMTP.SendAsApp'
/** By RBAC for Applications: each role over these mailboxes and no others. */
const SCOPE: Readonly<Record<string, readonly string[]>> = { [MAIL_APP_ID]: [SENDING_MAILBOX, SECOND_MAILBOX] }

export const isMailbox = (address: string): boolean => MAILBOXES.includes(address.toLowerCase())

/** By a permission of the whole tenant, or by a role over this mailbox. */
export function mayUse({ state }: Contoso, app: App, mailbox: string, role: MailboxRole): boolean {
  const held: readonly string[] = app.permissions
  const isWithheld = state.switches.withheldPermissions.includes(role)
  return !isWithheld && (held.includes(role) || (SCOPE[app.id] ?? []).includes(mailbox.toLowerCase()))
}

/** Domains whose addresses take nothing, or take it late: a report comes back, of a failure or of a delay. */
const REPORTS = { 'undeliverable.example': 'failed', 'slow.example': 'delayed' } as const
export const UNDELIVERABLE = 'nobody.there@undeliverable.example'
export const DELAYED = 'slow.box@slow.example'
const reportFor = (to: string): string | undefined =>
  Object.entries(REPORTS).find(([domain]) => to.toLowerCase().endsWith(`@${domain}`))?.[1]

export interface Arrival {
  readonly id: string
  readonly subject: string
  readonly receivedDateTime: string
  readonly mime: string
}
interface Mailbox {
  readonly sentItems: ParsedMail[]
  arrivals: readonly Arrival[]
  /** Moments of the last day, one for each recipient. */
  sendings: readonly number[]
}

const held = new WeakMap<Contoso, Map<string, Mailbox>>()
export function mailboxOf(contoso: Contoso, address: string): Mailbox {
  const all = held.get(contoso) ?? new Map<string, Mailbox>()
  held.set(contoso, all)
  const kept = all.get(address.toLowerCase()) ?? { sentItems: [], arrivals: [], sendings: [] }
  all.set(address.toLowerCase(), kept)
  return kept
}

export const EXCHANGE_LIMITS = { messagesAMinute: 30, recipientsADay: 10_000 } as const

/** `late`: what exceeds the minute is carried over to the next, without a word of it. */
export type Taken = 'taken' | 'late' | 'day-is-spent'

/** Counts one message; of the day each recipient is one. */
function count(contoso: Contoso, mailbox: Mailbox, recipients: number): Taken {
  const now = contoso.now().getTime()
  const ofDay = mailbox.sendings.filter((at) => now - at < 86_400_000)
  if (!contoso.state.switches.throttles) return 'taken'
  if (ofDay.length + recipients > EXCHANGE_LIMITS.recipientsADay) return 'day-is-spent'
  const ofMinute = ofDay.filter((at) => now - at < 60_000)
  mailbox.sendings = [...ofDay, ...Array.from({ length: recipients }, () => now)]
  return ofMinute.length >= EXCHANGE_LIMITS.messagesAMinute ? 'late' : 'taken'
}

export type Submitted = Taken | 'not-the-sender' | 'no-recipient'

/** One message as it was handed over. What is late stays out of the inbox of this world. */
export async function submit(
  contoso: Contoso,
  address: string,
  mime: Buffer,
  { keepsCopy, envelope }: { readonly keepsCopy: boolean; readonly envelope?: readonly string[] },
): Promise<Submitted> {
  const mail = await simpleParser(mime)
  const named = (Array.isArray(mail.to) ? mail.to : [mail.to]).flatMap((one) => one?.value ?? [])
  const recipients = envelope ?? named.flatMap((one) => one.address ?? [])
  if (mail.from?.value[0]?.address?.toLowerCase() !== address.toLowerCase()) return 'not-the-sender'
  if (recipients.length === 0) return 'no-recipient'
  const mailbox = mailboxOf(contoso, address)
  const taken = count(contoso, mailbox, recipients.length)
  if (taken === 'day-is-spent') return taken
  if (keepsCopy) mailbox.sentItems.push(mail)
  for (const to of taken === 'late' ? [] : recipients) deliver(contoso, mailbox, mail, to, mime)
  return taken
}

function deliver(contoso: Contoso, mailbox: Mailbox, mail: ParsedMail, to: string, mime: Buffer): void {
  const action = reportFor(to)
  if (action) mailbox.arrivals = [...mailbox.arrivals, reportOn(contoso, mail, to, action, mime)]
  else
    receive(contoso, {
      channel: 'mail',
      to,
      from: mail.from?.text ?? '',
      subject: mail.subject ?? '',
      body: mail.text ?? '',
      html: mail.html || undefined,
    })
}

/** As RFC 3464 and RFC 6522 have it: in words, for machines, and the headers of what came back. */
function reportOn(contoso: Contoso, mail: ParsedMail, to: string, action: string, mime: Buffer): Arrival {
  const subject = `${action === 'failed' ? 'Undeliverable' : 'Delivery delayed'}: ${mail.subject ?? ''}`
  const headers = mime.toString('utf8').split('\r\n\r\n', 1)[0] ?? ''
  const parts = [
    ['text/plain; charset=us-ascii', `Your message to ${to} is ${action}.`],
    [
      'message/delivery-status',
      `Reporting-MTA: dns;mail.contoso.com\r\n\r\nFinal-Recipient: rfc822;${to}\r\nAction: ${action}\r\nStatus: ${action === 'failed' ? '5.1.10' : '4.4.7'}`,
    ],
    ['text/rfc822-headers', headers],
  ]
  const body = parts.map(([type, text]) => `--=report\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`).join('\r\n')
  return {
    id: randomUUID(),
    subject,
    receivedDateTime: `${contoso.now().toISOString().slice(0, 19)}Z`,
    mime: [
      'From: postmaster@contoso.com',
      `Subject: ${subject}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="=report"',
      '',
      `${body}\r\n--=report--\r\n`,
    ].join('\r\n'),
  }
}
