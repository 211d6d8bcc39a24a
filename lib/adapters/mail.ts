/** Mail to one person, over the organisation's own SMTP server. */
import { createTransport } from 'nodemailer'
import { NotSent } from '../rules/not-sent.ts'
import type { Delivery, DeliveryReport } from '../ports/ports.ts'
import { isNoLine } from './send-failure.ts'
import { oneMailAddress } from './recipient.ts'

export interface MailOptions {
  readonly host: string
  readonly port: number
  /** `none` is for a server on this very machine. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly account: { readonly name: string; readonly password: string } | null
  /** An address of its own, or `Name <address>`. */
  readonly from: string
}

export interface MailRoute {
  readonly mail: Delivery['mail']
  /** Signs in at the server and composes a message; nobody receives it. */
  readonly sink: () => Promise<void>
  /** Null: this route never says what became of a message. */
  readonly report: ((receipt: string) => Promise<DeliveryReport>) | null
  readonly close: () => void
}

const PATIENCE_IN_MS = 10_000

export function openMail({ host, port, security, account, from }: MailOptions): MailRoute {
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(account ? { auth: { user: account.name, pass: account.password } } : {}),
    connectionTimeout: PATIENCE_IN_MS,
    greetingTimeout: PATIENCE_IN_MS,
    socketTimeout: PATIENCE_IN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const nowhere = createTransport({
    streamTransport: true,
    buffer: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  const composed = (to: string, subject: string, text: string) => ({
    from,
    to: { name: '', address: to },
    subject,
    text,
    // Out-of-office answers would tell the sender's mailbox who is away.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  })

  return {
    async mail({ to, subject, body }) {
      await transport.sendMail(composed(oneMailAddress(to), subject, body)).catch(thrown)
    },
    async sink() {
      await Promise.all([
        transport.verify().catch(thrown),
        nowhere.sendMail(composed('nobody@example.org', 'Nothing', ' '.repeat(600))),
      ])
    },
    report: null,
    close: () => transport.close(),
  }
}

/** What nodemailer adds to an error of SMTP. */
interface SmtpFault extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly timeoutType?: string
  /** Which of ours was answered so. */
  readonly command?: string
}

/** All of these come before a message is begun. */
const BEFORE_A_MESSAGE: readonly string[] = [
  'EDNS',
  'ETLS',
  'EAUTH',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
  'UPGRADE_TIMEOUT',
]

/** A no here is about the recipient or the message; earlier it is about us, which whoever runs the site can mend. */
const ABOUT_THE_MESSAGE: readonly string[] = ['RCPT TO', 'DATA']

/** A server that answers no, at whatever step, has not taken the message; one that begins with 5 stays no (RFC 5321 §4.2.1). */
function thrown(error: SmtpFault): never {
  const { code = '', timeoutType = '', responseCode = 0, command = '' } = error
  const isEarly = BEFORE_A_MESSAGE.includes(code) || BEFORE_A_MESSAGE.includes(timeoutType)
  const isNo = isEarly || responseCode >= 400 || isNoLine(error)
  const isForGood = responseCode >= 500 && ABOUT_THE_MESSAGE.includes(command)
  throw isNo ? new NotSent(error.message, { cause: error, isForGood }) : error
}
