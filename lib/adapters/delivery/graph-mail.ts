/**
 * Mail through Microsoft Graph, from mailboxes of Exchange Online.
 *
 * `sendMail` takes MIME here, since in JSON it accepts only headers that begin with `x-`, and `Auto-Submitted` does
 * not. With MIME there is no `saveToSentItems`: a copy of each message, codes among them, stays in Sent Items of the
 * mailbox until its retention deletes it. docs/mail.md says who can read it. 202 says that the message was accepted;
 * what exceeds the mailbox's rate leaves later, without notice.
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
import { openMailboxRotation, type SendingMailbox } from './mailbox-rotation.ts'
import { fetchOrNotSent, notTaken, sentOrPutBack, tokenOrNotSent } from './send-failure.ts'
import { oneMailAddress } from './recipient.ts'

export interface GraphMailOptions {
  readonly graph: GraphLineOptions
  /** At least one; each sends from its own address. */
  readonly mailboxes: readonly SendingMailbox[]
  /** The sender's name as people see it; null: only the address. */
  readonly name: string | null
  readonly readsBounces: boolean
}

/** Longer than the ten seconds after which `fetch` gives up connecting, where certainly nothing was sent. */
const SEND_TIMEOUT_MS = 13_000
/** The one refusal that is about the recipient. */
const OF_THE_RECIPIENT = 'ErrorInvalidRecipients'
/** The answer to a body that is not base64, which is all that `sink` sends. */
const NOT_BASE64_STATUS = 400
/** Bytes of a letter with a code, in both its forms. */
const SINK_BYTES = 3000

/** The mail route through Graph. Throws as `Delivery` says. */
export function openGraphMail({ graph, mailboxes, name, readsBounces }: GraphMailOptions): MailRoute {
  const { graphBaseUrl, tokens } = graph
  const scope = `${graphBaseUrl}/.default`
  const turns = openMailboxRotation(mailboxes)
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
    async mail({ to, subject, body, html, receipt }) {
      oneMailAddress(to)
      const id = randomUUID()
      await turns.send(async ({ address, budget }, putBack) => {
        const from = name ? { name, address } : address
        const mime = await mimeOf({ from, to, subject, body, html, receipt: id })
        const response = await sentOrPutBack(ask(address, mime.toString('base64')), putBack)
        const code = await codeOf(response)
        if (response.ok) return
        if (response.status === NOT_BASE64_STATUS && code === OF_THE_RECIPIENT)
          throw new NotSent(saysOf(response, code), { isForGood: true })
        await budget.heed(response, { isOfTheService: true })
        const fault = ofTheMailbox(response, code)
        // What was refused was not sent, and does not count against the day.
        if (fault instanceof NotSent) await putBack()
        throw fault
      })
      receipt?.(id)
    },
    // The same connection, permission and path, with a body that is documented to be refused: nothing is sent.
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

/** Any of these would meet the next letter from this mailbox as well, so none is about the recipient. */
function ofTheMailbox(response: Response, code: string | null): Error {
  const fault = notTaken(saysOf(response, code), response.status)
  return fault instanceof NotSent ? new NotSent(fault.message) : fault
}

const saysOf = ({ status }: Response, code: string | null): string =>
  `the mail route answered ${status}${code ? ` ${code}` : ''}`

/** Microsoft's message may repeat an address, so only the code is kept (rule R20). */
async function codeOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null)
  return errorCodeIn(body)
}
