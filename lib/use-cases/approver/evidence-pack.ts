/**
 * Everything an approver needs to decide one request, on one page.
 *
 * Opening it is recorded (rule R19). It holds no secret, no code and no address
 * that a code was sent to.
 */
import { MINUTE_IN_MS } from '../../rules/duration.ts'
import {
  type AccountClass,
  type AccountId,
  classOf,
  failedLookups,
  LOOKUPS,
  type LookupId,
  waivedLookups,
} from '../../rules/account/account.ts'
import type { AuditEvent } from '../../rules/audit.ts'
import { COMES_FIRST } from '../../rules/request/follow-up.ts'
import type { Person, SamePerson } from '../../rules/proofs/same-person.ts'
import { ifTenantAnswers } from '../from-tenant.ts'
import type { Approvers } from '../../rules/policy/policy.ts'
import { ok, refuse, type RefusalCode, type Result } from '../../rules/refusals.ts'
import type { Authenticator } from '../../rules/proofs/factors/factor.ts'
import type { RemedyId } from '../../rules/remedies/index.ts'
import { inOrderOfRemoval, isRemovable } from '../../rules/remedies/remove-authenticator.ts'
import { deskNoteOf } from '../../rules/request/desk-note.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { suspendedIn } from '../../rules/preparation/suspension.ts'
import { inForce } from '../../rules/organisation/threat-mode.ts'
import { type Approver, may, mayRead } from './approver.ts'
import { type Choice, choicesFor, recommendedFor } from './remedy-choices.ts'
import { approverActor } from './commit-decision.ts'
import { readStopped, type StoppedFacts } from './close-stopped.ts'
import { readParties } from './read-parties.ts'
import { readPerson } from '../read-person.ts'
import { approversNeeded } from './second-approval.ts'
import { readRisk } from './read-risk.ts'
import type { AccountBackground } from '../../rules/diagnosis/account-background.ts'
import type { Risk } from '../../rules/request/risk/risk-sign.ts'
import type { SeenBefore } from '../../rules/request/request-origin.ts'
import { type HeldMethodRow, methodRows } from './method-rows.ts'

/** A choice, with how many people of this desk it takes. */
export interface Option extends Choice {
  readonly needed: Approvers
}

export interface EvidencePack {
  readonly request: RecoveryRequest
  readonly risk: Risk
  /** Whether the network that it was begun from was seen with the account before; null where nobody can say. */
  readonly network: SeenBefore
  /** Null: nothing of it could be read, or no account stands behind the name. */
  readonly background: AccountBackground | null
  /** Registered methods without their addresses. Null: they could not be read. */
  readonly methods: readonly HeldMethodRow[] | null
  readonly events: readonly AuditEvent[]
  readonly account: {
    readonly accountClass: AccountClass
    /** The look-ups that were answered with yes. */
    readonly because: readonly LookupId[]
    readonly enabled: boolean
    readonly passwordChangedAt: Date | null
    readonly readAt: Date
  } | null
  readonly failedLookups: readonly LookupId[]
  readonly waivedLookups: readonly LookupId[]
  readonly options: readonly Option[]
  readonly recommended: RemedyId | null
  /** Methods that could be removed as lost, without their addresses. Null: they could not be read. */
  readonly removable: readonly Pick<Authenticator, 'id' | 'kind' | 'phoneType' | 'createdAt'>[] | null
  /** Some of what they enrolled here is suspended. */
  readonly someSuspended: boolean
  /** What is left to do for the owner, of a request that was stopped for good. */
  readonly stopped: StoppedFacts | null
  readonly ownRequest: boolean
  /** It cannot be said whether approver and claimant are one person, so a second approver is needed. */
  readonly undeterminable: boolean
  /** Why this approver may decide nothing here; null when they may. */
  readonly withheld: RefusalCode | null
}

/**
 * Everything that an approver decides by; recorded as opened. Refuses `not-permitted` and `request-unknown`. What the
 * tenant does not answer is left out, and the page says so.
 */
export async function openPack(context: Context, approver: Approver, requestId: string): Promise<Result<EvidencePack>> {
  const allowed = mayRead(approver)
  if (!allowed.ok) return allowed
  const opened = await context.store.load(requestId)
  if (!opened) return refuse('request-unknown')
  if (!(await isStillLooking(context, approver, requestId)))
    await context.store.record({
      at: context.now(),
      requestId,
      kind: 'pack-viewed',
      by: approverActor(approver),
      facts: { state: opened.state, version: opened.version },
    })

  const accountId = opened.account?.id ?? null
  const [parties, background] = await Promise.all([
    partiesOf(context, approver, opened),
    accountId && ifTenantAnswers(() => context.tenant.readBackground(accountId)),
  ])
  const person = parties.claimed
  const held = person && (await methodsOf(context, person.account.id))
  // The tenant's limits may hold these readings back while a diagnosis comes to its end: what is shown is as of now.
  const [current, events, threat] = await Promise.all([
    context.store.load(requestId),
    context.store.events(requestId),
    context.store.threatSwitch(),
  ])
  const request = current ?? opened
  const settings = inForce(context.settings, threat, context.now())
  const options = person
    ? choicesFor(settings, request, person.account, context.now()).map((choice) => ({
        ...choice,
        needed: approversNeeded(choice, request, parties.verdict),
      }))
    : []
  const { risk, network } = await readRisk(context, approver, request, { background, methods: held })
  return ok({
    request,
    risk,
    network,
    background,
    methods: held && methodRows(held),
    // What colleagues wrote about somebody's own request is not for them.
    events: parties.isOwn ? events.filter((one) => deskNoteOf(one) === null) : events,
    account: person && {
      accountClass: classOf(person.account.lookups),
      because: (Object.keys(LOOKUPS) as LookupId[]).filter((id) => answeredYes(person, id)),
      enabled: person.account.enabled,
      passwordChangedAt: person.account.passwordChangedAt,
      readAt: person.account.readAt,
    },
    failedLookups: person ? failedLookups(person.account.lookups) : [],
    waivedLookups: person ? waivedLookups(person.account.lookups) : [],
    options,
    recommended: recommendedNow(request, options),
    removable: held && removableIn(held),
    someSuspended: request.account !== null && (await isSomeSuspended(context, request.account.id)),
    stopped: await readStopped(context, request, events),
    ownRequest: parties.isOwn,
    undeterminable: parties.verdict === 'undeterminable',
    withheld: parties.withheld,
  })
}

/** An open page reloads itself whenever something changes. That is the same view, and is not recorded again. */
const ONE_VIEW_LASTS_MINUTES = 10

async function isStillLooking({ store, now }: Context, { id }: Approver, requestId: string): Promise<boolean> {
  const since = now().getTime() - ONE_VIEW_LASTS_MINUTES * MINUTE_IN_MS
  return (await store.events(requestId)).some(
    ({ kind, by, at }) => kind === 'pack-viewed' && 'id' in by && by.id === id && at.getTime() > since,
  )
}

/** The remedy to recommend: the one that has to come first, where this desk can let it happen. */
function recommendedNow(request: RecoveryRequest, options: readonly Option[]): RemedyId | null {
  const recommended = recommendedFor(request)
  const gate = options.find(({ remedy }) => remedy === recommended)?.gate
  const first = gate ? options.find(({ remedy }) => remedy === COMES_FIRST[gate]) : undefined
  return first?.approvable ? first.remedy : recommended
}

const isSomeSuspended = async ({ store, now }: Context, id: AccountId): Promise<boolean> =>
  suspendedIn(await store.enrolled(id), now()).length > 0

async function partiesOf(
  context: Context,
  approver: Approver,
  request: RecoveryRequest,
): Promise<{ claimed: Person | null; verdict: SamePerson; withheld: RefusalCode | null; isOwn: boolean }> {
  const read = await readParties(context, approver, request)
  const withheld = may(approver, 'decide') ? null : 'not-permitted'
  if (read.ok) return { ...read.value, withheld, isOwn: false }
  // A request that this approver may not decide may still be read, as far as the tenant answers.
  const claimed =
    request.account && read.refusal !== 'tenant-unavailable' ? await readPersonOf(context, request.account) : null
  return { claimed, verdict: 'different', withheld: withheld ?? read.refusal, isOwn: read.refusal === 'not-your-own' }
}

const readPersonOf = (context: Context, { id }: { readonly id: AccountId }): Promise<Person | null> =>
  ifTenantAnswers(() => readPerson(context, id))

async function methodsOf(context: Context, id: AccountId): Promise<readonly Authenticator[] | null> {
  const held = await ifTenantAnswers(() => context.tenant.readAuthenticators(id))
  return held?.kind === 'answered' ? held.value : null
}

const removableIn = (held: readonly Authenticator[]): EvidencePack['removable'] =>
  inOrderOfRemoval(held)
    .filter(isRemovable)
    .map(({ id, kind, phoneType, createdAt }) => ({ id, kind, phoneType, createdAt }))

const answeredYes = ({ account }: Person, id: LookupId): boolean => {
  const answer = account.lookups[id]
  return answer.kind === 'answered' && answer.value
}
