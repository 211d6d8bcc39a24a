/**
 * The last check before the tenant is touched (rule R11): class, enabled state, causes and method ages are read again,
 * uncached, and policy decides on them with the proofs that still hold.
 */
import { SECOND_IN_MS } from '../../../rules/duration.ts'
import { classOf } from '../../../rules/account/account.ts'
import { policyInputFor, troubleSince } from '../../../rules/request/policy-input.ts'
import type { Evidence } from '../../../rules/diagnosis/evidence.ts'
import type { Holdings } from '../../../rules/proofs/factors/factor.ts'
import { fromTenantInTurn } from '../../from-tenant.ts'
import { isUnanswered } from '../../../rules/account/on-premises.ts'
import { decide } from '../../../rules/policy/policy-decision.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import { countingProofs } from '../../../rules/request/counting-proofs.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { ALTERED_SWITCH, inForce, type ThreatSwitch } from '../../../rules/organisation/threat-mode.ts'
import { readLately } from '../explain/diagnose.ts'
import { diagnosisOf, inLightOfAccount } from '../explain/diagnosis.ts'
import { distinctApprovals } from './distinct-approvals.ts'
import { readHoldings } from '../../holdings.ts'
import { revalidateProof } from './revalidate-proof.ts'
import { mayAct, type WriteAuthority } from './write-permission.ts'

/** What was read longer ago is read again before a write rests on it. */
const LOOK_LASTS_SECONDS = 5

/**
 * Account, evidence, proofs and approvals read afresh, and policy asked again with them (rule R11). Answers what it says,
 * whatever that is; refuses `tenant-unavailable`, `not-your-turn`, and `request-moved-on` where the account is gone, the
 * request has moved, or its row is not the one that was recorded last.
 */
export async function reauthorize(
  context: Context,
  request: RecoveryRequest,
  remedy: RemedyId,
): Promise<Result<WriteAuthority>> {
  // Before the last reading, since it takes time and reads nothing of the account.
  const approvers = await fromTenantInTurn(() => distinctApprovals(context, request))
  if (!approvers.ok) return approvers
  const read = await readAgain(context, request)
  if (!read.ok) return read
  const { evidence, lookedAt } = read.value
  const now = context.now()
  const recorded = await asRecorded(context, request, read.value.holdings)
  if (!recorded.ok) return recorded
  const { holdings, held } = recorded.value
  const settings = inForce(context.settings, held, now)
  const diagnosis = diagnosisOf(inLightOfAccount(evidence, holdings.account), request.diagnosis)
  const sinceThen = { ...holdings, troubleSince: troubleSince({ diagnosis }) }
  const given = countingProofs(request, now, remedy)
  const standing = await Promise.all(
    given.map((proof) => revalidateProof(context, proof, sinceThen, request.coolingOff)),
  )
  const proofs = given.filter((_, i) => standing[i])
  const accountClass = classOf(holdings.account.lookups)
  const lately = await readLately(context, request)
  const situation = policyInputFor(settings, { ...request, proofs, diagnosis, accountClass, ...lately }, remedy, now)
  return ok({
    decision: decide(situation),
    threat: settings.threat,
    approvers: approvers.value,
    lookedAt,
    holdings,
    // Of the proofs that count towards this very remedy: an approval of it cannot be collected with others.
    read: { diagnosis, accountClass, assurance: situation.assurance, ...lately },
  })
}

/**
 * Whether the rows that were read are in the last state that was recorded: a request, an authenticator or the switch
 * of threat mode that somebody put back to an earlier state carries a code of ours all the same (rule R19).
 */
async function asRecorded(
  { store }: Context,
  request: RecoveryRequest,
  holdings: Holdings,
): Promise<Result<{ readonly holdings: Holdings; readonly held: ThreatSwitch }>> {
  const { enrolled = [] } = holdings
  const [current, held] = await Promise.all([store.load(request.id), store.threatSwitch()])
  if (!current || !isSameAct(request, current)) return refuse('request-moved-on')
  const outdated = await store.outdated([
    { kind: 'request', row: current },
    ...enrolled.map((row) => ({ kind: 'enrolment', row }) as const),
    ...(held.altered ? [] : [{ kind: 'threat', row: held } as const]),
  ])
  const rows: readonly unknown[] = outdated.map(({ row }) => row)
  if (rows.includes(current)) return refuse('request-moved-on')
  return ok({
    holdings: { ...holdings, enrolled: enrolled.filter((one) => !rows.includes(one)) },
    held: rows.includes(held) ? ALTERED_SWITCH : held,
  })
}

/** The last reading, and when it began. */
interface LastLook {
  readonly holdings: Holdings
  readonly evidence: Evidence
  readonly lookedAt: Date
}

/** Whether the request is still at the same write: a write under way stores what it finds, and goes on. */
const isSameAct = (request: RecoveryRequest, current: RecoveryRequest): boolean =>
  request.version === current.version ||
  (request.state === 'acting' && current.state === 'acting' && request.intent?.attempt === current.intent?.attempt)

/**
 * A tenant that does not answer gives no permission. The methods and the log of their changes are read first, since
 * Microsoft may make us wait for them; the class, whether sign-in is on, and the risk are read last.
 */
async function readAgain(context: Context, request: RecoveryRequest): Promise<Result<LastLook>> {
  if (!request.account) return refuse('request-moved-on')
  const { tenant, now } = context
  const { id } = request.account
  const read = await fromTenantInTurn(async () => {
    const held = await readHoldings(context, request)
    const begunAt = now()
    // The risk may have to wait for its turn as well; what is quick comes after it.
    const evidence = await tenant.readEvidence({ id }, 'anew')
    const account = await tenant.readAccount(id)
    const lookedAt = evidence.askedAt ?? begunAt
    return { holdings: held && account && { ...held, account }, evidence, lookedAt }
  })
  if (!read.ok) return read
  const { holdings, evidence, lookedAt } = read.value
  // The directory was in reach when the claimant chose; now it does not answer.
  const looks = [evidence.onPremises, ...(holdings ? [holdings.account.onPremises] : [])]
  if (request.diagnosis?.reach && looks.some(isUnanswered)) return refuse('directory-unavailable')
  return holdings ? ok({ holdings, evidence, lookedAt }) : refuse('request-moved-on')
}

/**
 * The check once more, immediately before a write, for an intent that is committed: slow steps in between (a list of
 * passes, an earlier write, a database) make the last reading too old to rest on. Null: it is not allowed any more.
 * Refuses where the tenant does not answer, or too slowly (rule R11).
 */
export async function stillAllowed(
  context: Context,
  request: RecoveryRequest,
  power: WriteAuthority,
  remedy: RemedyId,
): Promise<Result<WriteAuthority | null>> {
  if (!isTooOld(power, context.now())) return ok(power)
  const asked = await reauthorize(context, request, remedy)
  if (!asked.ok) return asked
  if (!mayAct(request, asked.value, remedy, context.now())) return ok(null)
  return isTooOld(asked.value, context.now()) ? refuse('tenant-unavailable') : asked
}

const isTooOld = ({ lookedAt }: WriteAuthority, now: Date): boolean =>
  now.getTime() - lookedAt.getTime() > LOOK_LASTS_SECONDS * SECOND_IN_MS
