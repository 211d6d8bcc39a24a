/**
 * Several mailboxes that send in turn, each within limits of its own.
 *
 * What sends and what only seems to goes through the same mailboxes in the same manner: the next
 * in turn that has room, and on to the one after where a mailbox certainly did not take it.
 * Nobody can tell from either whether there was anybody to write to (rule R4).
 */
import { NotSent } from '../../rules/not-sent.ts'
import type { SendBudget } from './send-budget.ts'

export interface SendingMailbox {
  readonly address: string
  readonly budget: SendBudget
}

export interface MailboxTurns {
  /** Sends by the first that takes it. @throws NotSent where none did; any other fault ends it, since it may have been sent */
  readonly send: (by: (mailbox: SendingMailbox, putBack: () => Promise<void>) => Promise<void>) => Promise<void>
  /** The same without taking anything of what a mailbox may send. */
  readonly look: (by: (mailbox: SendingMailbox) => Promise<void>) => Promise<void>
}

export function openMailboxTurns(mailboxes: readonly SendingMailbox[]): MailboxTurns {
  let turn = 0
  async function firstThat(does: (mailbox: SendingMailbox) => Promise<void>): Promise<void> {
    const first = turn
    turn = (turn + 1) % mailboxes.length
    let last: unknown = new NotSent('no mailbox sends')
    for (let at = 0; at < mailboxes.length; at += 1) {
      const mailbox = mailboxes[(first + at) % mailboxes.length]
      if (!mailbox) continue
      try {
        return await does(mailbox)
      } catch (error) {
        // About the recipient, or perhaps sent: another mailbox would change nothing, or send twice.
        if (!(error instanceof NotSent) || error.isForGood) throw error
        last = error
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
