/**
 * What follows from a change of threat mode (rule R16).
 *
 * The switch itself is read at every decision and holds at once. This task follows it: approvals that nobody collected
 * and waits that run go back to approvers, the desk's mailbox is notified, and its end is recorded.
 */
import { LATCHKEY } from '../../rules/audit.ts'
import type { ThreatStep } from '../../rules/request/job.ts'
import { ok, refuse } from '../../rules/refusals.ts'
import type { RecoveryRequest, RequestState } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { isOn, isStopped, type ThreatSwitch } from '../../rules/organisation/threat-mode.ts'
import { wordsFor } from '../../words/index.ts'
import { dayAndClock } from '../../words/time.ts'
import { byId, changeRequest } from '../change-request.ts'
import { escalate } from '../escalate.ts'

/** States in which something that was permitted waits. What is being carried out asks for the switch itself. */
const STOPPED: readonly RequestState[] = ['approved', 'remedy', 'cooling-off']
const AT_A_TIME = 100

/**
 * What follows a switch of threat mode: what was permitted is stopped, the desk is told, or its end is written down.
 * Nothing where the switch has moved since, but for the stop.
 */
export async function afterThreatSwitch(context: Context, step: ThreatStep, version: number): Promise<void> {
  const held = await context.store.threatSwitch()
  if (step === 'stop') return stopWhatWasPermitted(context, held)
  // A newer version has tasks of its own.
  if (held.version !== version) return
  return step === 'tell' ? tellDesk(context, held) : writeDownTheEnd(context, held)
}

async function stopWhatWasPermitted(context: Context, { since }: ThreatSwitch): Promise<void> {
  if (!since) return
  let after: string | undefined
  do {
    const page = await context.store.page({ states: STOPPED, after, limit: AT_A_TIME })
    for (const { id } of page.requests)
      await changeRequest(context, byId(context, id), (request) =>
        isToBeStopped(request, since) ? ok(backToPeople(context, request)) : refuse('request-moved-on'),
      )
    after = page.next ?? undefined
  } while (after)
}

const isToBeStopped = ({ state, approvals, permission, coolingOff }: RecoveryRequest, since: Date): boolean => {
  if (!STOPPED.includes(state)) return false
  if (state === 'cooling-off') return coolingOff !== null && coolingOff.since < since
  // Without an approval it is the claimant's own step, which policy answers when it is taken.
  return Boolean(permission?.lapsesAt) && approvals.some(({ at }) => isStopped(at, { since, until: null }))
}

const backToPeople = (context: Context, request: RecoveryRequest) =>
  ({
    ...withdrawing(context, request, request.remedy ?? request.coolingOff?.remedy ?? null, {
      why: 'threat-mode',
      approvers: request.escalation?.approvers ?? 1,
    }),
    by: LATCHKEY,
  }) as const

/**
 * Whoever had the approval, or the wait, is notified that it no longer counts, instead of that a new request was made.
 */
function withdrawing(...asked: Parameters<typeof escalate>) {
  const [, { id }] = asked
  return {
    ...escalate(...asked),
    later: [{ task: { kind: 'notify', requestId: id, notice: 'approval-withdrawn' } as const }],
  }
}

async function writeDownTheEnd(context: Context, held: ThreatSwitch): Promise<void> {
  const now = context.now()
  if (!held.since || isOn(held, now)) return
  const version = held.version + 1
  await context.store.switchThreat({
    from: held,
    to: { ...held, version, since: null, easing: null },
    event: {
      at: now,
      requestId: null,
      kind: 'threat-over',
      by: LATCHKEY,
      facts: { until: held.until?.toISOString() ?? null },
    },
    later: [{ task: { kind: 'threat', step: 'tell', version } }],
  })
}

async function tellDesk(context: Context, { since, until, reason, by, easing }: ThreatSwitch): Promise<void> {
  const { settings, delivery } = context
  const write = (at: Date | null) => at && dayAndClock(at, settings.language, settings.timeZone)
  const letter = wordsFor(settings.language).desk.threatMode.letter({
    organisation: settings.organisation,
    since: write(since),
    until: write(until),
    reason,
    by: by?.name ?? '',
    easing: easing && { until: write(easing.until), reason: easing.reason, by: easing.by.name },
    address: `${settings.baseUrl}/admin/threat-mode`,
  })
  await delivery.mail({ to: settings.deskMail, language: settings.language, ...letter })
}
