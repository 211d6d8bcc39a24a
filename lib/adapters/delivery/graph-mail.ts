/**
 * Mail through Microsoft Graph, from mailboxes of Exchange Online: `sendMail` in MIME, since in JSON
 * it takes headers of one's own only where they begin with `x-`, and `Auto-Submitted` does not.
 *
 * With MIME there is no `saveToSentItems`: a copy of each message stays in Sent Items of the mailbox,
 * codes among them, until its retention takes it. docs/mail.md says whose eyes that concerns.
 *
 * 202 says that it was taken. What exceeds the mailbox's rate leaves later, without a word of it.
 *
 * @see Microsoft Graph, user: sendMail; Exchange Online limits, "Sending limits"
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { NotSent } from '../../rules/not-sent.ts'
import { type GraphLineOptions, openBounces } from './exchange-bounces.ts'
import { addressOf } from '../graph/calls.ts'
import { GRAPH_VERSION } from '../graph/transport/transport.ts'
import { errorCodeIn } from '../graph/transport/reply.ts'
import type { MailRoute } from './mail.ts'
import { mimeOf } from './mail-message.ts'
import { openMailboxTurns, type SendingMailbox } from './mailbox-turns.ts'
import { fetchOrNotSent, notTaken, sentOrPutBack, tokenOrNotSent } from './send-failure.ts'
import { oneMailAddress } from './recipient.ts'

export interface GraphMailOptions {
  readonly graph: GraphLineOptions
  /** At least one; each sends under its own address. */
  readonly mailboxes: readonly SendingMailbox[]
  /** As people see the sender; null: by the address alone. */
  readonly name: string | null
  readonly readsBounces: boolean
}

/** Longer than the ten seconds in which `fetch` gives up a line that nobody answers: on that one nothing was sent. */
const SEND_TIMEOUT_MS = 13_000
/** The one refusal that is about whom it goes to. */
const OF_THE_RECIPIENT = 'ErrorInvalidRecipients'
/** What is said to a body that is no base64; the sink asks for nothing else. */
const NOT_BASE64_STATUS = 400
/** Bytes of an ordinary letter. */
const SINK_BYTES = 1800

export function openGraphMail({ graph, mailboxes, name, readsBounces }: GraphMailOptions): MailRoute {
  const { graphBaseUrl, tokens } = graph
  const scope = `${graphBaseUrl}/.default`
  const turns = openMailboxTurns(mailboxes)
  const bounces = readsBounces ? openBounces({ ...graph, mailboxes: mailboxes.map(({ address }) => address) }) : null

  async function ask(mailbox: string, body: string): Promise<Response> {
    const token = await tokenOrNotSent(tokens.tokenFor(scope))
    return fetchOrNotSent(`${graphBaseUrl}/${GRAPH_VERSION}${addressOf('send-mail', { mailbox })}`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'text/plain',
        'client-request-id': randomUUID(),
        'x-ms-throttle-priority': 'high',
      },
      body,
    })
  }

  return {
    async mail({ to, subject, body, receipt }) {
      oneMailAddress(to)
      const id = randomUUID()
      await turns.send(async ({ address, budget }, putBack) => {
        const from = name ? { name, address } : address
        const mime = await mimeOf({ from, to, subject, body, receipt: id })
        const response = await sentOrPutBack(ask(address, mime.toString('base64')), putBack)
        const code = await codeOf(response)
        if (response.ok) return
        if (response.status === NOT_BASE64_STATUS && code === OF_THE_RECIPIENT)
          throw new NotSent(saysOf(response, code), { isForGood: true })
        await budget.heed(response, { isOfTheService: true })
        const fault = ofTheMailbox(response, code)
        // What was refused was not sent, and takes nothing of the day.
        if (fault instanceof NotSent) await putBack()
        throw fault
      })
      receipt?.(id)
    },
    // The same line, permission and path, with a body that is documented to be refused: nobody receives anything.
    sink: () =>
      turns.look(async ({ address }) => {
        const response = await ask(address, `${randomBytes(SINK_BYTES).toString('base64')}!`)
        const code = await codeOf(response)
        if (!response.ok && response.status !== NOT_BASE64_STATUS) throw ofTheMailbox(response, code)
      }),
    report: bounces && ((receipt) => bounces.report(receipt)),
    close: () => undefined,
  }
}

/** Whatever it is, the next letter from this mailbox would meet it as well: none of it is about one recipient. */
function ofTheMailbox(response: Response, code: string | null): Error {
  const fault = notTaken(saysOf(response, code), response.status)
  return fault instanceof NotSent ? new NotSent(fault.message) : fault
}

const saysOf = ({ status }: Response, code: string | null): string =>
  `the mail route answered ${status}${code ? ` ${code}` : ''}`

/** Its words may repeat an address, so the code alone is kept (rule R20). */
async function codeOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null)
  return errorCodeIn(body)
}
