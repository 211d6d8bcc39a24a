/**
 * What policy would decide: for a case that nobody is in, or for somebody as the desk sees them now.
 *
 * Of a person it shows no more than the desk may see elsewhere: the kind of account, and what the newest listed request
 * of theirs holds. Looking is recorded, and nothing is kept of it but a keyed hash of the name (rules R19, R20).
 */
import { type AccountClass, classOf } from '../../rules/account/account.ts'
import type { CauseId } from '../../rules/diagnosis/causes/index.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { answersFor, type CaseAnswer, type InventedCase, requestOf } from '../../rules/request/invented-case.ts'
import { type Assurance, assuranceOf } from '../../rules/proofs/assurance.ts'
import { readName } from '../../rules/request/new-request.ts'
import { proofsThatCount } from '../../rules/request/policy-input.ts'
import { causesOf, type RecoveryRequest, STATES } from '../../rules/request/request.ts'
import { inForce, type SettingsInForce } from '../../rules/organisation/threat-mode.ts'
import type { Context } from '../../ports/context.ts'
import { ifTenantAnswers } from '../from-tenant.ts'
import { type Approver, mayRead } from './approver.ts'
import { takeLookUp } from './approver-budget.ts'
import { approverActor } from './commit-decision.ts'
import { listRequests } from './list-requests.ts'

/** Requests of one name that are searched for the newest. */
const LOOKS_AT = 100

export interface CaseTried {
  /** What the proofs of the case add up to. */
  readonly assurance: Assurance
  readonly answers: readonly CaseAnswer[]
}

/** `threat`: as if threat mode were on, or off; null as it is now. */
export function tryCase(
  settings: SettingsInForce,
  { invented, threat }: { readonly invented: InventedCase; readonly threat: boolean | null },
  now: Date,
): CaseTried {
  return tried({ ...settings, threatMode: threat ?? settings.threatMode }, requestOf(invented, now), now)
}

export interface PersonTried extends CaseTried {
  /** Their newest request in which something was proved; null where there is none. */
  readonly request: Pick<RecoveryRequest, 'id' | 'reference' | 'begunAt'> | null
  readonly accountClass: AccountClass
  readonly causes: readonly CauseId[]
}

/**
 * What policy would decide if this person went on now. Refuses `not-permitted`, a name that is none of the
 * organisation's, and `tenant-unavailable`; null where nobody has the name.
 */
export async function tryForPerson(
  context: Context,
  approver: Approver,
  typed: string,
): Promise<Result<PersonTried | null>> {
  const may = mayRead(approver)
  if (!may.ok) return may
  const name = readName(typed, context.settings.domains)
  if (!name.ok) return name
  const budget = await takeLookUp(context, approver)
  if (!budget.ok) return budget
  const now = context.now()
  const listed = await newestOf(context, approver, name.value)
  await context.store.record({
    at: now,
    requestId: listed?.id ?? null,
    kind: 'policy-tried',
    by: approverActor(approver),
    facts: listed ? {} : { name: context.keys.hash('name', name.value) },
  })
  const account = await ifTenantAnswers(async () => {
    const found = listed?.account ?? (await context.tenant.findAccount(name.value))
    return found ? { read: await context.tenant.readAccount(found.id, 'lists') } : { read: null }
  })
  if (!account) return refuse('tenant-unavailable')
  if (!account.read) return ok(null)
  const accountClass = classOf(account.read.lookups)
  const settings = inForce(context.settings, await context.store.threatSwitch(), now)
  const request = { ...(listed ?? requestOf(NOTHING_KNOWN, now)), accountClass }
  return ok({ ...tried(settings, request, now), request: listed, accountClass, causes: causesOf(request) })
}

/** Somebody who has not begun: no proof and no finding. */
const NOTHING_KNOWN: InventedCase = {
  accountClass: 'member',
  causes: [],
  proofs: [],
  givenLately: [],
  deniedLately: false,
  compromiseUnknown: false,
  onPremises: false,
}

const tried = (settings: SettingsInForce, request: RecoveryRequest, now: Date): CaseTried => ({
  assurance: assuranceOf(proofsThatCount(settings, request, null, now), settings),
  answers: answersFor(settings, request, now),
})

/** Of one in which nothing was proved nobody knows whose it is. */
async function newestOf(context: Context, approver: Approver, name: string): Promise<RecoveryRequest | null> {
  const page = await listRequests(context, approver, { states: STATES, search: name, limit: LOOKS_AT })
  const theirs = (page.ok ? page.value.requests : []).filter(
    ({ claimedName, account, proofs }) =>
      proofs.length > 0 && (claimedName === name || account?.signInName.toLowerCase() === name),
  )
  return theirs.toSorted((one, other) => Number(one.begunAt) - Number(other.begunAt)).at(-1) ?? null
}
