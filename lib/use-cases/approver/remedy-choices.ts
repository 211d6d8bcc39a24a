/**
 * What an approver may choose for one request, and what is recommended.
 *
 * Policy answers for each remedy. An approval stands in for "await approval" and
 * for nothing else: it never replaces a missing proof, nor does what policy hands
 * over. A request without any proof is handed over whole: a name and a voice on
 * the telephone open nothing (CISA and FBI advisory AA23-320A, id H01).
 */
import { type Account, type AccountClass, classOf } from '../../rules/account/account.ts'
import { meets, restsOnNumberAlone, restsOnPerhapsOwn } from '../../rules/proofs/assurance.ts'
import { policyInputFor, type PolicySettings, reachedFor } from '../../rules/request/policy-input.ts'
import { causeOf, signsOfCompromise } from '../../rules/diagnosis/causes/index.ts'
import { effectsOf } from '../../rules/request/effects.ts'
import { type Gate, gateOf } from '../../rules/request/follow-up.ts'
import { isSpokenAgainst } from '../../rules/request/stopped.ts'
import { onTheirWord, restsOnTheirWord } from '../../rules/request/unverified-claim.ts'
import type { Approvers } from '../../rules/policy/policy.ts'
import { type Decision, decide } from '../../rules/policy/policy-decision.ts'
import { type RemedyId, remedies, remedyOf } from '../../rules/remedies/index.ts'
import { causesOf, type RecoveryRequest } from '../../rules/request/request.ts'
import type { Settings } from '../../rules/organisation/settings.ts'

/** What happens once it is chosen. */
export type Consequence =
  /** Latchkey does it, at once. */
  | 'perform'
  /** The claimant proves who they are again and does it themselves. */
  | 'collect'
  /** A person does it in Microsoft's portal, and Latchkey watches for it. */
  | 'hand-over'

/** A wait is the claimant's to choose, never the desk's. */
type DeskDecision = Exclude<Decision, { kind: 'cool-off' }>

export interface Choice {
  readonly remedy: RemedyId
  readonly decision: DeskDecision
  /** By this desk. A hand-over is not approved but handed over. */
  readonly approvable: boolean
  readonly consequence: Consequence
  readonly approvers: Approvers
  /** What has to come first; null where nothing has to, or where nobody can say. */
  readonly gate: Gate | null
  /** Latchkey could not do it here, whoever approves. */
  readonly onlyByHand: boolean
}

type DeskSettings = PolicySettings & Pick<Settings, 'exchangeChanges'>

/** `account`: as the tenant shows it now; the class noted with the request may be old. */
export function choicesFor(
  settings: DeskSettings,
  request: RecoveryRequest,
  account: Account,
  now: Date,
): readonly Choice[] {
  return remedies
    .filter((remedy) => remedy.kind !== 'wait' && !hasNothingToDo(remedy.id, request, account))
    .map((remedy) => choiceFor(settings, request, account, remedy.id, now))
}

const hasNothingToDo = (id: RemedyId, request: RecoveryRequest, account: Account): boolean =>
  (id === 'enable-sign-in' && (account.enabled || isSharedMailbox(account))) ||
  (id === 'disable-sign-in' && !(account.enabled && enabledByStopped(request))) ||
  (id === 'dismiss-risk' && !causesOf(request).includes('account-at-risk')) ||
  (FOR_ITS_CAUSE_ONLY.includes(id) && !causesOf(request).some((cause) => causeOf(cause).endedBy.includes(id))) ||
  (GUESTS_HAVE_THEM_AT_HOME.includes(id) && classOf(account.lookups) === 'guest') ||
  (id === 'unlock-on-premises' && !isPerhapsLockedThere(request, account)) ||
  (id === 'sweep-mailbox' && !signsOfCompromise(causesOf(request))) ||
  (id === 'lift-sending-restriction' && !causesOf(request).includes('sending-restricted') && !restsOnWord(request, id))

/** Its sign-in stays switched off: people open it from their own accounts. */
const isSharedMailbox = ({ lookups: { sharedMailbox: shared } }: Account): boolean =>
  shared.kind === 'answered' && shared.value

/** It switched sign-in on, and the owner said that it was not them. */
const enabledByStopped = (request: RecoveryRequest): boolean =>
  request.stoppedAt !== null && effectsOf(request).some(({ remedy }) => remedy === 'enable-sign-in')

/** Done by others, and of no use but against what it ends. */
const FOR_ITS_CAUSE_ONLY: readonly RemedyId[] = [
  'mend-elsewhere',
  'correct-leave-date',
  'give-licence',
  'give-mailbox-access',
]

/** Password and methods: nothing that is done about them here reaches the home organisation. */
const GUESTS_HAVE_THEM_AT_HOME: readonly RemedyId[] = [
  'reset-password',
  'temporary-access-pass',
  'remove-authenticator',
]

/** Where nobody asks that directory, a refusal by it may be a lock. */
const isPerhapsLockedThere = (request: RecoveryRequest, { onPremises, lookups }: Account): boolean =>
  onPremises.kind === 'seen'
    ? onPremises.value?.locked === true
    : classOf(lookups) === 'synced' && causesOf(request).includes('on-premises-refuses')

/** What was never seen could not be read back either. */
const restsOnWord = (request: RecoveryRequest, id: RemedyId): boolean => onTheirWord(request)?.remedy === id

/** What the claimant might do alone a person may grant as well: it may have come here because it could not be finished. */
const GRANTING: readonly Decision['kind'][] = ['await-approval', 'permit']

/**
 * What an approver may do about one remedy, by policy and by the account as it is now: `account` is its class alone
 * where it was not read.
 */
export function choiceFor(
  settings: DeskSettings,
  request: RecoveryRequest,
  account: Account | AccountClass,
  id: RemedyId,
  now: Date,
): Choice {
  const remedy = remedyOf(id)
  const accountClass = typeof account === 'string' ? account : classOf(account.lookups)
  const gate = typeof account === 'string' ? null : gateOf(request, id, account)
  const onlyByHand = id === 'lift-sending-restriction' && (!settings.exchangeChanges || restsOnWord(request, id))
  const answer = decide({
    ...policyInputFor(settings, request, id, now),
    accountClass,
    // As it was proved; collecting takes fresh proofs of the same worth (rule R11).
    assurance: reachedFor(settings, request, id),
    restsOnPerhapsOwn: restsOnPerhapsOwn(request.proofs, settings),
    restsOnNumberAlone: restsOnNumberAlone(request.proofs, settings),
    afterWaiting: null,
  })
  const decision: DeskDecision = answer.kind === 'cool-off' ? { kind: 'step-up', to: 'aal2' } : answer
  // Whoever sits at a stopped request collects nothing, until the link that stopped it is set aside (rule R12).
  const isCollectable = !remedy.carriesSecret || request.stoppedAt === null
  const approvable =
    remedy.kind === 'change' &&
    GRANTING.includes(decision.kind) &&
    meets(request.assurance, 'aal1') &&
    isCollectable &&
    !gate &&
    !onlyByHand
  return {
    remedy: id,
    decision,
    approvable,
    consequence: !approvable ? 'hand-over' : remedy.carriesSecret ? 'collect' : 'perform',
    approvers: decision.kind === 'await-approval' ? decision.approvers : 1,
    gate,
    onlyByHand,
  }
}

/** What a line of the queue suggests, by the class that was noted with the request; the pack asks again. */
export function suggestionFor(settings: DeskSettings, request: RecoveryRequest, now: Date): Choice | null {
  const remedy = recommendedFor(request)
  return remedy && request.account && choiceFor(settings, request, request.accountClass ?? 'privileged', remedy, now)
}

/**
 * The remedy that ends the decisive cause, else what the claimant chose. Null when nothing is known.
 * A request that rests on the claimant's word is about that word: somebody is to look. Null, too, where somebody said
 * that it is not the owner.
 */
export function recommendedFor(request: RecoveryRequest): RemedyId | null {
  if (restsOnTheirWord(request)) return request.remedy
  if (request.escalation?.why === 'sign-in-still-on') return 'disable-sign-in'
  if (isSpokenAgainst(request)) return null
  // The second of two is asked about what the first one approved.
  if (request.state === 'queued' && request.approvals.length > 0) return request.remedy
  const ending = causesOf(request).flatMap((cause) => causeOf(cause).endedBy)[0]
  const known = remedies.find((remedy) => remedy.id === ending && remedy.kind !== 'wait')
  return known?.id ?? request.remedy
}
