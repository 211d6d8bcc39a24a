/**
 * A wait in place of the age of a method (rule R17).
 *
 * Every old channel is notified and can cancel it; a cancelled wait stops and goes to an approver. It replaces neither
 * the proofs, which are given again at its end, nor an approval. Its end is a task in the database, which outlives
 * browser and process, and threat mode stops it.
 */
import { CLAIMANT, LATCHKEY } from '../../../rules/audit.ts'
import { reachedFor } from '../../../rules/request/policy-input.ts'
import { deniedSince } from '../../../rules/request/denials.ts'
import { wasCancelled } from '../../../rules/request/access-granted.ts'
import type { CoolOffStep } from '../../../rules/request/job.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { CoolingOff } from '../../../rules/request/parts/proving.ts'
import type { RecoveryRequest, RequestState } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { inForce } from '../../../rules/organisation/threat-mode.ts'
import { byId, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { readLately } from '../explain/diagnose.ts'
import { readWaitLink } from '../../notify/links.ts'
import { isLinkSetAside, noteSetAside } from '../../notify/stop-link.ts'
import { tellOfWait } from './tell-of-wait.ts'
import { waitStep } from './begin-cooling-off.ts'

/**
 * One step of a wait: notifies old channels that it runs, ends it, or notifies that it is over. Does nothing for a
 * wait that another has replaced; throws where a message could not be sent, and is then tried again.
 */
export async function coolOff(context: Context, requestId: string, attempt: string, step: CoolOffStep): Promise<void> {
  const request = await context.store.load(requestId)
  if (!request?.coolingOff || request.coolingOff.attempt !== attempt) return
  if (step === 'tell') return tell(context, request, request.coolingOff)
  if (step === 'end') return end(context, request, attempt)
  if (request.state === 'stepping-up') await tellOfWait(context, request, request.coolingOff, 'ended')
}

/** Throws when nobody could be reached now, so that it is tried again. */
async function tell(context: Context, request: RecoveryRequest, wait: CoolingOff): Promise<void> {
  if (request.state !== 'cooling-off' || wait.told !== null) return
  const told = await tellOfWait(context, request, wait, 'begun')
  await changeRequest(context, byId(context, request.id), (current) => {
    if (!isWaiting(current, wait.attempt)) return refuse('request-moved-on')
    return ok(
      told === 0
        ? { ...escalate(context, current, wait.remedy, { why: 'nobody-to-tell', approvers: 1 }), by: LATCHKEY }
        : { kind: 'cool-off-told', by: LATCHKEY, set: { coolingOff: { ...wait, told } }, facts: { told } },
    )
  })
}

async function end(context: Context, { id }: RecoveryRequest, attempt: string): Promise<void> {
  const { store, settings } = context
  await changeRequest(context, byId(context, id), async (request) => {
    const wait = request.coolingOff
    const now = context.now()
    if (!wait || !isWaiting(request, attempt) || wait.endsAt > now) return refuse('request-moved-on')
    const { threat, coolingOff } = inForce(settings, await store.threatSwitch(), now)
    const { deniedLately } = await readLately(context, request)
    if (deniedLately) return ok({ ...escalate(context, request, wait.remedy, DENIED), by: LATCHKEY })
    // Nobody was notified, so nobody could have cancelled it.
    const why = threat ? 'threat-mode' : wait.told === null || !coolingOff ? 'nobody-to-tell' : null
    if (why) return ok({ ...escalate(context, request, wait.remedy, { why, approvers: 1 }), by: LATCHKEY })
    return ok({
      kind: 'cooled',
      by: LATCHKEY,
      set: { coolingOff: { ...wait, endedAt: now }, diagnosis: null, remedy: null },
      later: [{ task: { kind: 'diagnose', requestId: id } }, waitStep(id, attempt, 'call-back')],
    })
  })
}

/** Another request of the account was denied while this one waited. */
const DENIED = { why: 'denied', approvers: 2 } as const

const isWaiting = ({ state, coolingOff }: RecoveryRequest, attempt: string): boolean =>
  state === 'cooling-off' && coolingOff?.attempt === attempt

const WITH_PEOPLE: readonly RequestState[] = ['queued', 'approved']
/**
 * States in which whoever began it has given up: an old channel's denial is then about the next request that they
 * begin.
 */
const GIVEN_UP: readonly RequestState[] = ['withdrawn', 'lapsed', 'declined']

/**
 * States in which a wait runs, or is over and not used yet. It can be cancelled while an approver has it too, since
 * what they approve is collected with the proofs that were waited for.
 */
const CANCELLABLE: readonly RequestState[] = [
  'cooling-off',
  'stepping-up',
  'findings',
  'remedy',
  'waiting',
  ...WITH_PEOPLE,
  ...GIVEN_UP,
]

/** Whether the request has a wait that runs, or was not used yet, and was not cancelled. */
export const canCancel = (request: RecoveryRequest): boolean =>
  request.coolingOff !== null && CANCELLABLE.includes(request.state) && !wasCancelled(request)

/** Whether approvers have the request. */
export const isWithPeople = ({ state }: RecoveryRequest): boolean => WITH_PEOPLE.includes(state)

/** Whether whoever began it has given up. */
export const isGivenUp = ({ state }: RecoveryRequest): boolean => GIVEN_UP.includes(state)

/**
 * Cancels the wait, from an old channel, by a press of the button there: it stops, and so does every other wait of the
 * account; the request goes to approvers, and for 30 days whatever grants access takes two of them. Refuses where
 * there is no wait, or it is over, and where two approvers have set the address aside: its denials no longer count, by
 * whichever link, and the desk sees that it was pressed (rule R12).
 */
export async function cancelWait(context: Context, link: string): Promise<Result<RecoveryRequest>> {
  const pressed = await readWaitLink(context, link)
  if (!pressed?.request.coolingOff) return refuse('request-unknown')
  const { request: found, address } = pressed
  if (await isLinkSetAside(context, found, address)) return noteSetAside(context, found, address, PRESSED_AGAIN)
  const cancelled = wasCancelled(found) ? ok(found) : await cancel(context, found.id, address)
  // Also after a press that was cut off half-way.
  if (cancelled.ok) for (const id of await othersWaiting(context, found)) await cancel(context, id, address)
  return cancelled
}

const PRESSED_AGAIN = 'set-aside-cancel-pressed'

const cancel = (context: Context, id: string, address: string | null): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byId(context, id), async (request) => {
    const wait = request.coolingOff
    if (!wait || !canCancel(request)) return refuse('request-moved-on')
    // Checked for each wait by itself: an address that is set aside for one may still cancel another.
    if (await isLinkSetAside(context, request, address)) return refuse('link-set-aside')
    // A wait that was cancelled no longer counts, whatever is decided now.
    const coolingOff = { ...wait, endedAt: null, cancelledAt: context.now() }
    const refused = { ...request, coolingOff }
    const assurance = reachedFor(context.settings, refused, wait.remedy)
    const denial = { kind: 'wait-cancelled', by: address } as const
    const set = { coolingOff, assurance }
    if (isGivenUp(request))
      return ok({ kind: 'wait-cancelled', by: CLAIMANT, denial, set, facts: { why: 'cancelled' } })
    const queued = escalate(context, refused, wait.remedy, { why: 'cancelled', approvers: 2 })
    return ok({
      ...queued,
      ...(request.state === 'queued' && { kind: 'wait-cancelled' }),
      denial,
      set: { ...queued.set, ...set },
    })
  })

async function othersWaiting({ store, now }: Context, { id, account }: RecoveryRequest): Promise<readonly string[]> {
  if (!account) return []
  const others = await store.requestsSince(account.id, deniedSince(now()), 'with-effect')
  return others.filter((other) => other.id !== id && canCancel(other)).map((other) => other.id)
}
