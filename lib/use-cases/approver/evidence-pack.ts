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
import type { Person, SamePerson } from '../../rules/proofs/same-person.ts'
import { ifTenantAnswers } from '../from-tenant.ts'
import type { Approvers } from '../../rules/policy/policy.ts'
import { ok, refuse, type RefusalCode, type Result } from '../../rules/refusals.ts'
import type { RemedyId } from '../../rules/remedies/index.ts'
import { deskNoteOf } from '../../rules/request/desk-note.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { suspendedIn } from '../../rules/preparation/suspension.ts'
import { inForce } from '../../rules/organisation/threat-mode.ts'
import { type Approver, may, mayRead } from './approver.ts'
import { factsOf } from './account-facts.ts'
import { suggestionFor } from './recommendation.ts'
import { type Choice, choicesFor } from './remedy-choices.ts'
import { approverActor } from './commit-decision.ts'
import { readStopped, type StoppedFacts } from './close-stopped.ts'
import { readParties } from './read-parties.ts'
import { type Handling, readHandling } from './read-handling.ts'
import { readPerson } from '../read-person.ts'
import { approversNeeded } from './second-approval.ts'
import { type DryCall, plannedCalls } from './planned-calls.ts'
import { readBackground, readMethods, readSurroundings, type Surroundings } from './surroundings.ts'

/** A choice, with how many people of this desk it takes. */
export interface Option extends Choice {
  readonly needed: Approvers
  /** What Latchkey would send once it is agreed to; empty for what a person does by hand. */
  readonly calls: readonly DryCall[]
}

export interface EvidencePack extends Surroundings {
  readonly request: RecoveryRequest
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
  /** Some of what they enrolled here is suspended. */
  readonly someSuspended: boolean
  /** What is left to do for the owner, of a request that was stopped for good. */
  readonly stopped: StoppedFacts | null
  readonly ownRequest: boolean
  /** It cannot be said whether approver and claimant are one person, so a second approver is needed. */
  readonly undeterminable: boolean
  /** Why this approver may decide nothing here; null when they may. */
  readonly withheld: RefusalCode | null
  readonly handling: Handling
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

  const [parties, background] = await Promise.all([
    partiesOf(context, approver, opened),
    readBackground(context, opened),
  ])
  const person = parties.claimed
  const methods = person && (await readMethods(context, person.account.id))
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
        calls: choice.approvable
          ? plannedCalls(context.tenant, choice.remedy, request, { account: person.account, methods })
          : [],
      }))
    : []
  return ok({
    request,
    ...(await readSurroundings(context, approver, request, { background, methods })),
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
    recommended:
      suggestionFor(settings, request, context.now(), person ? factsOf(person.account) : undefined)?.remedy ?? null,
    someSuspended: request.account !== null && (await isSomeSuspended(context, request.account.id)),
    stopped: await readStopped(context, request, events),
    ownRequest: parties.isOwn,
    undeterminable: parties.verdict === 'undeterminable',
    withheld: parties.withheld,
    handling: await readHandling(context, approver, request),
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

const answeredYes = ({ account }: Person, id: LookupId): boolean => {
  const answer = account.lookups[id]
  return answer.kind === 'answered' && answer.value
}
