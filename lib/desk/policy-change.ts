/**
 * A change of the policy file that grants more takes two administrators, both
 * signed in afresh, before it takes effect (rule R16).
 */
import { ok, refuse, type Result } from '../refusals.ts'
import { grantingMore, type PolicyHeld, type PolicyLines } from '../policy-change.ts'
import type { Context } from '../settings.ts'
import { type Approver, mayDecideTogether, mayNow } from './approver.ts'
import { takeDecision } from './budget.ts'
import { actorOf } from './commit.ts'
import { areTwoPeople } from './two-people.ts'

/** One line that grants more, as it is and as it would be. */
export interface LineAsked {
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

export const linesAsked = ({ confirmed, asked }: PolicyHeld): readonly LineAsked[] =>
  confirmed && asked
    ? grantingMore(confirmed, asked.lines).map((name) => ({
        name,
        before: confirmed[name],
        after: asked.lines[name],
      }))
    : []

/** The first of two is noted; the second confirms, and the next start of each instance follows. */
export async function confirmPolicy(
  context: Context,
  administrator: Approver,
  { version }: { readonly version: number },
): Promise<Result<PolicyHeld>> {
  const now = context.now()
  const may = mayNow(administrator, 'ease', now)
  if (!may.ok) return may
  const fresh = mayDecideTogether(administrator, now)
  if (!fresh.ok) return fresh
  const budget = await takeDecision(context, administrator)
  if (!budget.ok) return budget
  const held = await context.store.policyHeld()
  if (held.version !== version || !held.asked) return refuse('switch-moved-on')

  const { agreed } = held.asked
  if (agreed) {
    const two = await areTwoPeople(context, administrator, agreed.id)
    if (!two.ok) return two
  }
  const by = { id: administrator.id, name: administrator.name, at: now }
  return write(context, administrator, held, agreed ? null : { ...held.asked, agreed: by }, held.asked.lines)
}

async function write(
  context: Context,
  administrator: Approver,
  from: PolicyHeld,
  asked: PolicyHeld['asked'],
  lines: PolicyLines,
): Promise<Result<PolicyHeld>> {
  const version = from.version + 1
  const to = { version, confirmed: asked ? from.confirmed : lines, asked }
  const event = {
    at: context.now(),
    requestId: null,
    kind: asked ? 'policy-confirm-asked' : 'policy-confirmed',
    by: actorOf(administrator),
    facts: { lines: linesAsked(from).map(({ name }) => name), firstBy: from.asked?.agreed?.name ?? null },
  }
  const later = [{ task: { kind: 'policy', version } }] as const
  const written = await context.store.changePolicy({ from, to, event, later })
  return written ? ok(to) : refuse('switch-moved-on')
}
