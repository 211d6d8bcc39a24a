/**
 * Mail to one person over SMTP: by a server of the organisation's own, by a connector of Exchange Online that knows us
 * by our certificate or address, or by its submission host, where mailboxes sign in with a token.
 *
 * @see Microsoft Learn, "Authenticate an IMAP, POP or SMTP connection using OAuth" (SASL XOAUTH2)
 */
import { randomUUID } from 'node:crypto'
import { callbackify } from 'node:util'
import { createTransport } from 'nodemailer'
import type { DeliveryReport, Message } from '../../ports/message-delivery.ts'
import { type GraphLineOptions, openBounces } from './exchange-bounces.ts'
import type { KeyPair } from '../secrets/key-pair.ts'
import { composed, type Letter, mimeOf } from './mail-message.ts'
import { openMailboxRotation, type SendingMailbox } from './mailbox-rotation.ts'
import { tokenOrNotSent } from './send-failure.ts'
import { oneMailAddress } from './recipient.ts'
import { NO_BUDGET, type SendBudget } from './send-budget.ts'
import { openSemaphore } from './semaphore.ts'
import { asRefusal, faultOf, isOfTheRoute, type SmtpFault } from './smtp-fault.ts'

export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** `none` is only for a server on this very machine. */
  readonly security: 'tls' | 'starttls' | 'none'
}

export interface MailOptions extends SmtpServer {
  /** Null: the server knows us by our address or certificate, or asks for nothing. */
  readonly account: { readonly name: string; readonly password: string } | null
  /** The client certificate, where the server asks for one. */
  readonly keyPair?: KeyPair | null
  /** An address of its own, or `Name <address>`. */
  readonly from: string
  readonly budget?: SendBudget
}

export interface MailboxMailOptions extends SmtpServer {
  readonly oauth: {
    readonly token: () => Promise<string>
    /** At least one; each signs in as itself and sends from its own address. */
    readonly mailboxes: readonly SendingMailbox[]
    /** The sender's name as people see it; null: only the address. */
    readonly name: string | null
    /** Where returned mail is read; null: it is not. */
    readonly bounces: GraphLineOptions | null
  }
}

/** A letter in both its forms. */
type ComposedMail = Omit<Message, 'language' | 'code'> & { readonly html: string }

export interface MailRoute {
  readonly mail: (message: ComposedMail) => Promise<void>
  /** Signs in at the server and composes a message; nothing is sent. */
  readonly sink: () => Promise<void>
  /** Null: this route never reports what became of a message. */
  readonly report: ((receipt: string) => Promise<DeliveryReport>) | null
  readonly close: () => void
}

const SMTP_TIMEOUT_MS = 10_000
/** Exchange Online accepts three connections of one mailbox. A sink uses one like a real sending. */
const CONNECTIONS_AT_ONCE = 3

const transportOf = ({ host, port, security }: SmtpServer, auth: object | null, keyPair: KeyPair | null = null) =>
  createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(auth ? { auth } : {}),
    ...(keyPair ? { tls: { cert: keyPair.certificate, key: keyPair.key } } : {}),
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
type Transport = ReturnType<typeof transportOf>

/** The mail route over SMTP. Throws as `Delivery` says. */
export function openMail({ account, keyPair = null, from, budget = NO_BUDGET, ...server }: MailOptions): MailRoute {
  const transport = transportOf(server, account && { user: account.name, pass: account.password }, keyPair)
  const connect = openSemaphore(CONNECTIONS_AT_ONCE)
  return {
    async mail({ to, subject, body, html }) {
      oneMailAddress(to)
      const letter = { from, to, subject, body, html }
      await connect(async () => sendWithin(budget, transport, letter, await budget.spend()))
    },
    sink: () =>
      connect(async () => {
        await budget.look()
        await knock(transport, from)
      }),
    report: null,
    close: () => transport.close(),
  }
}

/** Sends from several mailboxes in turn, each signed in with a token that names our application and no person. */
export function openMailboxMail({ oauth, ...server }: MailboxMailOptions): MailRoute {
  const { token, mailboxes, name, bounces } = oauth
  const turns = openMailboxRotation(mailboxes)
  const transports = new Map(mailboxes.map(({ address }) => [address, transportOf(server, signingIn(address, token))]))
  const transportFor = ({ address }: SendingMailbox): Transport => {
    const transport = transports.get(address)
    if (!transport) throw new Error('not one of the mailboxes that send')
    return transport
  }
  const fromOf = ({ address }: SendingMailbox) => (name ? { name, address } : address)
  const reports = bounces && openBounces({ ...bounces, mailboxes: mailboxes.map(({ address }) => address) })
  return {
    async mail({ to, subject, body, html, receipt }) {
      oneMailAddress(to)
      const id = randomUUID()
      await turns.send(async (mailbox, putBack) => {
        const letter = { from: fromOf(mailbox), to, subject, body, html, receipt: id }
        await sendWithin(mailbox.budget, transportFor(mailbox), letter, putBack)
      })
      if (reports) receipt?.(id)
    },
    sink: () => turns.look((mailbox) => knock(transportFor(mailbox), fromOf(mailbox))),
    report: reports && ((receipt) => reports.report(receipt)),
    close: () => {
      for (const transport of transports.values()) transport.close()
    },
  }
}

/**
 * nodemailer asks for a token at each sign-in, and once more where one was refused; ours is reused until it runs out.
 */
const signingIn = (user: string, token: () => Promise<string>) => ({
  type: 'OAuth2',
  user,
  provisionCallback: (_user: string, _renew: boolean, done: (fault: Error | null, given?: string) => void) => {
    callbackify(() => tokenOrNotSent(token()))(done)
  },
})

async function sendWithin(
  budget: SendBudget,
  transport: Transport,
  letter: Letter,
  putBack: () => Promise<void>,
): Promise<void> {
  try {
    await transport.sendMail(composed(letter))
  } catch (error) {
    const fault = error as SmtpFault
    // What was refused was not sent, whatever the reason.
    const thrown = faultOf(fault)
    if (thrown !== fault) await putBack()
    if (isOfTheRoute(fault)) await budget.heed(asRefusal(fault), { isOfTheService: true })
    throw thrown
  }
}

/** Signs in, and composes a letter that is not sent. */
async function knock(transport: Transport, from: Letter['from']): Promise<void> {
  const nothing = { from, to: 'nobody@example.org', subject: 'Nothing', body: 'x '.repeat(240), html: 'x '.repeat(760) }
  const verified = transport.verify().catch((error: SmtpFault) => {
    throw faultOf(error)
  })
  await Promise.all([verified, mimeOf(nothing)])
}
