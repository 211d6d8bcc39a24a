/**
 * Carries out a remedy that carries no secret: as a durable task, once (rule R14). Before every try the tenant is
 * read, since an earlier try may have worked and died before it could say so.
 */
import { meets } from '../../../rules/proofs/assurance.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import type { Holdings } from '../../../rules/proofs/factors/factor.ts'
import { takesTwoChecks } from '../../../rules/preparation/removal-checks.ts'
import { ok, refuse, type RefusalCode, type Result } from '../../../rules/refusals.ts'
import { remedyOf } from '../../../rules/remedies/index.ts'
import { addressToTell } from '../../../rules/proofs/removed-address.ts'
import { otherNumberFirst } from '../../../rules/remedies/remove-authenticator.ts'
import { removedOf } from '../../../rules/remedies/remove-authenticator.ts'
import type { EscalationReason } from '../../../rules/request/parts/authorization.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { gateOf } from '../../../rules/request/follow-up.ts'
import { type Swept, toSweep } from '../../../rules/diagnosis/mailbox.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import type { Reading } from '../../../rules/remedies/remedy.ts'
import { byBrowser, byId, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { intend } from './record-intent.ts'
import { verifyWrite } from './verify-write.ts'
import { postponeIfLimited } from './postpone-write.ts'
import { isInFlight } from './in-flight-write.ts'
import { reauthorize, stillAllowed } from './authorize-write.ts'
import { mayAct, type WriteAuthority } from './write-permission.ts'
import { readingOf } from './read-account.ts'
import { escalationFor } from './write-refusal.ts'

/** The claimant ends all sessions of the account. Refuses what `press` refuses. */
export const endSessions = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  press(context, browserToken, 'end-sessions')

/** The claimant ends their lockout in the organisation's own directory. Refuses what `press` refuses. */
export const unlock = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  press(context, browserToken, 'unlock-on-premises')

/** Commits the intent; a task carries it out. */
async function press(
  context: Context,
  browserToken: string,
  remedy: 'end-sessions' | 'unlock-on-premises',
): Promise<Result<RecoveryRequest>> {
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  if (request.state !== 'remedy' || request.remedy !== remedy) return refuse('request-moved-on')
  const asked = await reauthorize(context, request, remedy)
  if (!asked.ok) return postponeIfLimited(context, browserToken, remedy, asked)
  return intend(context, request, remedy, asked.value)
}

/** Refusals because somebody did not answer, which may answer later. */
const SILENT: readonly RefusalCode[] = ['tenant-unavailable', 'not-your-turn', 'directory-unavailable']

/** The task's part. Throws when it should be tried again. */
export async function perform(context: Context, requestId: string, attempt: string): Promise<void> {
  const request = await context.store.load(requestId)
  const intent = request?.intent
  if (!request?.account || !intent || request.state !== 'acting' || intent.attempt !== attempt) return
  const remedy = remedyOf(intent.remedy)
  const reading = await readingOf(context, request)
  if (intent.actedAt || (reading && remedy.shownBy(reading, intent.before, intent)))
    return void (await verifyWrite(context, requestId, attempt))
  if (isInFlight(intent.unansweredAt, context.now())) throw new Unavailable('A write may be on its way.')

  const asked = await reauthorize(context, request, intent.remedy)
  if (!asked.ok && SILENT.includes(asked.refusal))
    throw new Unavailable(`Asked before ${intent.remedy}: ${asked.refusal}.`)
  if (!asked.ok) return toPeople(context, request)
  if (!mayAct(request, asked.value, intent.remedy, context.now()))
    return toPeople(context, request, asked.value.threat ? 'threat-mode' : 'failed')
  if (!reading) return toPeople(context, request)
  if (isShortOfChecks(context, request, asked.value)) return toPeople(context, request)
  // What has to come first had been done when it was approved; it has to be done now too (rule R11).
  if (gateOf({ ...request, diagnosis: asked.value.read.diagnosis }, intent.remedy, reading.account))
    return toPeople(context, request)
  // An alternate number was added since it was approved.
  if (intent.remedy === 'remove-authenticator' && otherNumberFirst(reading.authenticators, intent.target))
    return toPeople(context, request, 'other-number-first')
  if (intent.remedy === 'sweep-mailbox' && !(await noteSwept(context, request, reading))) return
  if (intent.remedy === 'remove-authenticator' && !(await noteRemoved(context, request, asked.value.holdings))) return
  let power = asked.value
  for (const write of remedy.plan(reading, intent.before, intent)) {
    // One mailbox may take many writes, and the first of them may take long.
    const still = await stillAllowed(context, request, power, intent.remedy)
    if (!still.ok) throw new Unavailable(`Asked again before ${write.kind}: ${still.refusal}.`)
    if (!still.value) return toPeople(context, request)
    power = still.value
    const applied = await context.tenant.apply(request.account.id, write)
    if (applied.kind === 'refused') return toPeople(context, request, escalationFor(applied.why))
    if (applied.kind === 'unknown') await noteUnanswered(context, request)
    if (applied.kind !== 'applied') throw new Unavailable(`The tenant answered "${applied.kind}" to ${write.kind}.`)
  }
  await changeRequest(context, byId(context, requestId), (current) =>
    current.intent?.attempt === attempt
      ? ok({
          kind: 'acted',
          by: LATCHKEY,
          set: { intent: { ...(current.intent ?? intent), actedAt: context.now() } },
          facts: { attempt },
        })
      : refuse('request-moved-on'),
  )
  await verifyWrite(context, requestId, attempt)
}

/** Removing a method takes two checks where its owner can still give two, as it is now (rules R11, R15). */
const isShortOfChecks = (
  { settings }: Context,
  { intent, permission }: RecoveryRequest,
  { holdings, read }: WriteAuthority,
): boolean =>
  intent?.remedy === 'remove-authenticator' &&
  !meets(permission?.assurance ?? read.assurance, 'aal2') &&
  takesTwoChecks(holdings, intent.target, settings.factors, settings)

/** It may have been done and show later; repeated at once, it would be done twice. */
const noteUnanswered = (context: Context, { id, intent }: RecoveryRequest) =>
  changeRequest(context, byId(context, id), (current) =>
    current.intent && current.intent.attempt === intent?.attempt
      ? ok({ kind: 'looked-back', by: LATCHKEY, set: { intent: { ...current.intent, unansweredAt: context.now() } } })
      : refuse('request-moved-on'),
  )

/** Stored before the first write: if the process died half-way, rules would otherwise be off that nobody knows of. */
async function noteSwept(context: Context, request: RecoveryRequest, reading: Reading): Promise<boolean> {
  const found = toSweep(reading)
  const noted = await changeRequest(context, byId(context, request.id), ({ intent }) => {
    if (intent?.attempt !== request.intent?.attempt || !intent) return refuse('request-moved-on')
    const earlier = intent.swept ?? []
    const isNew = (one: Swept) => !earlier.some((other) => JSON.stringify(other) === JSON.stringify(one))
    const swept = [...earlier, ...found.filter(isNew)]
    return ok({
      kind: 'looked-back',
      by: LATCHKEY,
      set: { intent: { ...intent, swept } },
      facts: { found: found.length },
    })
  })
  return noted.ok
}

/** Stored before the write, since afterwards it cannot be said which method it was, and whose. False: the request moved on. */
async function noteRemoved(context: Context, { id, intent }: RecoveryRequest, holdings: Holdings): Promise<boolean> {
  const address = addressToTell(holdings, intent?.target ?? null)
  const removed = removedOf(holdings.authenticators, intent?.target ?? null)
  if (intent?.removed || (address === null && removed === null)) return true
  const removedAddress = address === null ? null : context.keys.seal('removed-address', address, id)
  const set = { ...(removed && { removed }), ...(removedAddress !== null && { removedAddress }) }
  const noted = await changeRequest(context, byId(context, id), (current) =>
    current.intent && current.intent.attempt === intent?.attempt
      ? ok({ kind: 'looked-back', by: LATCHKEY, set: { intent: { ...current.intent, ...set } } })
      : refuse('request-moved-on'),
  )
  return noted.ok
}

async function toPeople(context: Context, request: RecoveryRequest, why: EscalationReason = 'failed'): Promise<void> {
  await changeRequest(context, byId(context, request.id), (current) =>
    current.intent?.attempt === request.intent?.attempt
      ? ok(escalate(context, current, request.intent?.remedy ?? null, { why, approvers: 1 }))
      : refuse('request-moved-on'),
  )
}
