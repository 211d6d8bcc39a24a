import { addSeconds, SECOND_IN_MS } from '../../../rules/duration.ts'
import { classOf } from '../../../rules/account/account.ts'
import { type Assurance, assuranceOf, meets } from '../../../rules/proofs/assurance.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { proofsAfterDiagnosis } from '../../../rules/request/policy-input.ts'
import { deniedSince } from '../../../rules/request/denials.ts'
import { givenLately } from '../../../rules/request/access-granted.ts'
import { earlierOf, latestStopped } from '../../../rules/request/earlier-requests.ts'
import { workerLooksAt } from '../../../rules/request/diagnosis-retry.ts'
import { isSsprCapable, REPORT_ASKED_AGAIN_AFTER_SECONDS } from '../../../rules/request/sspr.ts'
import { type Evidence, lastSuccess } from '../../../rules/diagnosis/evidence.ts'
import type { ScheduledJob } from '../../../rules/request/job.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import type { Diagnosis } from '../../../rules/request/request-diagnosis.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'
import { diagnosisOf, inLightOfAccount } from './diagnosis.ts'
import { lateRows } from './late-rows.ts'

/** States in which findings may still change what is told. */
const TELLING = ['findings', 'stepping-up', 'queued']

/** Reads account and evidence at the same time, and stores what was found. */
export async function diagnose(context: Context, requestId: string): Promise<void> {
  const request = await context.store.load(requestId)
  if (!request?.account || !TELLING.includes(request.state)) return
  const [account, evidence, lately] = await Promise.all([
    context.tenant.readAccount(request.account.id, 'lists'),
    context.tenant.readEvidence(request.account),
    readLately(context, request),
  ])
  // Unless both answers say that the account is deleted, it is read again later.
  if (!account && !evidence.deleted) return
  const earlier = await readEarlier(context, request, evidence)
  const diagnosis = { ...diagnosisOf(inLightOfAccount(evidence, account), request.diagnosis), ...earlier }
  const accountClass = account ? classOf(account.lookups) : request.accountClass
  const ssprCapable = isSsprCapable(account, request, context.now())
  const isHeldBack = diagnosis.unseen.some(({ why }) => why === 'budget')
  await changeRequest(context, byId(context, requestId), (current) =>
    TELLING.includes(current.state)
      ? ok({
          kind: 'diagnosed',
          by: LATCHKEY,
          set: {
            diagnosis,
            accountClass,
            ...(ssprCapable !== undefined && { ssprCapable }),
            ...lately,
            assurance: stillReached(context, current, diagnosis),
          },
          facts: { causes: diagnosis.findings.map(({ cause }) => cause), accountClass },
          later: [
            ...(isHeldBack ? [again(context, requestId, diagnosis)] : []),
            ...atTheEnd(diagnosis, current, context.now()),
            ...forLateRows(diagnosis, current, context.now()),
            // A reading that follows another one schedules no further readings for the report's sake.
            ...(ssprCapable === undefined && !request.diagnosis ? forTheReport(requestId, context.now()) : []),
          ],
        })
      : refuse('request-moved-on'),
  )
}

const forTheReport = (requestId: string, now: Date): readonly ScheduledJob[] =>
  REPORT_ASKED_AGAIN_AFTER_SECONDS.map((seconds) => ({
    task: { kind: 'diagnose', requestId },
    notBefore: addSeconds(now, seconds),
  }))

/**
 * What other requests of the account granted within a week, and whether any of its requests was denied within 30 days.
 */
export async function readLately(
  { store, now }: Context,
  request: RecoveryRequest,
): Promise<{ readonly givenLately: readonly RemedyId[]; readonly deniedLately: boolean }> {
  if (!request.account) return { givenLately: [], deniedLately: false }
  const since = deniedSince(now())
  const [others, denials] = await Promise.all([
    store.requestsSince(request.account.id, since, 'with-effect'),
    store.denialsOf(request.account.id, since),
  ])
  return { givenLately: givenLately(request, others, now()), deniedLately: denials.length > 0 }
}

/** What other requests of the account explain, where any does. */
async function readEarlier(
  { store, now }: Context,
  request: RecoveryRequest,
  evidence: Evidence,
): Promise<Pick<Diagnosis, 'earlier'>> {
  if (!request.account) return {}
  const others = await store.requestsSince(request.account.id, deniedSince(now()))
  const stopped = latestStopped(request, others)
  const undone = stopped ? (await store.events(stopped.id)).findLast(({ kind }) => kind === 'undone') : undefined
  const { passwordChangedAt } = evidence
  const lastSuccessAt = lastSuccess(evidence)?.at ?? null
  const known = { undoneAt: undone?.at ?? null, passwordChangedAt, lastSuccessAt, now: now() }
  const earlier = earlierOf(request, others, known)
  return earlier ? { earlier } : {}
}

/**
 * The assurance after this diagnosis. Findings can lower it and never raise it, so that an intruder is told no more.
 */
function stillReached({ settings }: Context, { assurance, proofs }: RecoveryRequest, diagnosis: Diagnosis): Assurance {
  const left = assuranceOf(proofsAfterDiagnosis({ diagnosis }, proofs), settings)
  return meets(left, assurance) ? assurance : left
}

/** The page fills in by itself as soon as more is visible. */
const again = (context: Context, requestId: string, diagnosis: Diagnosis): ScheduledJob => ({
  task: { kind: 'diagnose', requestId },
  notBefore: workerLooksAt(diagnosis, context.now()),
})

/**
 * The end that we name is the earliest possible; a moment later it is read again, while the claimant may be watching.
 */
const LOOKS_AFTER_THE_END_SECONDS = 2

/** Schedules a reading for the end of a countdown, so that the end is not only assumed. */
function atTheEnd({ findings }: Diagnosis, { id, state }: RecoveryRequest, now: Date): readonly ScheduledJob[] {
  const ends = findings.flatMap(({ until }) => ('at' in until && until.at > now ? [until.at.getTime()] : []))
  if (ends.length === 0 || state === 'queued') return []
  const notBefore = new Date(Math.min(...ends) + LOOKS_AFTER_THE_END_SECONDS * SECOND_IN_MS)
  return [{ task: { kind: 'diagnose', requestId: id }, notBefore }]
}

function forLateRows(diagnosis: Diagnosis, { id, proofs, state }: RecoveryRequest, now: Date): readonly ScheduledJob[] {
  const late = state === 'queued' ? null : lateRows({ diagnosis, proofs }, now)
  return late ? [{ task: { kind: 'diagnose', requestId: id }, notBefore: late.nextLookAt }] : []
}
