/**
 * The switch that makes self-service lead to people only (rule R16).
 *
 * On, and longer: anybody who may decide, alone, even while the tenant does not
 * answer. Off, and shorter: one administrator asks, another agrees, both signed
 * in afresh, and the tenant shows that they are two people.
 */
import type { Later } from '../task.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { Context } from '../settings.ts'
import { isLess, isOn, isThreatHours, standingEasing, type ThreatSwitch } from '../threat-mode.ts'
import { type Approver, mayDecideTogether, mayNow, type DeskRight } from './approver.ts'
import { takeDecision, takeGuarding } from './budget.ts'
import { actorOf } from './commit.ts'
import { areTwoPeople } from './two-people.ts'

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
  return move(context, approver, held.value, {
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
  const easing = { until, reason: why.value, by: byOf(administrator), at: now }
  return move(context, administrator, held.value, {
    kind: 'threat-easing-asked',
    to: { ...held.value, easing },
    stops: false,
  })
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
  return move(context, administrator, held.value, {
    kind: easing.until ? 'threat-shortened' : 'threat-off',
    to: {
      since: easing.until ? held.value.since : null,
      until: easing.until,
      reason: easing.reason,
      by: byOf(administrator),
      easing: null,
    },
    stops: false,
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
  readonly kind: 'threat-on' | 'threat-extended' | 'threat-easing-asked' | 'threat-off' | 'threat-shortened'
  readonly to: Omit<ThreatSwitch, 'version'>
  /** What was permitted before is stopped. */
  readonly stops: boolean
  readonly askedBy?: string
}

async function move(
  context: Context,
  approver: Approver,
  from: ThreatSwitch,
  { kind, to, stops, askedBy }: Step,
): Promise<Result<ThreatSwitch>> {
  const next = { ...to, version: from.version + 1 }
  const { until, reason } = next.easing ?? next
  const task = { kind: 'threat', version: next.version } as const
  const later: Later[] = [{ task: { ...task, step: 'tell' } }]
  if (stops) later.push({ task: { ...task, step: 'stop' } })
  if (next.until) later.push({ task: { ...task, step: 'over' }, notBefore: next.until })
  const facts = { reason, until: until?.toISOString() ?? null, ...(askedBy && { askedBy }) }
  const event = { at: context.now(), requestId: null, kind, by: actorOf(approver), facts }
  const switched = await context.store.switchThreat({ from, to: next, event, later })
  return switched ? ok(next) : refuse('switch-moved-on')
}

function readReason(typed: string): Result<string> {
  const reason = typed.trim()
  return reason === '' || reason.length > SWITCH_REASON_AT_MOST ? refuse('reason-missing') : ok(reason)
}

const byOf = ({ id, name }: Approver) => ({ id, name })
const hoursFrom = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000)
