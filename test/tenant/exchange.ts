/**
 * Exchange's administration route, as far as Microsoft's own module uses it to
 * read the blocked senders. Lifting one takes a role that no application of
 * Contoso holds.
 *
 * @see Exchange Online PowerShell, `Get-BlockedSenderAddress`
 */
import { z } from 'zod'
import type { Contoso } from './contoso.ts'
import { count } from './counts.ts'
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
  const answer = name === 'Get-BlockedSenderAddress' ? blockedSenders(contoso, parameters) : withoutRole(name)
  count(contoso, {
    method: 'POST',
    template: `InvokeCommand ${name}`,
    userId: null,
    properties: [],
    status: answer.status,
  })
  return answer
}

function blockedSenders({ state }: Contoso, { SenderAddress: address }: Readonly<Record<string, unknown>>): Answer {
  const all = Object.values(state.blockedSenders)
  const value = typeof address === 'string' ? all.filter((one) => isSame(one.SenderAddress, address)) : all
  return { status: 200, body: { '@adminapi.warnings': [], value } }
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

const withoutRole = (name: string) =>
  refused(403, 'Forbidden', `The command ${name} is not present in the role definition of the current user.`)

const refused = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message, details: [{ code, target: '', message }] } },
})
