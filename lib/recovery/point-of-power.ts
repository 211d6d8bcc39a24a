/**
 * Asked again, in the last moment before the tenant is touched (rule R11):
 * class, enabled state, causes and method ages are read anew, uncached, and
 * policy decides on them with the proofs that still stand.
 */
import { classOf } from '../account.ts'
import { foldAddress } from '../address.ts'
import { assuranceOf, meets, type Proof } from '../assurance.ts'
import { caseFor, troubleSince } from '../case.ts'
import type { Holdings } from '../factors/factor.ts'
import { isOldEnough } from '../freshness.ts'
import { type Decision, decide } from '../policy.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { Before } from '../remedies/remedy.ts'
import { type RemedyId, remedyOf } from '../remedies/index.ts'
import { countingProofs, type Diagnosis, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { diagnosisOf } from './diagnose.ts'
import { readHoldings } from './holdings.ts'

export interface Power {
  readonly decision: Decision
  readonly holdings: Holdings
  readonly before: Before
  /** What was read, to be kept with the request. */
  readonly read: Pick<RecoveryRequest, 'diagnosis' | 'accountClass' | 'assurance'> & { readonly diagnosis: Diagnosis }
}

export async function askAgain(context: Context, request: RecoveryRequest, remedy: RemedyId): Promise<Result<Power>> {
  if (!request.account) return refuse('request-moved-on')
  const [holdings, evidence] = await Promise.all([
    readHoldings(context, request),
    context.tenant.readEvidence(request.account),
  ])
  if (!holdings) return refuse('request-moved-on')
  const now = context.now()
  const diagnosis = diagnosisOf(evidence)
  const sinceThen = { ...holdings, troubleSince: troubleSince({ diagnosis }) }
  const proofs = countingProofs(request, now).filter((proof) => stillStands(context, proof, sinceThen))
  const accountClass = classOf(holdings.account.lookups)
  const assurance = assuranceOf(proofs, context.settings.preset)
  const asRead = { ...request, proofs, diagnosis, accountClass }
  return ok({
    decision: decide(caseFor(context.settings, asRead, remedy, now)),
    holdings,
    before: beforeOf(holdings),
    read: { diagnosis, accountClass, assurance },
  })
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
export function mayAct(request: RecoveryRequest, { decision, read }: Power, remedy: RemedyId, now: Date): boolean {
  if (decision.kind === 'permit') return true
  const { permission, approvals } = request
  if (!permission || permission.remedy !== remedy || !permission.lapsesAt || permission.lapsesAt <= now) return false
  if (decision.kind !== 'await-approval' || approvals.length < decision.approvers) return false
  return !remedyOf(remedy).carriesSecret || meets(read.assurance, permission.assurance)
}

/** A proof stands while its method is still there and old enough; outside identities are matched by address. */
function stillStands(
  { keys }: Context,
  proof: Proof,
  { account, authenticators, methodChanges, now, freshnessWindowInDays, troubleSince: began }: Holdings,
) {
  if (authenticators.kind === 'failed') return false
  const addressed = (address: string) => keys.matches(proof.authenticator, 'authenticator', foldAddress(address))
  const registered = authenticators.value.find((one) => one.address && addressed(one.address))
  if (registered) return isOldEnough(registered, methodChanges, now, freshnessWindowInDays, began)
  return proof.standing === 'profile' && account.otherMails.some(addressed)
}
