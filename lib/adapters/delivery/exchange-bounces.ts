/**
 * Non-delivery reports in the sending mailboxes, read by Microsoft Graph and matched by the receipt in the headers of
 * the letter that each is about.
 *
 * One reading serves all who ask in the same few seconds, and each report is read once. Nothing of a report is kept
 * but the receipt.
 *
 * @see RFC 3464 §2.3.3 (Action: failed), RFC 6522 §3 (the returned headers)
 */
import { MINUTE_IN_MS } from '../../rules/duration.ts'
import { z } from 'zod'
import type { DeliveryReport } from '../../ports/message-delivery.ts'
import { addressOf, type CallId } from '../graph/calls.ts'
import { GRAPH_VERSION } from '../graph/transport/transport.ts'
import type { TokenSource } from '../graph/transport/tokens.ts'
import { RECEIPT_HEADER } from './mail-message.ts'
import { USER_AGENT } from '../user-agent.ts'

export interface GraphLineOptions {
  readonly graphBaseUrl: string
  readonly tokens: TokenSource
}

interface BounceOptions extends GraphLineOptions {
  readonly mailboxes: readonly string[]
}

const TRACE_TIMEOUT_MS = 10_000
/** For so long one reading serves. */
const READ_EVERY_MS = 15_000
/** Codes live ten minutes, so nobody waits for what is older. */
const LOOKS_BACK_MS = 15 * MINUTE_IN_MS
/** Messages of one mailbox in one reading; the next reading takes more. */
const AT_MOST = 50
const REMEMBERED_AT_MOST = 5_000

const ListSchema = z.object({ value: z.array(z.object({ id: z.string(), subject: z.string().nullish() })) })

interface Bounces {
  /** `unseen` also where the mailbox could not be read, which says nothing about the letter. */
  readonly report: (receipt: string) => Promise<DeliveryReport>
}

/** Reads the reports of these mailboxes; see the top of this file. */
export function openBounces({ graphBaseUrl, tokens, mailboxes }: BounceOptions): Bounces {
  const failed = new Set<string>()
  const read = new Set<string>()
  let reading: { readonly at: number; readonly done: Promise<unknown> } | null = null

  async function ask(call: CallId, values: Readonly<Record<string, string>>): Promise<Response | null> {
    const token = await tokens.tokenFor(`${graphBaseUrl}/.default`)
    const response = await fetch(`${graphBaseUrl}/${GRAPH_VERSION}${addressOf(call, values)}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(TRACE_TIMEOUT_MS),
      headers: { authorization: `Bearer ${token}`, 'user-agent': USER_AGENT },
    })
    if (response.ok) return response
    await response.body?.cancel()
    return null
  }

  async function readMailbox(mailbox: string): Promise<void> {
    const since = new Date(Date.now() - LOOKS_BACK_MS).toISOString().replace(/\.\d+Z$/, 'Z')
    const listed = await ask('list-arrivals', { mailbox, folder: 'inbox', since })
    const messages = ListSchema.safeParse(await listed?.json().catch(() => null)).data?.value ?? []
    for (const { id } of messages.slice(0, AT_MOST).filter((one) => !read.has(one.id))) {
      const answer = await ask('read-arrival', { mailbox, messageId: id })
      if (!answer) continue
      keep(read, id)
      for (const receipt of failedIn(await answer.text())) keep(failed, receipt)
    }
  }

  return {
    async report(receipt) {
      const now = Date.now()
      if (!reading || now - reading.at > READ_EVERY_MS)
        reading = { at: now, done: Promise.allSettled(mailboxes.map(readMailbox)) }
      await reading.done
      return failed.has(receipt) ? 'failed' : 'unseen'
    },
  }
}

function keep(among: Set<string>, one: string): void {
  among.add(one)
  const [oldest] = among
  if (among.size > REMEMBERED_AT_MOST && oldest !== undefined) among.delete(oldest)
}

const IS_FAILURE = /^Action:\s*failed\b/im
const RECEIPT = new RegExp(`^${RECEIPT_HEADER}:\\s*([0-9a-f-]{36})\\s*$`, 'gim')
const IS_REPORT = /^Content-Type:\s*multipart\/report\b/im
const ENCODED = /^Content-Transfer-Encoding:\s*base64[^\n]*\r?\n(?:[^\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/gim

/**
 * Receipts of the letters that this message reports as not delivered; none where it is no such report, or one of a
 * delay.
 */
export function failedIn(mime: string): readonly string[] {
  if (!IS_REPORT.test(mime)) return []
  const decoded = [...mime.matchAll(ENCODED)].map(([, part = '']) => Buffer.from(part, 'base64').toString('utf8'))
  const whole = [mime, ...decoded].join('\n')
  return IS_FAILURE.test(whole) ? [...new Set([...whole.matchAll(RECEIPT)].map(([, receipt = '']) => receipt))] : []
}
