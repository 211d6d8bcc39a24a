/**
 * A wait that stands in for the age of a method (rule R17).
 *
 * Every old channel hears of it and can cancel; a cancel pauses and asks a person.
 * It replaces neither the proofs, which are given afresh at its end, nor an
 * approval. The clock is a task in the database: it outlives browser and process,
 * and threat mode stops it.
 */
import { LATCHKEY } from '../audit.ts'
import type { CoolOffStep } from '../task.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { type CoolingOff, ENDED, type RecoveryRequest, type RequestState } from '../request.ts'
import type { Context } from '../settings.ts'
import { inForce } from '../threat-mode.ts'
import { byId, change } from './change.ts'
import { toQueue } from './choose.ts'
import { requestByWaitLink } from './links.ts'
import { tellOfWait } from './tell-of-wait.ts'
import { waitStep } from './to-cooling-off.ts'

export async function coolOff(context: Context, requestId: string, attempt: string, step: CoolOffStep): Promise<void> {
  const request = await context.store.load(requestId)
  if (!request?.coolingOff || request.coolingOff.attempt !== attempt) return
  if (step === 'tell') return tell(context, request, request.coolingOff)
  if (step === 'end') return end(context, request, attempt)
  if (request.state === 'stepping-up') await tellOfWait(context, request, request.coolingOff, 'ended')
}

/** Throws when nobody could be told just now, so that it is tried again. */
async function tell(context: Context, request: RecoveryRequest, wait: CoolingOff): Promise<void> {
  if (request.state !== 'cooling-off' || wait.told !== null) return
  const told = await tellOfWait(context, request, wait, 'begun')
  await change(context, byId(context, request.id), (current) => {
    if (!isWaiting(current, wait.attempt)) return refuse('request-moved-on')
    return ok(
      told === 0
        ? { ...toQueue(context, current, wait.remedy, { why: 'nobody-to-tell', approvers: 1 }), by: LATCHKEY }
        : { kind: 'cool-off-told', by: LATCHKEY, set: { coolingOff: { ...wait, told } }, facts: { told } },
    )
  })
}

async function end(context: Context, { id }: RecoveryRequest, attempt: string): Promise<void> {
  const { store, settings } = context
  await change(context, byId(context, id), async (request) => {
    const wait = request.coolingOff
    const now = context.now()
    if (!wait || !isWaiting(request, attempt) || wait.endsAt > now) return refuse('request-moved-on')
    const { threat, coolingOff } = inForce(settings, await store.threatSwitch(), now)
    // Nobody heard of it, so nobody could have said no.
    const why = threat ? 'threat-mode' : wait.told === null || !coolingOff ? 'nobody-to-tell' : null
    if (why) return ok({ ...toQueue(context, request, wait.remedy, { why, approvers: 1 }), by: LATCHKEY })
    return ok({
      kind: 'cooled',
      by: LATCHKEY,
      set: { coolingOff: { ...wait, endedAt: now }, diagnosis: null, remedy: null },
      later: [{ task: { kind: 'diagnose', requestId: id } }, waitStep(id, attempt, 'call-back')],
    })
  })
}

const isWaiting = ({ state, coolingOff }: RecoveryRequest, attempt: string): boolean =>
  state === 'cooling-off' && coolingOff?.attempt === attempt

const WITH_PEOPLE: readonly RequestState[] = ['queued', 'approved']

/**
 * States in which a wait runs, or was served and not yet made use of. A person who
 * was asked meanwhile does not take the "no" out of anybody's hand: what they approve
 * is collected with the proofs that were waited for.
 */
const CANCELLABLE: readonly RequestState[] = [
  'cooling-off',
  'stepping-up',
  'findings',
  'remedy',
  'waiting',
  ...WITH_PEOPLE,
]

export const canCancel = (request: RecoveryRequest): boolean =>
  request.coolingOff !== null && CANCELLABLE.includes(request.state) && !wasCancelled(request)

export const isWithPeople = ({ state }: RecoveryRequest): boolean => WITH_PEOPLE.includes(state)

export const wasCancelled = ({ escalation }: RecoveryRequest): boolean => escalation?.why === 'cancelled'

/** From an old channel, by pressing the button there: the wait stops, and a person is asked. */
export async function cancelWait(context: Context, link: string): Promise<Result<RecoveryRequest>> {
  const found = await requestByWaitLink(context, link)
  if (!found?.coolingOff) return refuse('request-unknown')
  if (wasCancelled(found) && !ENDED.includes(found.state)) return ok(found)
  return change(context, byId(context, found.id), (request) => {
    const wait = request.coolingOff
    if (!wait || !canCancel(request)) return refuse('request-moved-on')
    // Whoever had to agree before has to still.
    const approvers = request.escalation?.approvers ?? 1
    const queued = toQueue(context, request, wait.remedy, { why: 'cancelled', approvers })
    return ok({
      ...queued,
      ...(request.state === 'queued' && { kind: 'wait-cancelled' }),
      // A wait that was served counts no more, whatever is decided now.
      set: { ...queued.set, coolingOff: { ...wait, endedAt: null } },
    })
  })
}
