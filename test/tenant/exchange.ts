/**
 * Exchange's administration route, as far as Microsoft's own module uses it for
 * blocked senders and what a mailbox forwards to.
 *
 * @see Exchange Online PowerShell, `Get-` and `Remove-BlockedSenderAddress`, `Get-` and `Set-Mailbox`
 */
import { z } from 'zod'
import type { Contoso } from './contoso.ts'
import { count } from './counts.ts'
import { accountOf } from './directory.ts'
import { guidOf } from './ids.ts'
import { bearerOf } from './token.ts'
import type { Answer, Call } from './wire.ts'

const GRAPH = 'graph.microsoft.com'
const InputSchema = z.object({
  CmdletInput: z.object({ CmdletName: z.string(), Parameters: z.record(z.string(), z.unknown()).default({}) }),
})

export function invokeCommand(contoso: Contoso, call: Call): Answer {
  const app = bearerOf(contoso, call, GRAPH)
  if (!app) return { status: 401 }
  if (!app.permissions.includes('Exchange.ManageAsApp')) return { status: 403 }
  const input = InputSchema.safeParse(call.body)
  if (!input.success) return refused(400, 'BadRequest', 'The command cannot be read.')
  const { CmdletName: name, Parameters: parameters } = input.data.CmdletInput
  const answer = COMMANDS[name]?.(contoso, parameters) ?? withoutRole(name)
  count(contoso, {
    method: 'POST',
    template: `InvokeCommand ${name}`,
    userId: accountNamed(contoso, parameters)?.user.id ?? null,
    properties: [],
    status: answer.status,
  })
  return answer
}

/** Whose mailbox it is about: its counts are the account's. */
function accountNamed(contoso: Contoso, { Identity: identity, SenderAddress: address }: Parameters) {
  const named = identity ?? address
  return typeof named === 'string' ? accountOf(contoso, named) : undefined
}

/** The command stands behind the path, so that a fault can mean one of them. */
export const pathOf = ({ path, body }: Call): string => {
  const input = InputSchema.safeParse(body)
  return input.success ? `${path} ${input.data.CmdletInput.CmdletName}` : path
}

type Parameters = Readonly<Record<string, unknown>>
type Command = (contoso: Contoso, parameters: Parameters) => Answer
const COMMANDS: Readonly<Record<string, Command>> = {
  'Get-BlockedSenderAddress': blockedSenders,
  'Get-Mailbox': mailboxes,
  'Remove-BlockedSenderAddress': unblock,
  'Set-Mailbox': setMailbox,
}

function unblock(contoso: Contoso, { SenderAddress: address }: Parameters): Answer {
  const { state } = contoso
  const blocked = Object.entries(state.blockedSenders).find(
    ([, one]) => typeof address === 'string' && isSame(one.SenderAddress, address),
  )
  if (!blocked) return refused(400, 'BadRequest', 'The address is not among the blocked senders.')
  state.blockedSenders = Object.fromEntries(Object.entries(state.blockedSenders).filter(([key]) => key !== blocked[0]))
  contoso.changed()
  return { status: 200, body: { '@adminapi.warnings': [], value: [] } }
}

/** Of all that the command can set, forwarding alone, and only to nowhere. */
function setMailbox(contoso: Contoso, { Identity: identity, ...set }: Parameters): Answer {
  const account = typeof identity === 'string' ? accountOf(contoso, identity) : undefined
  if (!account?.mailbox) return noMailbox(identity)
  if (set.ForwardingSmtpAddress !== null) return refused(400, 'BadRequest', 'Nothing to set.')
  account.forwardsTo = null
  contoso.changed()
  return { status: 200, body: { '@adminapi.warnings': [], value: [] } }
}

function blockedSenders({ state }: Contoso, { SenderAddress: address }: Parameters): Answer {
  const all = Object.values(state.blockedSenders)
  const value = typeof address === 'string' ? all.filter((one) => isSame(one.SenderAddress, address)) : all
  return { status: 200, body: { '@adminapi.warnings': [], value } }
}

function mailboxes(contoso: Contoso, { Identity: identity }: Parameters): Answer {
  const account = typeof identity === 'string' ? accountOf(contoso, identity) : undefined
  if (!account?.mailbox) return noMailbox(identity)
  const mailbox = {
    Guid: guidOf(`mailbox ${account.user.id}`),
    ExternalDirectoryObjectId: account.user.id,
    PrimarySmtpAddress: account.user.mail,
    RecipientTypeDetails: account.mailbox === 'shared' ? 'SharedMailbox' : 'UserMailbox',
    ForwardingAddress: null,
    ForwardingSmtpAddress: account.forwardsTo ? `smtp:${account.forwardsTo}` : null,
    DeliverToMailboxAndForward: Boolean(account.forwardsTo),
  }
  return { status: 200, body: { '@adminapi.warnings': [], value: [mailbox] } }
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** As Exchange's own module passes it on: the reason stands in the details, by the name of an exception. */
function noMailbox(identity: unknown): Answer {
  const message = 'Error executing cmdlet'
  const why = `Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object '${String(identity)}' couldn't be found on 'contoso'.`
  return {
    status: 404,
    body: {
      error: {
        code: 'NotFound',
        message,
        details: [{ code: 'Client', target: '', message: why }],
        innererror: { message },
      },
    },
  }
}

const withoutRole = (name: string) =>
  refused(403, 'Forbidden', `The command ${name} is not present in the role definition of the current user.`)

const refused = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message, details: [{ code, target: '', message }] } },
})
