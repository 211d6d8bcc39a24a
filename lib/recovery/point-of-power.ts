/**
 * Asked again, in the last moment before the tenant is touched (rule R11):
 * class, enabled state, causes and method ages are read anew, uncached, and
 * policy decides on them with the proofs that still stand.
 */
import { classOf } from '../account.ts'
import { foldAddress } from '../address.ts'
import { assuranceOf, meets, type Proof } from '../assurance.ts'
import { caseFor, troubleSince } from '../case.ts'
import type { Evidence } from '../evidence.ts'
import type { Holdings } from '../factors/factor.ts'
import { isOldEnough } from '../freshness.ts'
import { type Decision, decide } from '../policy.ts'
import { Unavailable } from '../ports.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { Before } from '../remedies/remedy.ts'
import { type RemedyId, remedyOf } from '../remedies/index.ts'
import { type CoolingOff, countingProofs, type Diagnosis, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { inForce, isStopped, type Threat } from '../threat-mode.ts'
import { diagnosisOf } from './diagnose.ts'
import { readHoldings } from './holdings.ts'

export interface Power {
  readonly decision: Decision
  readonly holdings: Holdings
  readonly before: Before
  /** Threat mode, as it stands in this moment. */
  readonly threat: Threat | null
  /** What was read, to be kept with the request. */
  readonly read: Pick<RecoveryRequest, 'diagnosis' | 'accountClass' | 'assurance'> & { readonly diagnosis: Diagnosis }
}

export async function askAgain(context: Context, request: RecoveryRequest, remedy: RemedyId): Promise<Result<Power>> {
  const read = await readAgain(context, request)
  if (!read.ok) return read
  const { holdings, evidence } = read.value
  const now = context.now()
  const settings = inForce(context.settings, await context.store.threatSwitch(), now)
  const diagnosis = diagnosisOf(evidence)
  const sinceThen = { ...holdings, troubleSince: troubleSince({ diagnosis }) }
  const proofs = countingProofs(request, now).filter((proof) =>
    stillStands(context, proof, sinceThen, request.coolingOff),
  )
  const accountClass = classOf(holdings.account.lookups)
  const assurance = assuranceOf(proofs, context.settings.preset)
  const asRead = { ...request, proofs, diagnosis, accountClass }
  return ok({
    decision: decide(caseFor(settings, asRead, remedy, now)),
    threat: settings.threat,
    holdings,
    before: beforeOf(holdings),
    read: { diagnosis, accountClass, assurance },
  })
}

/** A tenant that does not answer is no permission. */
async function readAgain(
  context: Context,
  request: RecoveryRequest,
): Promise<Result<{ holdings: Holdings; evidence: Evidence }>> {
  if (!request.account) return refuse('request-moved-on')
  try {
    const [holdings, evidence] = await Promise.all([
      readHoldings(context, request),
      context.tenant.readEvidence(request.account, 'anew'),
    ])
    return holdings ? ok({ holdings, evidence }) : refuse('request-moved-on')
  } catch (fault) {
    if (fault instanceof Unavailable) return refuse('tenant-unavailable')
    throw fault
  }
}

const beforeOf = ({ account }: Holdings): Before => ({
  passwordChangedAt: account.passwordChangedAt,
  sessionsValidFrom: account.sessionsValidFrom,
  enabled: account.enabled,
})

/**
 * Does the decision, or an approval that was given, allow the act? An approval
 * lifts "await approval" for its own remedy and its own day, and nothing
 * stricter. What carries a secret is collected, with fresh proofs; the rest was
 * approved on the proofs that the approver saw.
 */
export function mayAct(request: RecoveryRequest, power: Power, remedy: RemedyId, now: Date): boolean {
  if (power.decision.kind === 'permit') return true
  const { permission } = request
  if (!permission || !approvalStands(request, power, remedy, now)) return false
  return !remedyOf(remedy).carriesSecret || meets(power.read.assurance, permission.assurance)
}

/** Everything but the fresh proofs that collecting it takes. */
export function approvalStands(
  { permission, approvals }: RecoveryRequest,
  { decision, threat }: Power,
  remedy: RemedyId,
  now: Date,
): boolean {
  if (permission?.remedy !== remedy || !permission.lapsesAt || permission.lapsesAt <= now) return false
  // What was approved before threat mode came on is looked at again (rule R16).
  const standing = approvals.filter(({ at }) => !isStopped(at, threat))
  if (decision.kind === 'await-approval') return standing.length >= decision.approvers
  const onProofsSeen = !remedyOf(remedy).carriesSecret && standing.length > 0
  return decision.kind === 'step-up' && onProofsSeen && meets(permission.assurance, decision.to)
}

/** A proof stands while its method is still there and old enough; outside identities are matched by address. */
function stillStands(
  { keys }: Context,
  proof: Proof,
  { account, authenticators, methodChanges, now, freshnessWindowInDays, troubleSince: began }: Holdings,
  wait: CoolingOff | null,
) {
  if (authenticators.kind === 'failed') return false
  const addressed = (address: string) => keys.matches(proof.authenticator, 'authenticator', foldAddress(address))
  const registered = authenticators.value.find((one) => one.address && addressed(one.address))
  // Its age was waited for: it is the very method that was there when the wait began (rule R17).
  if (registered?.createdAt && proof.fresh) return !began && wait !== null && registered.createdAt < wait.since
  if (registered) return isOldEnough(registered, methodChanges, now, freshnessWindowInDays, began)
  return proof.standing === 'profile' && account.otherMails.some(addressed)
}
