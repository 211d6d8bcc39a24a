import type { Swept } from '#lib/rules/diagnosis/mailbox.ts'
import type { Words } from '#lib/words/index.ts'

/** What was turned off in a mailbox, in the reader's words, with what it did. */
export function describeMailboxSweep(
  one: Swept,
  says: Pick<Words['desk']['swept'], 'rule' | 'forwarding'>,
  { desk }: Words,
): string {
  if (one.kind === 'forwarding') return says.forwarding({ address: one.address })
  const did = [one.forwardsOutside && desk.swept.forwardsOutside, one.hides && desk.swept.hides].filter(Boolean)
  return `${says.rule({ name: one.name })}: ${did.join(', ')}`
}
