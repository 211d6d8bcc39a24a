/** The switch of threat mode: read under a right and a budget, moved together with its event and its tasks. */
import type { Actor } from '../../rules/audit.ts'
import type { Context } from '../../ports/context.ts'
import type { ThreatSwitch } from '../../rules/organisation/threat-mode.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { ScheduledJob } from '../../rules/request/job.ts'
import { type Approver, type DeskRight, mayNow } from './approver.ts'
import { takeDecision, takeGuarding } from './approver-budget.ts'
import { aloneTasks } from './ease-alone.ts'

/** Characters. */
export const SWITCH_REASON_AT_MOST = 300

/**
 * The switch, where this approver may move it and it is as the page showed it (`version`). Refuses what `mayNow` and
 * the budgets refuse, and `switch-moved-on` where it was moved since.
 */
export async function loadSwitch(
  context: Context,
  approver: Approver,
  right: DeskRight,
  version: number,
): Promise<Result<ThreatSwitch>> {
  const may = mayNow(approver, right, context.now())
  if (!may.ok) return may
  const budget = await (right === 'guard' ? takeGuarding : takeDecision)(context, approver)
  if (!budget.ok) return budget
  const held = await context.store.threatSwitch()
  return held.version === version ? ok(held) : refuse('switch-moved-on')
}

/** One move of the switch, as the record names it. */
export interface SwitchMove {
  readonly kind:
    | 'threat-on'
    | 'threat-extended'
    | 'threat-easing-asked'
    | 'threat-easing-cancelled'
    | 'threat-off'
    | 'threat-shortened'
  readonly to: Omit<ThreatSwitch, 'version'>
  /** What was permitted before is stopped. */
  readonly stops: boolean
  readonly askedBy?: string
  /** When it takes effect, where one administrator eases alone. */
  readonly alone?: { readonly effectAt: Date }
}

/** Switch, event and tasks in one write; `switch-moved-on` where somebody was faster. */
export async function moveSwitch(
  context: Context,
  by: Actor,
  from: ThreatSwitch,
  { kind, to, stops, askedBy, alone }: SwitchMove,
): Promise<Result<ThreatSwitch>> {
  const next = { ...to, version: from.version + 1 }
  const { until, reason } = next.easing ?? next
  const task = { kind: 'threat', version: next.version } as const
  const later: ScheduledJob[] = alone
    ? [...aloneTasks('threat', next.version, alone.effectAt)]
    : [{ task: { ...task, step: 'tell' } }]
  if (stops) later.push({ task: { ...task, step: 'stop' } })
  if (next.until) later.push({ task: { ...task, step: 'over' }, notBefore: next.until })
  const facts = {
    reason,
    until: until?.toISOString() ?? null,
    ...(askedBy && { askedBy }),
    ...(alone && { effectAt: alone.effectAt.toISOString() }),
  }
  const event = { at: context.now(), requestId: null, kind, by, facts }
  const switched = await context.store.switchThreat({ from, to: next, event, later })
  return switched ? ok(next) : refuse('switch-moved-on')
}

/** Trimmed; `reason-missing` where there is none, or too much of it. */
export function readReason(typed: string): Result<string> {
  const reason = typed.trim()
  return reason === '' || reason.length > SWITCH_REASON_AT_MOST ? refuse('reason-missing') : ok(reason)
}

/** The approver as stored with what they asked for. */
export const byWhom = ({ id, name }: Approver) => ({ id, name })
