/**
 * What only Exchange knows of a mailbox: whether it is restricted from sending, and where the whole of it is
 * forwarded.
 *
 * The route is the one that Microsoft's own Exchange Online module takes. It is not documented, so it is off unless
 * configured, and changes are a second switch beside reads.
 *
 * @see Exchange Online PowerShell, `Get-` and `Remove-BlockedSenderAddress`, `Get-` and `Set-Mailbox`
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SendingRestriction } from '../../rules/diagnosis/evidence.ts'
import { type SourceReading, seen, type Unseen, unseen } from '../../rules/source-reading.ts'
import type { Applied, PlannedCall } from '../../ports/tenant-write.ts'
import type { Log } from '../../ports/logger.ts'
import { shownName } from '../../rules/shown-text.ts'
import { appliedBy, type ExchangeWrite } from '../graph/apply.ts'
import { type RetryPolicy, withRetries, replyOf } from '../graph/transport/retry-policy.ts'
import {
  isNothingThere,
  isStatus,
  type Reply,
  reasonOf,
  replyFrom,
  succeeded,
  unseenBecause,
} from '../graph/transport/reply.ts'
import type { ExchangeList } from '../graph/transport/rows.ts'
import type { TokenSource } from '../graph/transport/tokens.ts'
import {
  type MailboxOwner,
  namedShape,
  type RestrictedSender,
  restrictedShape,
  restrictionFrom,
  restrictionOf,
  sendersOf,
} from './sending-restrictions.ts'
import { USER_AGENT } from '../user-agent.ts'

export interface Exchange {
  /** All of them, in one call. */
  readRestrictedSenders(): Promise<SourceReading<readonly RestrictedSender[]>>
  /** Of one mailbox, read anew. */
  readSendingRestriction(of: MailboxOwner): Promise<SourceReading<SendingRestriction | null>>
  /** The address that a mailbox forwards to, inside or outside; null when it does not. Unseen where Exchange Online has no such mailbox. */
  readForwarding(signInName: string): Promise<SourceReading<string | null>>
  /** One write, not repeated. */
  apply(write: ExchangeWrite): Promise<Applied>
  describe(write: ExchangeWrite): PlannedCall
}

/** Commands for the whole organisation are sent to this mailbox, which every tenant has. */
const SYSTEM_MAILBOX = 'SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}'

const pageShape = z.object({ '@odata.nextLink': z.string().nullish(), value: z.array(z.unknown()) })

/**
 * `ForwardingAddress` names a recipient inside and only an administrator can set it. The other can be set by the
 * owner, or by whoever has the owner's password.
 */
const mailboxShape = z.object({ ForwardingSmtpAddress: z.string().nullish() })

interface Command {
  readonly name: string
  readonly parameters: Readonly<Record<string, string | boolean | null>>
  /** The mailbox that the command is routed to. */
  readonly anchor: string
}

/** The route to Exchange Online. Reads are repeated by the retry policy; a write is sent once. */
export function openExchange(options: {
  readonly baseUrl: string
  readonly tenantId: string
  readonly tokens: TokenSource
  readonly retryPolicy: RetryPolicy
  readonly log: Log
  /** Called with rows of a list that could not be read. */
  readonly unreadable?: (list: ExchangeList, rows: readonly unknown[]) => void
  readonly now: () => Date
}): Exchange {
  const { baseUrl, tenantId, tokens, retryPolicy, log, unreadable, now } = options
  const forAll = `APP:${SYSTEM_MAILBOX}@${tenantId}`

  async function invoke({ name, parameters, anchor }: Command, timeoutInMs: number): Promise<Reply> {
    try {
      const token = await tokens.tokenFor(`${baseUrl}/.default`)
      const response = await fetch(`${baseUrl}/adminapi/beta/${tenantId}/InvokeCommand`, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutInMs),
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json; charset=utf-8',
          'x-anchormailbox': anchor,
          'client-request-id': randomUUID(),
          'user-agent': USER_AGENT,
        },
        body: JSON.stringify({ CmdletInput: { CmdletName: name, Parameters: parameters } }),
      })
      return await replyFrom(response, now())
    } catch {
      return { kind: 'no-answer', why: 'cut' }
    }
  }

  /** `absent`: what it means where the object does not exist. Part of a list counts as no answer. */
  async function ask(command: Command, absent: Unseen = 'failed'): Promise<SourceReading<readonly unknown[]>> {
    const replies = await withRetries([command.name], retryPolicy, async (_, timeoutInMs) => {
      return new Map([[command.name, await invoke(command, timeoutInMs)]])
    })
    const reply = replyOf(replies, command.name)
    const page = reply.kind === 'answered' && succeeded(reply) ? pageShape.safeParse(reply.body).data : undefined
    if (page) return page['@odata.nextLink'] ? unseen('failed') : seen(page.value, now())
    log.warn({ call: command.name, why: reasonOf(reply) }, 'Exchange gave no answer')
    if (isNothingThere(reply)) return unseen(absent)
    return unseen(isStatus(reply, 401, 401) ? 'not-permitted' : unseenBecause(reply))
  }

  /** The rows, each with what was read of it: null for one of another form. */
  function rowsOf<T>(list: ExchangeList, rows: readonly unknown[], shape: z.ZodType<T>) {
    const read = rows.map((row) => ({ row, value: shape.safeParse(row).data ?? null }))
    const strange = read.filter(({ value }) => value === null)
    if (strange.length > 0)
      unreadable?.(
        list,
        strange.map(({ row }) => row),
      )
    return read
  }

  /**
   * `of`: the one address that was asked about, which a row without a name is about. In a list of everybody such a row
   * could be about anybody, so nobody is called free by the list, and each is asked for alone.
   */
  async function restricted(of: string | null): Promise<SourceReading<readonly RestrictedSender[]>> {
    const parameters: Command['parameters'] = of === null ? {} : { SenderAddress: of }
    const look = await ask({ name: 'Get-BlockedSenderAddress', parameters, anchor: forAll })
    if (look.kind === 'unseen') return look
    const senders = rowsOf('Get-BlockedSenderAddress', look.value, restrictedShape).map(({ row, value }) => {
      const address = value?.SenderAddress ?? namedShape.safeParse(row).data?.SenderAddress ?? of
      return address && { address: address.toLowerCase(), restriction: restrictionFrom(value ?? {}, look.at) }
    })
    const named = senders.filter((one) => one !== null && one !== '')
    return named.length < senders.length ? unseen('failed') : seen(named, look.at)
  }

  return {
    readRestrictedSenders: () => restricted(null),
    async readSendingRestriction(of) {
      const senders = sendersOf(of)
      let found: SourceReading<SendingRestriction | null> = unseen('failed')
      for (const sender of senders) {
        const look = await restricted(sender)
        found = look.kind === 'unseen' ? look : restrictionOf(senders, look)
        if (found.kind === 'unseen' || found.value !== null) return found
      }
      return found
    },
    async apply(write) {
      const reply = await invoke(commandFor(write, forAll), retryPolicy.writeInMs)
      if (!succeeded(reply)) log.warn({ call: write.kind, why: reasonOf(reply) }, 'Exchange did not make a change')
      return appliedBy(reply)
    },
    describe(write) {
      const { name, parameters } = commandFor(write, forAll)
      return { service: 'exchange', method: name, path: '', properties: Object.keys(parameters) }
    },
    async readForwarding(signInName) {
      const command = { name: 'Get-Mailbox', parameters: { Identity: signInName }, anchor: signInName }
      const look = await ask(command, 'elsewhere')
      if (look.kind === 'unseen') return look
      const [mailbox, ...more] = rowsOf('Get-Mailbox', look.value, mailboxShape)
      if (!mailbox) return unseen('elsewhere')
      // Several mailboxes under one name cannot be told apart, and one of another form may forward.
      if (!mailbox.value || more.length > 0) return unseen('failed')
      const address = mailbox.value.ForwardingSmtpAddress?.replace(/^smtp:/i, '')
      return seen(shownName(address, ADDRESS_AT_MOST), look.at)
    },
  }
}

/** Characters (RFC 3696, erratum 1690). */
const ADDRESS_AT_MOST = 320

/** Only what a mailbox's own password can set is undone; what an administrator set inside the organisation stays. */
const commandFor = (write: ExchangeWrite, forAll: string): Command =>
  write.kind === 'stop-forwarding'
    ? {
        name: 'Set-Mailbox',
        parameters: { Identity: write.signInName, ForwardingSmtpAddress: null, DeliverToMailboxAndForward: false },
        anchor: write.signInName,
      }
    : { name: 'Remove-BlockedSenderAddress', parameters: { SenderAddress: write.sender }, anchor: forAll }
