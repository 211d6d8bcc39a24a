/**
 * A change of the policy file that grants more takes two administrators, both recently signed in, before it takes
 * effect (rule R16). Where no two can be told apart and the policy file states the risk, it takes one and a day (rule
 * R10).
 */
import { type Actor, LATCHKEY } from '../../rules/audit.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { grantingMore, type PolicyHeld, type PolicyLines } from '../../rules/organisation/policy-change.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import type { Context } from '../../ports/context.ts'
import type { ScheduledJob } from '../../rules/request/job.ts'
import { type Approver, mayDecideTogether, mayNow } from './approver.ts'
import { takeDecision, takeGuarding } from './approver-budget.ts'
import { approverActor } from './commit-decision.ts'
import { aloneTasks, easesAlone, effectAtFrom, mayEaseAlone } from './ease-alone.ts'
import { areTwoPeople } from './require-distinct-approvers.ts'

/** One line that grants more, as it is in force and as the file asks for it. */
export interface LineAsked {
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

/** Lines of the waiting file that grant more, with both values; empty where none waits. */
export const linesAsked = ({ confirmed, asked }: PolicyHeld): readonly LineAsked[] =>
  confirmed && asked
    ? grantingMore(confirmed, asked.lines).map((name) => ({
        name,
        before: confirmed[name],
        after: asked.lines[name],
      }))
    : []

/**
 * Notes the first administrator's word, and confirms by the second's; each instance follows within a minute. Alone it
 * takes effect a day later.
 */
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

  const { agreed, lines } = held.asked
  if (agreed) {
    const two = await areTwoPeople(context, administrator, agreed.id)
    if (!two.ok) return two
    return write(context, approverActor(administrator), held, { kind: 'policy-confirmed', asked: null })
  }
  const effectAt = (await easesAlone(context, administrator, soleIn(lines))) ? effectAtFrom(now) : undefined
  const by = { id: administrator.id, name: administrator.name, at: now, ...(effectAt && { effectAt }) }
  return write(context, approverActor(administrator), held, {
    kind: 'policy-confirm-asked',
    asked: { ...held.asked, agreed: by },
    effectAt,
  })
}

/** What a file that is not confirmed says about one administrator who eases alone. */
const soleIn = ({ soleAdministrator }: PolicyLines): Settings['soleAdministrator'] =>
  (soleAdministrator ?? null) as Settings['soleAdministrator']

/** Takes one administrator's word back, by any administrator. */
export async function cancelConfirmation(
  context: Context,
  administrator: Approver,
  { version }: { readonly version: number },
): Promise<Result<PolicyHeld>> {
  const may = mayNow(administrator, 'ease', context.now())
  if (!may.ok) return may
  const budget = await takeGuarding(context, administrator)
  if (!budget.ok) return budget
  const held = await context.store.policyHeld()
  if (held.version !== version || !held.asked?.agreed) return refuse('switch-moved-on')
  return write(context, approverActor(administrator), held, {
    kind: 'policy-confirm-cancelled',
    asked: { ...held.asked, agreed: null },
  })
}

/**
 * Confirms what one administrator agreed to a day ago, where nobody has cancelled it and no two administrators can be
 * told apart now either. Throws while the tenant does not answer, and is then tried again.
 */
export async function carryOutPolicy(context: Context, version: number): Promise<void> {
  const held = await context.store.policyHeld()
  const agreed = held.asked?.agreed
  const effectAt = agreed?.effectAt
  // A newer version has tasks of its own.
  if (held.version !== version || !held.asked || !effectAt || effectAt > context.now()) return
  const may = await mayEaseAlone(context, agreed.id, soleIn(held.asked.lines))
  await write(
    context,
    LATCHKEY,
    held,
    may
      ? { kind: 'policy-confirmed', asked: null }
      : { kind: 'policy-confirm-cancelled', asked: { ...held.asked, agreed: null } },
  )
}

interface Step {
  readonly kind: 'policy-confirm-asked' | 'policy-confirm-cancelled' | 'policy-confirmed'
  /** Null: each instance takes it up. */
  readonly asked: PolicyHeld['asked']
  readonly effectAt?: Date | undefined
}

async function write(
  context: Context,
  by: Actor,
  from: PolicyHeld,
  { kind, asked, effectAt }: Step,
): Promise<Result<PolicyHeld>> {
  const version = from.version + 1
  const to = { version, confirmed: asked ? from.confirmed : (from.asked?.lines ?? from.confirmed), asked }
  const lines = linesAsked(from).map(({ name }) => name)
  const firstBy = from.asked?.agreed?.name ?? null
  const facts = { lines, firstBy, ...(effectAt && { effectAt: effectAt.toISOString() }) }
  const event = { at: context.now(), requestId: null, kind, by, facts }
  const later: readonly ScheduledJob[] = effectAt
    ? aloneTasks('policy', version, effectAt)
    : [{ task: { kind: 'policy', version } }]
  const written = await context.store.changePolicy({ from, to, event, later })
  return written ? ok(to) : refuse('switch-moved-on')
}
