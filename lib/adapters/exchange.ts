/**
 * Is this mailbox restricted from sending?
 *
 * The route is the one that Microsoft's own Exchange Online module takes; it is
 * not documented, so it is off unless configured, and only ever read. Lifting
 * a restriction is left to a person in Microsoft's portal.
 *
 * @see Exchange Online PowerShell, `Get-BlockedSenderAddress`
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Look, seen, type SendingRestriction, unseen } from '../evidence.ts'
import type { Log } from '../ports.ts'
import { type Patience, persist, replyOf } from './graph/patience.ts'
import { isStatus, type Reply, reasonOf, replyFrom, succeeded, unseenBecause } from './graph/reply.ts'
import type { TokenSource } from './graph/tokens.ts'

export interface Exchange {
  readSendingRestriction(mail: string): Promise<Look<SendingRestriction | null>>
}

/** Commands for the whole organisation are routed by this mailbox, which every tenant has. */
const SYSTEM_MAILBOX = 'SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}'

const answerShape = z.object({
  value: z.array(
    z.object({
      SenderAddress: z.string().nullish(),
      Reason: z.string().nullish(),
      CreatedDatetime: z.iso.datetime({ offset: true, local: true }).nullish(),
    }),
  ),
})

export function openExchange(options: {
  readonly baseUrl: string
  readonly tenantId: string
  readonly tokens: TokenSource
  readonly patience: Patience
  readonly log: Log
  readonly now: () => Date
}): Exchange {
  const { baseUrl, tenantId, tokens, patience, log, now } = options

  async function invoke(mail: string, timeoutInMs: number): Promise<Reply> {
    try {
      const token = await tokens.tokenFor(`${baseUrl}/.default`)
      const response = await fetch(`${baseUrl}/adminapi/beta/${tenantId}/InvokeCommand`, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutInMs),
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json; charset=utf-8',
          'x-anchormailbox': `APP:${SYSTEM_MAILBOX}@${tenantId}`,
          'client-request-id': randomUUID(),
        },
        body: JSON.stringify({
          CmdletInput: { CmdletName: 'Get-BlockedSenderAddress', Parameters: { SenderAddress: mail } },
        }),
      })
      return await replyFrom(response, now())
    } catch {
      return { kind: 'no-answer', why: 'cut' }
    }
  }

  return {
    async readSendingRestriction(mail) {
      const call = 'blocked-sender'
      const replies = await persist([call], patience, async (_, timeoutInMs) => {
        return new Map([[call, await invoke(mail, timeoutInMs)]])
      })
      const reply = replyOf(replies, call)
      const answer = reply.kind === 'answered' && succeeded(reply) ? answerShape.safeParse(reply.body).data : undefined
      if (answer === undefined) {
        log.warn({ call, why: reasonOf(reply) }, 'Exchange gave no answer')
        return unseen(isStatus(reply, 401, 401) ? 'not-permitted' : unseenBecause(reply))
      }
      const blocked = answer.value.find((one) => one.SenderAddress?.toLowerCase() === mail.toLowerCase())
      return seen(blocked ? restrictionFrom(blocked, now()) : null, now())
    },
  }
}

/** Exchange writes moments without a zone, and means UTC. */
function restrictionFrom(
  { CreatedDatetime: created, Reason: reason }: z.infer<typeof answerShape>['value'][number],
  now: Date,
): SendingRestriction {
  const since = created ? new Date(/(Z|[+-]\d{2}:\d{2})$/.test(created) ? created : `${created}Z`) : now
  return { since, reason: reason ?? '' }
}
