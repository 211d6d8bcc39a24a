/** Tasks that run after the commit that asked for them, at least once. They carry references only, never a secret. */
import type { AccountId } from '../account/account.ts'
import type { SuspendedBecause } from '../proofs/enrolment.ts'
import type { DeskNotice } from './desk-notice-kinds.ts'
import type { WishedLanguage } from '../language.ts'
import type { RemedyId } from '../remedies/index.ts'

export type Task =
  | { readonly kind: 'resolve'; readonly requestId: string }
  | { readonly kind: 'send-code'; readonly challengeId: string }
  /** Asks the provider for the delivery report of a code. */
  | { readonly kind: 'read-report'; readonly challengeId: string }
  /** Finds who may vouch for the claimant, and writes to them. */
  | { readonly kind: 'ask-contact'; readonly challengeId: string }
  | {
      readonly kind: 'check-identity'
      readonly challengeId: string
      readonly providerId: string
      /** What the provider said, sealed, because the queue keeps failed tasks for a month. */
      readonly sealed: string
    }
  /** Has a wallet asked for the work credential, with a live comparison of faces. */
  | { readonly kind: 'ask-presentation'; readonly challengeId: string }
  | { readonly kind: 'diagnose'; readonly requestId: string }
  /** After "this wasn't me": takes back what the request granted (rule R12). */
  | { readonly kind: 'undo'; readonly requestId: string }
  /**
   * `to`: recipients beside the owner. `only`: those whom an earlier try did not reach, by a keyed hash of their
   * address. `remedy`, `by`: what was done and who decided it, since the request may stand at another remedy by the
   * time it is sent.
   */
  | {
      readonly kind: 'notify'
      readonly requestId: string
      readonly notice: NoticeId
      readonly to?: 'elsewhere'
      readonly only?: readonly string[]
      readonly remedy?: RemedyId
      readonly by?: DecidedBy
    }
  /** Once a day: somebody asked or answered in requests of this name, and proved nothing (rule R5). */
  | { readonly kind: 'tell-attempts'; readonly nameHash: string; readonly due: Date }
  | { readonly kind: 'perform'; readonly requestId: string; readonly attempt: string }
  /** Looks at an intent that may have been left half done. */
  | { readonly kind: 'look-back'; readonly requestId: string; readonly attempt: string }
  /**
   * Reads the account of a request that people handle until the change is seen. `once`: a single reading that
   * schedules no other.
   */
  | { readonly kind: 'read-back'; readonly requestId: string; readonly round: number; readonly once?: true }
  /** Reads whether a risk is over after a reset in the organisation's own directory: see `risk-after-reset.ts`. */
  | { readonly kind: 'look-at-risk'; readonly requestId: string }
  /** Whether a new method was registered after a pass was used: see `method-after-pass.ts`. */
  | { readonly kind: 'look-at-methods'; readonly requestId: string }
  | { readonly kind: 'remind'; readonly requestId: string }
  | { readonly kind: 'lapse'; readonly requestId: string }
  /**
   * The policy file grants more than was confirmed, or that was confirmed: the desk's mailbox is notified (rule R16).
   */
  | { readonly kind: 'policy'; readonly version: number }
  /** The switch at the desk was moved to this version: what follows from it (rule R16). */
  | { readonly kind: 'threat'; readonly step: ThreatStep; readonly version: number }
  /** One administrator eased alone: everybody is notified at once, and a day later it takes effect (rule R10). */
  | {
      readonly kind: 'ease-alone'
      readonly what: 'threat' | 'policy'
      readonly step: EaseAloneStep
      readonly version: number
    }
  /** After "this wasn't me": what was added to the account meanwhile (rule R12). */
  | { readonly kind: 'list-added'; readonly requestId: string }
  /** The wait of this attempt begins, and every old channel is notified of it; or it is over (rule R17). */
  | { readonly kind: 'cool-off'; readonly requestId: string; readonly attempt: string; readonly step: CoolOffStep }
  /** A change of what is enrolled: every address of the account is notified. */
  | {
      readonly kind: 'tell-enrolment'
      readonly accountId: AccountId
      /** Of enrolments, or of sheets of codes. */
      readonly refs: readonly string[]
      readonly news: EnrolmentNews
      /** What the browser of whoever changed it wished; `und` where none of theirs did it. */
      readonly language: WishedLanguage
    }
  | { readonly kind: 'tell-contact'; readonly accountId: AccountId; readonly contactId: AccountId }
  /** An identity that somebody linked is linked to these accounts as well: the desk is notified. */
  | { readonly kind: 'tell-shared-identity'; readonly accountId: AccountId; readonly others: readonly AccountId[] }
  /** Whoever of the desk should hear a notice: one task for each follows. Dropped once the request has another due time. */
  | { readonly kind: 'tell-desk'; readonly requestId: string; readonly notice: DeskNotice; readonly dueAt: Date }
  /** One letter of it. `to`: somebody at the desk, or null for the desk's mailbox. */
  | {
      readonly kind: 'mail-desk'
      readonly requestId: string
      readonly notice: DeskNotice
      readonly dueAt: Date
      readonly to: AccountId | null
    }
  /** What waits in the queue, for somebody who hears of it once a day or has had many letters. */
  | { readonly kind: 'desk-digest'; readonly accountId: AccountId }
  /** Posts what is kept for the receiver of webhooks. `replay`: although it was taken already. */
  | { readonly kind: 'webhook'; readonly id: string; readonly replay?: boolean }
  | { readonly kind: 'remind-contacts'; readonly accountId: AccountId; readonly language: WishedLanguage }
  /** What was enrolled since trouble began is suspended until an approver has looked. */
  | {
      readonly kind: 'suspend-enrolled'
      readonly accountId: AccountId
      readonly since: Date
      readonly why: SuspendedBecause
    }
/** `cancelled`: an old address cancelled an addition. `kept`: it cancelled a removal. */
export type EnrolmentNews = 'added' | 'removed' | 'cancelled' | 'kept' | 'suspended' | 'lifted'
/** `stop`: stops what was permitted before. `tell`: notifies the desk's mailbox. `over`: its time has come. */
export type ThreatStep = 'stop' | 'tell' | 'over'
export type EaseAloneStep = 'tell' | 'carry-out'
/** `tell`: notifies every old channel. `end`: its time has come. `call-back`: tells the claimant to finish. */
export type CoolOffStep = 'tell' | 'end' | 'call-back'
export type TaskKind = Task['kind']
export interface ScheduledJob {
  readonly task: Task
  /** Not before this moment; at once when absent. */
  readonly notBefore?: Date
  /** Keyed hash of the network that asked for it; networks take turns (rule R5). Absent: runs before them all. */
  readonly network?: string
  /** Of the tasks of a kind with the same text here, one waits and the others are not added. */
  readonly once?: string
}

/**
 * Who decided a change: the owner by their own proofs, an approver, a person by hand, or policy, where one change
 * follows another.
 */
export type DecidedBy = 'owner' | 'approver' | 'by-hand' | 'policy'

/** Every message that is not a code. */
export type NoticeId =
  | 'proved'
  | 'recovered'
  | 'queued'
  | 'first-approval'
  | 'approved'
  | 'declined'
  | 'done'
  | 'attested-lifted'
  | 'attested-not-restricted'
  | 'attested-mended'
  | 'wait-over'
  | 'frozen'
  | 'link-set-aside'
  | 'pass-made'
  | 'lapsed'
  | 'lapse-soon'
  | 'approval-withdrawn'
  | 'vouched'
  | 'not-vouched'
  | 'code-replaced'
