/**
 * What an approver may choose for one request.
 *
 * Policy answers for each remedy. An approval replaces `await-approval` and nothing else: it never replaces a missing
 * proof, nor what policy hands over. A request without any proof is handed over as a whole: a name and a voice on the
 * telephone grant nothing (CISA and FBI advisory AA23-320A, id H01).
 */
import type { Account, AccountClass } from '../../rules/account/account.ts'
import { meets, restsOnNumberAlone, voucherMayBeClaimant } from '../../rules/proofs/assurance.ts'
import { policyInputFor, type PolicySettings, reachedFor } from '../../rules/request/policy-input.ts'
import { causeOf, signsOfCompromise } from '../../rules/diagnosis/causes/index.ts'
import { effectsOf } from '../../rules/request/effects.ts'
import { type Gate, gateOf } from '../../rules/request/follow-up.ts'
import { onTheirWord } from '../../rules/request/unverified-claim.ts'
import type { Approvers } from '../../rules/policy/policy.ts'
import { type Decision, decide } from '../../rules/policy/policy-decision.ts'
import { type RemedyId, remedies, remedyOf } from '../../rules/remedies/index.ts'
import { causesOf, type RecoveryRequest } from '../../rules/request/request.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import { type AccountFacts, factsOf, storedFacts } from './account-facts.ts'

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
  /** What has to come first; null where nothing does. */
  readonly gate: Gate | null
  /** Latchkey cannot do it here, whoever approves. */
  readonly onlyByHand: boolean
}

export type DeskSettings = PolicySettings & Pick<Settings, 'exchangeChanges'>

/** All choices. `account`: as the tenant shows it now, since the class stored with the request may be old. */
export function choicesFor(
  settings: DeskSettings,
  request: RecoveryRequest,
  account: Account,
  now: Date,
): readonly Choice[] {
  return choicesBy(settings, request, factsOf(account), now)
}

/** The same by facts of the account, read now or stored. */
export const choicesBy = (
  settings: DeskSettings,
  request: RecoveryRequest,
  facts: AccountFacts,
  now: Date,
): readonly Choice[] =>
  remedies
    .filter((remedy) => remedy.kind !== 'wait' && !hasNothingToDo(remedy.id, request, facts))
    .map((remedy) => choiceBy(settings, request, facts, remedy.id, now))

/** The account of a shared mailbox stays disabled: people open it from their own accounts. */
const hasNothingToDo = (id: RemedyId, request: RecoveryRequest, account: AccountFacts): boolean =>
  (id === 'enable-sign-in' && (account.enabled || account.shared)) ||
  (id === 'disable-sign-in' && !(account.enabled && enabledByStopped(request))) ||
  (id === 'dismiss-risk' && !causesOf(request).includes('account-at-risk')) ||
  (FOR_ITS_CAUSE_ONLY.includes(id) && !causesOf(request).some((cause) => causeOf(cause).endedBy.includes(id))) ||
  (GUESTS_HAVE_THEM_AT_HOME.includes(id) && account.accountClass === 'guest') ||
  (id === 'unlock-on-premises' && !isPossiblyLockedThere(request, account)) ||
  (id === 'sweep-mailbox' && !signsOfCompromise(causesOf(request))) ||
  (id === 'lift-sending-restriction' && !causesOf(request).includes('sending-restricted') && !restsOnWord(request, id))

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
const isPossiblyLockedThere = (request: RecoveryRequest, { lockedThere, accountClass }: AccountFacts): boolean =>
  lockedThere ?? (accountClass === 'synced' && causesOf(request).includes('on-premises-refuses'))

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
export const choiceFor = (
  settings: DeskSettings,
  request: RecoveryRequest,
  account: Account | AccountClass,
  id: RemedyId,
  now: Date,
): Choice =>
  choiceBy(settings, request, typeof account === 'string' ? storedFacts(request, account) : factsOf(account), id, now)

function choiceBy(
  settings: DeskSettings,
  request: RecoveryRequest,
  facts: AccountFacts,
  id: RemedyId,
  now: Date,
): Choice {
  const remedy = remedyOf(id)
  const { accountClass } = facts
  const gate = gateOf(request, id, facts)
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
