/**
 * The switch that makes self-service lead to people only (rule R16).
 *
 * Switching it on or extending it: anybody who may decide, alone, even while the tenant does not answer. Switching it
 * off or shortening it: one administrator asks, another agrees, both recently signed in, and the tenant shows that
 * they are two people. Where no two can be told apart and the policy file states the risk, one asks and a day passes
 * (rule R10).
 */
import { addHours } from '../../rules/duration.ts'
import { LATCHKEY } from '../../rules/audit.ts'
import { refuse, type Result } from '../../rules/refusals.ts'
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
import { type Approver, mayDecideTogether } from './approver.ts'
import { approverActor } from './commit-decision.ts'
import { easesAlone, effectAtFrom, mayEaseAlone } from './ease-alone.ts'
import { areTwoPeople } from './require-distinct-approvers.ts'
import { byWhom, loadSwitch, moveSwitch, readReason, type SwitchMove } from './threat-switch.ts'

export interface Asked {
  /** The version of the switch that the page showed. */
  readonly version: number
  /** Hours from now. */
  readonly hours: number
  readonly reason: string
}

/**
 * On, or longer, by one approver alone. Refuses what `loadSwitch` refuses, `reason-missing`, `choice-missing` for a length
 * that is not offered, and `second-approver-needed` where it would end sooner than before.
 */
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
  const until = addHours(now, asked.hours)
  if (isLess(held.value, until, now)) return refuse('second-approver-needed')
  const lasts = isOn(held.value, now)
  return moveSwitch(context, approverActor(approver), held.value, {
    kind: lasts ? 'threat-extended' : 'threat-on',
    to: { since: lasts ? held.value.since : now, until, reason: reason.value, by: byWhom(approver), easing: null },
    stops: !lasts,
  })
}

/** Asks for an earlier end; `hours` null: off at once. The first of two administrators; nothing changes yet. */
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
  const until = hours === null ? null : addHours(now, hours)
  if (!isLess(held.value, until, now)) return refuse('choice-missing')
  const fresh = mayDecideTogether(administrator, now)
  if (!fresh.ok) return fresh
  const effectAt = (await easesAlone(context, administrator)) ? effectAtFrom(now) : null
  const alone = effectAt && { alone: { effectAt } }
  const easing = { until, reason: why.value, by: byWhom(administrator), at: now, ...alone }
  return moveSwitch(context, approverActor(administrator), held.value, {
    kind: 'threat-easing-asked',
    to: { ...held.value, easing },
    stops: false,
    ...alone,
  })
}

/** Takes back what was asked for, so that threat mode stays as it was. Anybody who may switch it on may do this. */
export async function cancelEasing(
  context: Context,
  approver: Approver,
  { version }: Pick<Asked, 'version'>,
): Promise<Result<ThreatSwitch>> {
  const held = await loadSwitch(context, approver, 'guard', version)
  if (!held.ok) return held
  const easing = standingEasing(held.value, context.now())
  if (!easing) return refuse('switch-moved-on')
  return moveSwitch(context, approverActor(approver), held.value, {
    kind: 'threat-easing-cancelled',
    to: { ...held.value, easing: null },
    stops: false,
    askedBy: easing.by.name,
  })
}

/**
 * Carries out what one administrator asked for a day ago, where nobody has cancelled it and no two administrators can
 * be told apart now either. Throws while the tenant does not answer, and is then tried again.
 */
export async function carryOutEasing(context: Context, version: number): Promise<void> {
  const held = await context.store.threatSwitch()
  const { easing } = held
  const now = context.now()
  // A newer version has tasks of its own; a switch that has run out needs no easing.
  if (held.version !== version || !easing?.alone || easing.alone.effectAt > now || !isOn(held, now)) return
  if (!(await mayEaseAlone(context, easing.by.id)))
    return void (await moveSwitch(context, LATCHKEY, held, {
      kind: 'threat-easing-cancelled',
      to: { ...held, easing: null },
      stops: false,
      askedBy: easing.by.name,
    }))
  await moveSwitch(context, LATCHKEY, held, { ...eased(held, easing, easing.by, now), askedBy: easing.by.name })
}

/** The switch after the easing: off, or with an earlier end. An end that has passed meanwhile means off. */
function eased({ since }: ThreatSwitch, { until, reason }: Easing, by: ByWhom, now: Date): SwitchMove {
  const isShorter = until !== null && until > now
  return {
    kind: isShorter ? 'threat-shortened' : 'threat-off',
    to: { since: isShorter ? since : null, until: isShorter ? until : null, reason, by, easing: null },
    stops: false,
  }
}

/** Agrees as the second of two administrators. */
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
  return moveSwitch(context, approverActor(administrator), held.value, {
    ...eased(held.value, easing, byWhom(administrator), now),
    askedBy: easing.by.name,
  })
}
