/**
 * The switch that makes self-service lead to people only (rule R16).
 *
 * On, and longer: anybody who may decide, alone, even while the tenant does not
 * answer. Off, and shorter: one administrator asks, another agrees, both signed
 * in afresh, and the tenant shows that they are two people. Where no two can be told
 * apart and the policy file states the risk, one asks and a day passes (rule R10).
 */
import { addHours } from '../../rules/duration.ts'
import { type Actor, LATCHKEY } from '../../rules/audit.ts'
import type { Later } from '../../rules/request/job.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import {
  type ByWhom,
  type Easing,
  isLess,
  isOn,
  isThreatHours,
  standingEasing,
  type ThreatSwitch,
} from '../../rules/organisation/threat-mode.ts'
import { type Approver, mayDecideTogether, mayNow, type DeskRight } from './approver.ts'
import { takeDecision, takeGuarding } from './approver-budget.ts'
import { actorOf } from './commit-decision.ts'
import { aloneTasks, easesAlone, effectAtFrom, mayEaseAlone } from './ease-alone.ts'
import { areTwoPeople } from './require-distinct-approvers.ts'

/** Characters. */
export const SWITCH_REASON_AT_MOST = 300

export interface Asked {
  /** Of the switch that the page showed. */
  readonly version: number
  /** From now on. */
  readonly hours: number
  readonly reason: string
}

export async function switchThreatOn(
  context: Context,
  approver: Approver,
  asked: Asked,
): Promise<Result<ThreatSwitch>> {
  const held = await loadSwitch(context, approver, 'guard', asked.version)
  if (!held.ok) return held
  const reason = readReason(asked.reason)
  if (!reason.ok) return reason
  if (!isThreatHours(asked.hours)) return refuse('choice-missing')
  const now = context.now()
  const until = hoursFrom(now, asked.hours)
  if (isLess(held.value, until, now)) return refuse('second-approver-needed')
  const lasts = isOn(held.value, now)
  return move(context, actorOf(approver), held.value, {
    kind: lasts ? 'threat-extended' : 'threat-on',
    to: { since: lasts ? held.value.since : now, until, reason: reason.value, by: byOf(approver), easing: null },
    stops: !lasts,
  })
}

/** `hours` null: off at once. The first of two; nothing changes yet. */
export async function askToEase(
  context: Context,
  administrator: Approver,
  { version, hours, reason }: Omit<Asked, 'hours'> & { readonly hours: number | null },
): Promise<Result<ThreatSwitch>> {
  const held = await loadSwitch(context, administrator, 'ease', version)
  if (!held.ok) return held
  const why = readReason(reason)
  if (!why.ok) return why
  const now = context.now()
  if (hours !== null && !isThreatHours(hours)) return refuse('choice-missing')
  const until = hours === null ? null : hoursFrom(now, hours)
  if (!isLess(held.value, until, now)) return refuse('choice-missing')
  const fresh = mayDecideTogether(administrator, now)
  if (!fresh.ok) return fresh
  const effectAt = (await easesAlone(context, administrator)) ? effectAtFrom(now) : null
  const alone = effectAt && { alone: { effectAt } }
  const easing = { until, reason: why.value, by: byOf(administrator), at: now, ...alone }
  return move(context, actorOf(administrator), held.value, {
    kind: 'threat-easing-asked',
    to: { ...held.value, easing },
    stops: false,
    ...alone,
  })
}

/** By anybody who may switch it on: what was asked for is taken back, and threat mode goes on as it was. */
export async function cancelEasing(
  context: Context,
  approver: Approver,
  { version }: Pick<Asked, 'version'>,
): Promise<Result<ThreatSwitch>> {
  const held = await loadSwitch(context, approver, 'guard', version)
  if (!held.ok) return held
  const easing = standingEasing(held.value, context.now())
  if (!easing) return refuse('switch-moved-on')
  return move(context, actorOf(approver), held.value, {
    kind: 'threat-easing-cancelled',
    to: { ...held.value, easing: null },
    stops: false,
    askedBy: easing.by.name,
  })
}

/**
 * What one administrator asked for a day ago, where nobody has cancelled it and no two administrators can
 * be told apart by now. Throws while the tenant does not answer, and is then tried again.
 */
export async function carryOutEasing(context: Context, version: number): Promise<void> {
  const held = await context.store.threatSwitch()
  const { easing } = held
  const now = context.now()
  // A newer version has tasks of its own; what has ended by itself needs no easing.
  if (held.version !== version || !easing?.alone || easing.alone.effectAt > now || !isOn(held, now)) return
  if (!(await mayEaseAlone(context, easing.by.id)))
    return void (await move(context, LATCHKEY, held, {
      kind: 'threat-easing-cancelled',
      to: { ...held, easing: null },
      stops: false,
      askedBy: easing.by.name,
    }))
  await move(context, LATCHKEY, held, { ...eased(held, easing, easing.by, now), askedBy: easing.by.name })
}

/** Off, or over sooner. A moment that has passed meanwhile is off. */
function eased({ since }: ThreatSwitch, { until, reason }: Easing, by: ByWhom, now: Date): Step {
  const isShorter = until !== null && until > now
  return {
    kind: isShorter ? 'threat-shortened' : 'threat-off',
    to: { since: isShorter ? since : null, until: isShorter ? until : null, reason, by, easing: null },
    stops: false,
  }
}

/** The second of two. */
export async function agreeToEase(
  context: Context,
  administrator: Approver,
  { version }: Pick<Asked, 'version'>,
): Promise<Result<ThreatSwitch>> {
  const held = await loadSwitch(context, administrator, 'ease', version)
  if (!held.ok) return held
  const now = context.now()
  const easing = standingEasing(held.value, now)
  if (!easing || !isOn(held.value, now)) return refuse('switch-moved-on')
  const fresh = mayDecideTogether(administrator, now)
  if (!fresh.ok) return fresh
  const two = await areTwoPeople(context, administrator, easing.by.id)
  if (!two.ok) return two
  return move(context, actorOf(administrator), held.value, {
    ...eased(held.value, easing, byOf(administrator), now),
    askedBy: easing.by.name,
  })
}

/** `version`: a switch that was moved since the page was shown is looked at again first. */
async function loadSwitch(
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

interface Step {
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
  /** By one administrator, a day later. */
  readonly alone?: { readonly effectAt: Date }
}

async function move(
  context: Context,
  by: Actor,
  from: ThreatSwitch,
  { kind, to, stops, askedBy, alone }: Step,
): Promise<Result<ThreatSwitch>> {
  const next = { ...to, version: from.version + 1 }
  const { until, reason } = next.easing ?? next
  const task = { kind: 'threat', version: next.version } as const
  const later: Later[] = alone
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

function readReason(typed: string): Result<string> {
  const reason = typed.trim()
  return reason === '' || reason.length > SWITCH_REASON_AT_MOST ? refuse('reason-missing') : ok(reason)
}

const byOf = ({ id, name }: Approver) => ({ id, name })
const hoursFrom = (now: Date, hours: number): Date => addHours(now, hours)
