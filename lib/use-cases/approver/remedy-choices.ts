/**
 * What an approver may choose for one request, and what is recommended.
 *
 * Policy answers for each remedy. An approval replaces `await-approval` and nothing else: it never replaces a missing
 * proof, nor what policy hands over. A request without any proof is handed over as a whole: a name and a voice on the
 * telephone grant nothing (CISA and FBI advisory AA23-320A, id H01).
 */
import { type Account, type AccountClass, classOf } from '../../rules/account/account.ts'
import { meets, restsOnNumberAlone, voucherMayBeClaimant } from '../../rules/proofs/assurance.ts'
import { policyInputFor, type PolicySettings, reachedFor } from '../../rules/request/policy-input.ts'
import { causeOf, signsOfCompromise } from '../../rules/diagnosis/causes/index.ts'
import { effectsOf } from '../../rules/request/effects.ts'
import { type Gate, gateOf } from '../../rules/request/follow-up.ts'
import { isSpokenAgainst } from '../../rules/request/request-stop.ts'
import { onTheirWord, restsOnTheirWord } from '../../rules/request/unverified-claim.ts'
import type { Approvers } from '../../rules/policy/policy.ts'
import { type Decision, decide } from '../../rules/policy/policy-decision.ts'
import { type RemedyId, remedies, remedyOf } from '../../rules/remedies/index.ts'
import { causesOf, type RecoveryRequest } from '../../rules/request/request.ts'
import type { Settings } from '../../rules/organisation/settings.ts'

/** What happens once it is chosen. */
export type Consequence =
  /** Latchkey does it at once. */
  | 'perform'
  /** The claimant proves who they are again and does it themselves. */
  | 'collect'
  /** A person does it in Microsoft's portal, and read-backs watch for it. */
  | 'hand-over'

/** A wait is chosen by the claimant, never by the desk. */
type DeskDecision = Exclude<Decision, { kind: 'cool-off' }>

export interface Choice {
  readonly remedy: RemedyId
  readonly decision: DeskDecision
  /** Whether this desk can approve it; what is done by hand is handed over instead. */
  readonly approvable: boolean
  readonly consequence: Consequence
  readonly approvers: Approvers
  /** What has to come first; null where nothing does, or where that cannot be said. */
  readonly gate: Gate | null
  /** Latchkey cannot do it here, whoever approves. */
  readonly onlyByHand: boolean
}

type DeskSettings = PolicySettings & Pick<Settings, 'exchangeChanges'>

/** All choices. `account`: as the tenant shows it now, since the class stored with the request may be old. */
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
  (id === 'unlock-on-premises' && !isPossiblyLockedThere(request, account)) ||
  (id === 'sweep-mailbox' && !signsOfCompromise(causesOf(request))) ||
  (id === 'lift-sending-restriction' && !causesOf(request).includes('sending-restricted') && !restsOnWord(request, id))

/** The account of a shared mailbox stays disabled: people open it from their own accounts. */
const isSharedMailbox = ({ lookups: { sharedMailbox: shared } }: Account): boolean =>
  shared.kind === 'answered' && shared.value

/** Whether a request that the owner stopped had enabled sign-in. */
const enabledByStopped = (request: RecoveryRequest): boolean =>
  request.stoppedAt !== null && effectsOf(request).some(({ remedy }) => remedy === 'enable-sign-in')

/** Remedies that other people carry out, offered only against the causes that they end. */
const FOR_ITS_CAUSE_ONLY: readonly RemedyId[] = [
  'mend-elsewhere',
  'correct-leave-date',
  'give-licence',
  'give-mailbox-access',
]

/** Passwords and methods of a guest: nothing done about them here reaches the home organisation. */
const GUESTS_HAVE_THEM_AT_HOME: readonly RemedyId[] = [
  'reset-password',
  'temporary-access-pass',
  'remove-authenticator',
]

/** Whether a refusal by the organisation's own directory may be a lockout, where that directory is not asked. */
const isPossiblyLockedThere = (request: RecoveryRequest, { onPremises, lookups }: Account): boolean =>
  onPremises.kind === 'seen'
    ? onPremises.value?.locked === true
    : classOf(lookups) === 'synced' && causesOf(request).includes('on-premises-refuses')

/** Whether the remedy rests on what the claimant says and nothing showed; then nothing could show its end either. */
const restsOnWord = (request: RecoveryRequest, id: RemedyId): boolean => onTheirWord(request)?.remedy === id

/**
 * Decisions that an approver can grant. What policy permits the claimant is among them, since the request may have
 * come here because they could not finish it.
 */
const GRANTING: readonly Decision['kind'][] = ['await-approval', 'permit']

/**
 * What an approver may do about one remedy, by policy and by the account as it is now. `account`: only its class where
 * it was not read.
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
    // As it was proved; collecting takes fresh proofs of the same assurance (rule R11).
    assurance: reachedFor(settings, request, id),
    voucherMayBeClaimant: voucherMayBeClaimant(request.proofs, settings),
    restsOnNumberAlone: restsOnNumberAlone(request.proofs, settings),
    afterWaiting: null,
  })
  const decision: DeskDecision = answer.kind === 'cool-off' ? { kind: 'step-up', to: 'aal2' } : answer
  // Nobody collects anything in a stopped request until the link that stopped it is set aside (rule R12).
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

/**
 * What a line of the queue suggests, by the class that was stored with the request; the evidence pack reads it again.
 */
export function suggestionFor(settings: DeskSettings, request: RecoveryRequest, now: Date): Choice | null {
  const remedy = recommendedFor(request)
  return remedy && request.account && choiceFor(settings, request, request.accountClass ?? 'privileged', remedy, now)
}

/**
 * The remedy that ends the decisive cause, else the one that the claimant chose. Null where nothing is known, where
 * the request rests on the claimant's word (somebody has to look), and where it was denied.
 */
export function recommendedFor(request: RecoveryRequest): RemedyId | null {
  if (restsOnTheirWord(request)) return request.remedy
  if (request.escalation?.why === 'sign-in-still-on') return 'disable-sign-in'
  if (isSpokenAgainst(request)) return null
  // The second approver is asked about what the first one approved.
  if (request.state === 'queued' && request.approvals.length > 0) return request.remedy
  const ending = causesOf(request).flatMap((cause) => causeOf(cause).endedBy)[0]
  const known = remedies.find((remedy) => remedy.id === ending && remedy.kind !== 'wait')
  return known?.id ?? request.remedy
}
