/**
 * Several mailboxes that send in turn, each within limits of its own.
 *
 * Real sendings and sinks go through the same mailboxes in the same way: the next in turn that has room, and the one
 * after where a mailbox certainly did not accept it. Neither tells whether there was anybody to write to (rule R4).
 */
import { NotSent } from '../../rules/not-sent.ts'
import type { SendBudget } from './send-budget.ts'
import { openSemaphore } from './semaphore.ts'

export interface SendingMailbox {
  readonly address: string
  readonly budget: SendBudget
}

export interface MailboxRotation {
  /**
   * Sends by the first mailbox that accepts it.
   *
   * @throws NotSent where none did; any other error ends it, since it may have been sent
   */
  readonly send: (by: (mailbox: SendingMailbox, putBack: () => Promise<void>) => Promise<void>) => Promise<void>
  /** The same without using anything of what a mailbox may send. */
  readonly look: (by: (mailbox: SendingMailbox) => Promise<void>) => Promise<void>
}

/**
 * Of one mailbox: Exchange Online serves an application four requests at once, or three connections of SMTP, and
 * refuses more. One place is left for reading returned mail.
 */
const AT_ONCE = 3
/** After so long no further mailbox is tried: the task that sends has a minute in all. */
const TRIES_OTHERS_FOR_MS = 15_000

/** Sends through these mailboxes, beginning with the next one each time. */
export function openMailboxRotation(mailboxes: readonly SendingMailbox[]): MailboxRotation {
  let turn = 0
  const doors = new Map(mailboxes.map((mailbox) => [mailbox, openSemaphore(AT_ONCE)]))
  async function firstThat(does: (mailbox: SendingMailbox) => Promise<void>): Promise<void> {
    const first = turn
    turn = (turn + 1) % mailboxes.length
    const startedAt = Date.now()
    let last: unknown = new NotSent('no mailbox sends')
    for (let at = 0; at < mailboxes.length; at += 1) {
      const mailbox = mailboxes[(first + at) % mailboxes.length]
      if (!mailbox) continue
      try {
        return await (doors.get(mailbox) ?? openSemaphore(AT_ONCE))(() => does(mailbox))
      } catch (error) {
        // It is about the recipient, or may have been sent: another mailbox would change nothing, or send it twice.
        if (!(error instanceof NotSent) || error.isForGood) throw error
        last = error
        if (Date.now() - startedAt > TRIES_OTHERS_FOR_MS) break
      }
    }
    throw last
  }
  return {
    send: (by) => firstThat(async (mailbox) => by(mailbox, await mailbox.budget.spend())),
    look: (by) =>
      firstThat(async (mailbox) => {
        await mailbox.budget.look()
        await by(mailbox)
      }),
  }
}
