/**
 * All that recovery needs from outside.
 *
 * One room implements these, `lib/adapters/`; the suites in
 * `test/adapters/*.contract.ts` say what each port promises. What passes through
 * stands beside: `task.ts`, `challenge.ts`, `request.ts`; what may be thrown,
 * in `unavailable.ts` and `not-sent.ts`.
 */
import type { Account, AccountId, Answer } from '../rules/account/account.ts'
import type { AskedRequest } from '../rules/request/attempt-notice.ts'
import type { ApproverComparison, DeskAccount } from '../rules/organisation/approver-comparison.ts'
import type { AuditEvent, ChainFault, ChainHead, KeptHeads } from '../rules/audit.ts'
import type { Challenge } from '../rules/proofs/challenge.ts'
import type { AccountDenial } from '../rules/request/denials.ts'
import type { Department, StandingOf } from '../rules/preparation/departments.ts'
import type { Enrolled } from '../rules/proofs/enrolment.ts'
import type { Evidence, SendingRestriction } from '../rules/diagnosis/evidence.ts'
import type { Look } from '../rules/source-reading.ts'
import type { Authenticators } from '../rules/proofs/factors/factor.ts'
import type { MethodChanges } from '../rules/proofs/freshness.ts'
import type { HandOver } from '../rules/request/device-transfer.ts'
import type { KnownBrowser } from '../rules/request/known-browser.ts'
import type { RecoveryRequest, RequestState, Resolved } from '../rules/request/request.ts'
import type { KeyedRow } from './row-text.ts'
import type { OnPremisesAccount } from '../rules/account/on-premises.ts'
import type { Pass, PassPolicy } from '../rules/remedies/temporary-access-pass-terms.ts'
import type { TenantWrite } from '../rules/remedies/remedy.ts'
import type { AccountReading, Session, SessionKind } from '../rules/organisation/session.ts'
import type { ContextDemand, Demand } from '../rules/account/sign-in-context.ts'
import type { SetAside } from '../rules/request/set-aside.ts'
import type { SourceState } from '../rules/diagnosis/source-state.ts'
import type { PolicyHeld } from '../rules/organisation/policy-change.ts'
import type { Later, Task, TaskKind } from '../rules/request/job.ts'
import type { ThreatSwitch } from '../rules/organisation/threat-mode.ts'
import type { LimitId } from '../rules/throttle.ts'
import type { RegisteredMethod, SecondFactor } from '../rules/account/second-factor.ts'

/** Part of it may come out of what was read for everybody a moment ago. Only where no write rests on it (rule R11). */
export type MayBeListed = 'lists'

/** The Microsoft 365 tenant. Reads throw `Unavailable` only where no part of the answer could be had. */
export interface Tenant {
  /** Null when no such account exists. One request, whether it exists or not. */
  findAccount(signInName: string): Promise<Resolved | null>
  /** Uncached, with every look-up behind the class. Null when it was deleted meanwhile. */
  readAccount(id: AccountId, from?: MayBeListed): Promise<Account | null>
  /**
   * `in-turn`: no page waits behind it, so where Microsoft limits such readings it stands in line.
   * `as-of-late`: there, what this process read in turn minutes ago is as good. Never before a write (rule R11).
   */
  readAuthenticators(id: AccountId, when?: 'in-turn' | 'as-of-late'): Promise<Authenticators>
  /** How often authenticators can be read, while Microsoft is known to limit it; null while it is not. */
  authenticatorsPace(): Promise<{ readonly readings: number; readonly inSeconds: number } | null>
  /** Out of the audit log, whose limit is the tightest of all: asked only where an age rests on it. */
  readMethodChanges(id: AccountId, from?: MayBeListed): Promise<MethodChanges>
  /** What the account's own user let applications do, since then. */
  readConsents(id: AccountId, since: Date): Promise<Answer<readonly Consent[]>>
  /** At most two dependent round trips. `anew`, before a write: nothing out of a list that was read earlier (rule R11). */
  readEvidence(account: { readonly id: AccountId }, anew?: 'anew'): Promise<Evidence>
  /**
   * What is left of a second step by these methods once Microsoft's own texts and calls end. The account itself is
   * asked about only where a group or a role decides. Unseen: not configured where nothing ends.
   */
  readSecondFactor(
    id: AccountId,
    of: { readonly methods: Look<readonly RegisteredMethod[]>; readonly isExternal: boolean },
  ): Promise<Look<SecondFactor>>
  readSendingRestriction(of: Pick<Account, 'signInName' | 'mail'>): Promise<Look<SendingRestriction | null>>
  /** Everybody who may sign in, by department; some hours old. */
  readDepartments(): Promise<Look<readonly Department[]>>
  /** Who holds a role of the desk, directly or by a group that it was given to; its moment is told, a minute ago or, while the tenant stands still, up to five. Unseen without its permission, which is optional. */
  readDeskRoleHolders(): Promise<Look<readonly DeskRoleHolder[]>>
  /** Whether the account may sign in; false as well where it was deleted. One request, uncached and not repeated. */
  readEnabled(id: AccountId): Promise<Look<boolean>>
  /** What an authentication context demands of a sign-in, as it was read within the hour. Asks nothing of the tenant; unseen without its permission. */
  signInContext(context: string): Promise<Look<ContextDemand>>
  /** The same of the very account that signed in, a few minutes old at most while Microsoft answers. */
  contextDemandOn(context: string, id: AccountId): Promise<Look<Demand>>
  /** What Conditional Access demands of whoever signs in at the desk. Asks nothing of the tenant. */
  deskSignIn(): Promise<Look<ContextDemand>>
  /** How each source was last answered, for whoever looks after the tenant. Asks nothing of it. */
  sourceStates(): Promise<readonly SourceState[]>
  /** `in-turn`: as with authenticators. Temporary Access Passes of the account, used and expired ones too, as long as Microsoft lists them. */
  readPasses(id: AccountId, when?: 'in-turn'): Promise<Look<readonly Pass[]>>
  readPassPolicy(id: AccountId): Promise<Look<PassPolicy>>
  /** One write, not repeated by the adapter; the answer is the only place where the pass is ever seen. */
  createPass(id: AccountId, lifetimeInMinutes: number): Promise<PassMade>
  /** One write, not repeated by the adapter. */
  apply(id: AccountId, write: TenantWrite): Promise<Applied>
}

/** `roles` as the desk's registration names them, at least one. */
export interface DeskRoleHolder {
  readonly id: AccountId
  readonly roles: readonly string[]
}

export interface Consent {
  readonly at: Date | null
  /** As the directory names it. */
  readonly app: string | null
}

/**
 * `kept-elsewhere`: the object is written where it comes from, and not here. `default-method`: the person's default
 * goes last. `against-policy`: of the tenant's own methods. `unrecognised`: nothing that is known; a person looks.
 */
export type WriteRefusal =
  | 'password-refused'
  | 'not-permitted'
  | 'not-found'
  | 'not-licensed'
  | 'kept-elsewhere'
  | 'default-method'
  | 'pass-exists'
  | 'against-policy'
  | 'unrecognised'

/** `unknown`: the write may or may not have happened (a timeout, a cut line). Look before repeating. */
export type Applied =
  | { readonly kind: 'applied' }
  | { readonly kind: 'refused'; readonly why: WriteRefusal }
  | { readonly kind: 'not-applied'; readonly why: 'throttled' | 'unavailable' }
  | { readonly kind: 'unknown' }

/** The organisation's own directory. `anchor`: what Entra ID keeps of the account there, in base64. */
export interface OnPremises {
  /** Null inside: no such account below what was delegated. */
  read(anchor: string): Promise<Look<OnPremisesAccount | null>>
  /** One write, not repeated by the adapter. */
  unlock(anchor: string): Promise<Applied>
  /** One write, which also unlocks. `asOwnChange`: the history counts, as it does not for an administrator. */
  setPassword(anchor: string, password: string, asOwnChange: boolean): Promise<Applied>
}

export type PassMade =
  | { readonly kind: 'made'; readonly passId: string; readonly pass: string; readonly expiresAt: Date }
  | Exclude<Applied, { kind: 'applied' }>

/** Of Latchkey's own authenticators: what is added and what is replaced, together with the event. */
export interface EnrolmentChange {
  readonly add?: readonly Enrolled[]
  readonly replace?: readonly { readonly from: Enrolled; readonly to: Enrolled }[]
  readonly event: AuditEvent
  readonly later?: readonly Later[]
}

export interface Commit {
  readonly from: RecoveryRequest
  readonly to: RecoveryRequest
  readonly event: AuditEvent
  readonly later?: readonly Later[]
  /** Closed in the same transaction. */
  readonly usedChallenge?: string
  /** An address whose link is taken out of use, in the same transaction. */
  readonly setAside?: SetAside
}

/** Guarded: the challenge is open and its detail as it was loaded, and its request stands in one of these states. */
export interface ChallengeCommit {
  readonly from: Challenge
  readonly to: Pick<Challenge, 'codeHash' | 'sentAt' | 'expiresAt' | 'deliverable' | 'worth' | 'detail'>
  readonly whileIn: readonly RequestState[]
  readonly event?: AuditEvent
}

export interface QueueQuery {
  readonly states: readonly RequestState[]
  /** Part of a name or a reference. */
  readonly search?: string
  /** Opaque, from the page before. */
  readonly after?: string
  readonly limit: number
}
export interface QueuePage {
  readonly requests: readonly RecoveryRequest[]
  readonly next: string | null
}

/**
 * Rows that grant (`KeyedRows`) are written with a code under a key outside the database, and every reading looks at
 * it. One whose code does not fit is as if it were not there, and is reported; of the switches, the stricter answer
 * is given (rule R19).
 */
export interface Store {
  begin(request: RecoveryRequest, event: AuditEvent, later: readonly Later[]): Promise<void>
  load(id: string): Promise<RecoveryRequest | null>
  loadByBrowser(browserHash: string): Promise<RecoveryRequest | null>
  loadByReference(reference: string): Promise<RecoveryRequest | null>
  /** Request, event and tasks together, guarded by version. False: it moved on, and nothing was written. */
  commit(commit: Commit): Promise<boolean>
  /** An event that moves nothing: a view of an evidence pack, for example; with what is to be done after it. */
  record(event: AuditEvent, later?: readonly Later[]): Promise<void>
  /** Requests of one claimed name in which a way was asked for or answered since then, the newest first; a few hundred at most. */
  askedRequests(nameHash: string, since: Date): Promise<readonly AskedRequest[]>
  /** Until when the owner of this name has heard of attempts; null: never. */
  attemptsToldUntil(nameHash: string): Promise<Date | null>
  /** For one day's letter, before it leaves, with the task of the next. False: it is claimed already, and nothing was written. */
  claimAttemptNotice(nameHash: string, due: Date, later: readonly Later[]): Promise<boolean>
  /** `toldUntil` null: the letter certainly did not leave, and its day may be claimed again. */
  settleAttemptNotice(nameHash: string, due: Date, toldUntil: Date | null): Promise<void>
  /** Of one claimed name, from this network or this device, those that still wait for a first answer; the oldest first. */
  unprovedFrom(of: {
    readonly nameHash: string
    readonly network: string
    readonly device: string
  }): Promise<readonly RecoveryRequest[]>
  /** A browser that an account knows. A commit that finishes a recovery adds it, and one that stops a request ends all of the account's. */
  knownBrowser(id: string): Promise<KnownBrowser | null>
  /** In the place of what was kept under that id. */
  rememberBrowser(known: KnownBrowser): Promise<void>
  forgetBrowsers(of: { readonly browser: string } | { readonly accountId: AccountId }): Promise<void>
  /**
   * Requests of this account begun since then, whatever became of them, the oldest first. `with-effect`: only those that
   * did something or may have, or that had a wait: a stranger's beginnings of the same name are not even read then. Of
   * those, each that has moved since, or is handed over, whenever it was begun.
   */
  requestsSince(account: AccountId, since: Date, only?: 'with-effect'): Promise<readonly RecoveryRequest[]>
  /** What was said against requests of this account since then, the oldest first; kept by `commit` from the request's own `denials`. */
  denialsOf(account: AccountId, since: Date): Promise<readonly AccountDenial[]>
  /** Addresses of this account that were set aside since then, the oldest first. */
  setAsidesOf(account: AccountId, since: Date): Promise<readonly SetAside[]>
  page(query: QueueQuery): Promise<QueuePage>
  events(requestId: string): Promise<readonly AuditEvent[]>

  /** Supersedes the request's earlier codes of that factor, adds this one and its task, together with the event. */
  addChallenge(challenge: Challenge, event: AuditEvent, later: readonly Later[]): Promise<void>
  loadChallenge(id: string): Promise<Challenge | null>
  /** The newest first. */
  challengesOf(requestId: string): Promise<readonly Challenge[]>
  /** Codes that wait to be sent and were asked for before this one; and how many were sent since then. */
  codesBefore(challenge: Challenge, since: Date): Promise<{ readonly waiting: number; readonly sent: number }>
  /** Sets code and destination of a challenge that is still open. */
  fillChallenge(
    id: string,
    filling: Pick<Challenge, 'codeHash' | 'sentAt' | 'expiresAt' | 'deliverable' | 'worth'> &
      Partial<Pick<Challenge, 'detail'>>,
  ): Promise<void>
  /** What a wallet's service says, with the event, in one write. False: something was first, and nothing was written. */
  commitChallenge(commit: ChallengeCommit): Promise<boolean>
  /** Counts a try, atomically, before the code is compared. Answers the tries so far, this one included. */
  countTry(challengeId: string): Promise<number>

  /** A request on its way to another device, together with the event; the newest of a request counts. */
  offerHandOver(handOver: HandOver, event: AuditEvent): Promise<void>
  handOver(
    by: { readonly id: string } | { readonly requestId: string } | { readonly browser: string },
  ): Promise<HandOver | null>
  /** False: another device was first, and nothing was written. */
  joinHandOver(
    id: string,
    other: { readonly browser: string; readonly codeHash: string },
    event: AuditEvent,
  ): Promise<boolean>
  /** Counts a try, atomically, before the code is compared. */
  countHandOverTry(id: string): Promise<number>

  /** All that was ever enrolled for this account, the ended ones too, the oldest first (NIST SP 800-63B-4 §4.1, id N26). */
  enrolled(account: AccountId): Promise<readonly Enrolled[]>
  /** False: one of them was changed meanwhile, and nothing was written. */
  changeEnrolled(change: EnrolmentChange): Promise<boolean>
  /** Accounts that hold this passkey or linked identity now; see `handleOf`. */
  holdersOf(handle: string): Promise<readonly AccountId[]>
  /** Accounts for which anything is held. */
  enrolledAccounts(): Promise<readonly AccountId[]>
  /** How an employee stands, in place of how they stood. */
  keepStanding(standing: StandingOf): Promise<void>
  standings(): Promise<readonly StandingOf[]>

  /** What of the policy file is in force, and what of it waits for two administrators (rule R16). */
  policyHeld(): Promise<PolicyHeld>
  /** False: somebody else was faster, and nothing was written. */
  changePolicy(change: {
    readonly from: PolicyHeld
    readonly to: PolicyHeld
    readonly event: AuditEvent
    readonly later?: readonly Later[]
  }): Promise<boolean>
  /** The switch at the desk, as it stands now: one row, read at every question of policy (rule R16). */
  threatSwitch(): Promise<ThreatSwitch>
  /** Switch, event and tasks together. False: somebody else was faster, and nothing was written. */
  switchThreat(change: {
    readonly from: ThreatSwitch
    readonly to: ThreatSwitch
    readonly event: AuditEvent
    readonly later?: readonly Later[]
  }): Promise<boolean>

  /** Who has signed in to the desk within the last 90 days, with roles that decide. */
  deskAccounts(): Promise<readonly DeskAccount[]>
  /** In place of what was known of this account. */
  noteDeskAccount(account: DeskAccount): Promise<void>
  /** Who of them cannot be told apart, as of the last look; null before the first. */
  approverComparison(): Promise<ApproverComparison | null>
  keepApproverComparison(comparison: ApproverComparison): Promise<void>

  /**
   * Those that the record does not say are the last state of their row: put back as they once were, or written by
   * nobody. Reported. One query; asked at the point of power (rules R11, R19).
   */
  outdated(rows: readonly KeyedRow[]): Promise<readonly KeyedRow[]>
  /** Rows that were not believed, of late, and since when. */
  rowFaults(): Promise<{ readonly rows: number; readonly since: Date | null }>

  /**
   * Runs each kind of task, a few at a time, until stopped. A handler that throws is run again later;
   * not where its message was refused for good, which has failed for the last time.
   */
  work(
    handlers: { readonly [K in TaskKind]: (task: Extract<Task, { kind: K }>) => Promise<void> },
    /** What becomes of a task that failed for the last time. */
    dead: (task: Task) => Promise<void>,
  ): Promise<void>
  /** Deletes requests begun before the one moment, and the sign-ins shown in those begun before the other. */
  forget(older: {
    readonly requests: Date
    /** What requests were begun with, and the networks that something was enrolled from. */
    readonly networks: Date
    readonly signIns: Date
    /** Those that are known until before then. */
    readonly knownBrowsers?: Date
  }): Promise<{ readonly requests: number; readonly signIns: number }>
  /** The line of the newest checkpoint. */
  lastCheckpoint(): Promise<string | null>
  /** False: it is there already. */
  keepCheckpoint(line: string, at: Date): Promise<boolean>
  /** Whether it is for this instance to send the letter: false where one went out since that moment. */
  claimCheckpointLetter(line: string, at: Date, unlessSince: Date): Promise<boolean>
  releaseCheckpointLetter(line: string): Promise<void>
  checkpointTimes(): Promise<{ readonly madeAt: Date | null; readonly mailedAt: Date | null }>
  /** Only the links from this one on, which has to be there as it was. */
  verifyTail(from: ChainHead | null): Promise<{ readonly head: ChainHead; readonly fault: ChainFault | null }>
  /** `kept`: copies of earlier heads, which the chain has to go through. */
  verifyChain(
    kept?: KeptHeads,
  ): Promise<{ readonly links: number; readonly head: ChainHead; readonly fault: ChainFault | null }>
  /** Deletes requests begun before then that are over, proved nothing and were seen by no person. How many they were. */
  forgetUnproved(before: Date): Promise<number>
  /** Throws when the database cannot be read and written. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Who is signed in at the desk or as an employee: one row each, on which every instance agrees. */
export interface Sessions {
  /** Of more than `SESSIONS_AT_MOST` of its person and kind the oldest are gone. */
  start(session: Session): Promise<void>
  find(id: string): Promise<{ readonly session: Session; readonly reading: AccountReading | null } | null>
  /**
   * Its person came back signed in. Answers the generation of its cookie from now on, one for all who come
   * back at once with the generation before; null where it has ended.
   */
  renew(
    id: string,
    held: { readonly generation: number },
    by: Pick<Session, 'name' | 'confirmedAt' | 'expiresAt'>,
  ): Promise<number | null>
  end(id: string, at: Date): Promise<void>
  /** Ends what lives of an account, of one kind or of both, with the event; how many. Nothing is recorded where nothing lived. */
  endAll(of: { readonly accountId: AccountId; readonly kind?: SessionKind }, event: AuditEvent): Promise<number>
  /** The newest first. */
  living(kind: SessionKind, now: Date): Promise<readonly Session[]>
  /** The newest stays. */
  keepReading(accountId: AccountId, reading: AccountReading): Promise<void>
  /** Sessions that ended, and readings that were made, before then. */
  forget(before: Date): Promise<void>
}

export interface Throttle {
  /** Takes one point, atomically, across all instances. What is refused is not counted. */
  take(limit: LimitId, subject: string): Promise<{ readonly allowed: boolean; readonly retryAt: Date }>
  /** For what was taken and not used. Of a window that is over nothing comes back, so that the next never has room for more. */
  giveBack(limit: LimitId, subject: string, takenAt: Date): Promise<void>
  /** Reads without taking. */
  left(limit: LimitId, subject: string): Promise<number>
  /** When one more may be taken, without taking it; null: now. */
  opensAt(limit: LimitId, subject: string): Promise<Date | null>
  /** Nothing more of it may be taken before then. One that is closed for longer stays so. */
  close(limit: LimitId, subject: string, until: Date): Promise<void>
  /** One more try in a row, or not yet: see `pauseAfter`. What is not allowed is not counted. `retryAt`: when the next is. */
  pace(subject: string): Promise<{ readonly allowed: boolean; readonly retryAt: Date }>
  /** The row has ended: the next try is the first again. */
  settle(subject: string): Promise<void>
}

export type MessageChannel = 'email' | 'text'

/** Each throws `NotSent` only where the message certainly did not leave. */
export interface Delivery {
  mail(message: Message): Promise<void>
  text(message: Followed & { readonly to: string; readonly body: string }): Promise<void>
  /** As much work as a real sending, and nobody receives it. Where sending fails, for whatever reason of the service or of ours, it fails alike. */
  sink(channel: MessageChannel): Promise<void>
  /** Whether this route says later what became of a message. */
  hasReports(channel: MessageChannel): boolean
  /** By the receipt of a message, or null of one that was none: as much work, and nothing is known of it. */
  report(channel: MessageChannel, receipt: string | null): Promise<DeliveryReport>
  /** How it has gone of late, in this process; asks nobody. */
  routeState(channel: MessageChannel): RouteState
}
/** Of one route. */
export interface RouteState {
  /** When it last answered as it should, whoever it was for; null: not yet. */
  readonly takenAt: Date | null
  /** It takes nothing from anybody, since then; `why`: a status or a code, null where there is none. */
  readonly refused: { readonly since: Date; readonly why: string | null } | null
}
/** `unseen`: nobody has said anything yet, or ever will. */
export type DeliveryReport = 'delivered' | 'failed' | 'unseen'

interface Followed {
  /** Called with what a report can be asked by, where the route has any. */
  readonly receipt?: (id: string) => void
}
export interface Message extends Followed {
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** Signs checkpoints of the record; whoever has the public key can check them, and sign none. */
export interface Signer {
  readonly publicKey: string
  /** Its own and those of older versions. */
  readonly publicKeys: readonly string[]
  readonly sign: (text: string) => string
  /** Lines by which the keys of older versions say that this one signs now. */
  readonly handOvers: readonly string[]
  readonly verify: (publicKey: string, text: string, signature: string) => boolean
}

/** For secrets that people keep on paper: slow on purpose, and never on the thread that serves pages (rule R4). */
export interface SlowHash {
  make(secret: string): Promise<string>
  /** `null`, where there is nothing to compare with, takes as long and is never right. */
  matches(hash: string | null, secret: string): Promise<boolean>
}

/** The codes of an authenticator app (RFC 6238): six digits, a new one every 30 seconds. */
export interface OneTime {
  /** A shared secret of 160 bits, in base 32. */
  makeSecret(): string
  /** The address that an app reads out of a picture. `site`: how the app names its line. */
  addressOf(secret: string, label: { readonly site: string; readonly account: string }): string
  /** The time step whose code this is, now or the one before; null when it is neither’s. */
  stepOf(secret: string, code: string, now: Date): number | null
}

/** Passkeys of our own address, always with user verification. What goes to and from the browser is JSON (W3C WebAuthn §5.1). */
export interface Passkeys {
  /** For `navigator.credentials.create`. `held`: credential ids that need not be made a second time. */
  registration(asked: {
    readonly challenge: string
    readonly account: { readonly id: AccountId; readonly signInName: string; readonly displayName: string }
    readonly held: readonly string[]
  }): Promise<object>
  /** Null: it is no answer to this challenge. */
  registered(
    answer: string,
    challenge: string,
  ): Promise<{ readonly credentialId: string; readonly publicKey: string; readonly counter: number } | null>
  /** For `navigator.credentials.get`. Names no credential, so that it tells nothing of any account (rule R4). */
  request(challenge: string): Promise<object>
  /** Whose answer it says that it is. Null: it cannot be read. */
  read(answer: string): { readonly credentialId: string; readonly accountId: string | null } | null
  /** The authenticator's new counter. Null: not proved. `publicKey` null, where there is none, takes as long and proves nothing. */
  verify(answer: string, challenge: string, publicKey: string | null): Promise<{ readonly counter: number } | null>
}

/** The service that asks a wallet to show a credential. @see Microsoft Entra Verified ID, `createPresentationRequest` */
export interface Presentations {
  /** Throws `Unavailable` when nothing was asked. */
  ask(asking: {
    /** The only person whose credential may be shown. */
    readonly signInName: string
    /** What the wallet says it is for. */
    readonly purpose: string
    /** Comes back with every answer, and the key in its `api-key` header: Microsoft does not sign them. */
    readonly state: string
    readonly key: string
  }): Promise<{ readonly serviceId: string; readonly address: string; readonly expiresAt: Date }>
}

export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void
  warn(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
}
