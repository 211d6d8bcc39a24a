/**
 * Every catalogue of messages, and the type of what it becomes. Printed from the English files by
 * `npm run words -- --write`: a sentence or an argument that is missing does not compile where it is used, and a
 * language without one does not compile here.
 */
import { catalogueIn, type Sentence, type Sentences } from './catalogue.ts'
import type { OfferedLanguage } from '../rules/language.ts'
import enAchieved from './en/achieved.json' with { type: 'json' }
import enActivity from './en/activity.json' with { type: 'json' }
import enAdded from './en/added.json' with { type: 'json' }
import enApiProblems from './en/api-problems.json' with { type: 'json' }
import enApprovals from './en/approvals.json' with { type: 'json' }
import enAssignment from './en/assignment.json' with { type: 'json' }
import enAttempts from './en/attempts.json' with { type: 'json' }
import enAwaited from './en/awaited.json' with { type: 'json' }
import enBackground from './en/background.json' with { type: 'json' }
import enBeginning from './en/beginning.json' with { type: 'json' }
import enBreakGlass from './en/break-glass.json' with { type: 'json' }
import enBroken from './en/broken.json' with { type: 'json' }
import enCaller from './en/caller.json' with { type: 'json' }
import enCauses from './en/causes.json' with { type: 'json' }
import enCodes from './en/codes.json' with { type: 'json' }
import enCooling from './en/cooling.json' with { type: 'json' }
import enDecision from './en/decision.json' with { type: 'json' }
import enDeclineReasons from './en/decline-reasons.json' with { type: 'json' }
import enDeskNotices from './en/desk-notices.json' with { type: 'json' }
import enDesk from './en/desk.json' with { type: 'json' }
import enDevice from './en/device.json' with { type: 'json' }
import enDryRun from './en/dry-run.json' with { type: 'json' }
import enEarlier from './en/earlier.json' with { type: 'json' }
import enEffects from './en/effects.json' with { type: 'json' }
import enElsewhere from './en/elsewhere.json' with { type: 'json' }
import enEnrolLetters from './en/enrol-letters.json' with { type: 'json' }
import enEnrolRefusals from './en/enrol-refusals.json' with { type: 'json' }
import enEnrol from './en/enrol.json' with { type: 'json' }
import enEscalation from './en/escalation.json' with { type: 'json' }
import enFindings from './en/findings.json' with { type: 'json' }
import enHealth from './en/health.json' with { type: 'json' }
import enIdentityCode from './en/identity-code.json' with { type: 'json' }
import enInsights from './en/insights.json' with { type: 'json' }
import enKnown from './en/known.json' with { type: 'json' }
import enLapsed from './en/lapsed.json' with { type: 'json' }
import enLayout from './en/layout.json' with { type: 'json' }
import enLeave from './en/leave.json' with { type: 'json' }
import enLetter from './en/letter.json' with { type: 'json' }
import enManualActions from './en/manual-actions.json' with { type: 'json' }
import enMicrosoftReset from './en/microsoft-reset.json' with { type: 'json' }
import enNewCode from './en/new-code.json' with { type: 'json' }
import enNotFinished from './en/not-finished.json' with { type: 'json' }
import enNote from './en/note.json' with { type: 'json' }
import enNotices from './en/notices.json' with { type: 'json' }
import enOnPremises from './en/on-premises.json' with { type: 'json' }
import enOpening from './en/opening.json' with { type: 'json' }
import enOutcome from './en/outcome.json' with { type: 'json' }
import enPageWords from './en/page-words.json' with { type: 'json' }
import enPaper from './en/paper.json' with { type: 'json' }
import enPass from './en/pass.json' with { type: 'json' }
import enPasskeyDay from './en/passkey-day.json' with { type: 'json' }
import enPlan from './en/plan.json' with { type: 'json' }
import enPolicyChange from './en/policy-change.json' with { type: 'json' }
import enPolicy from './en/policy.json' with { type: 'json' }
import enPrivacy from './en/privacy.json' with { type: 'json' }
import enQueueLists from './en/queue-lists.json' with { type: 'json' }
import enQueue from './en/queue.json' with { type: 'json' }
import enReadiness from './en/readiness.json' with { type: 'json' }
import enRecordSearch from './en/record-search.json' with { type: 'json' }
import enRecord from './en/record.json' with { type: 'json' }
import enRefusals from './en/refusals.json' with { type: 'json' }
import enRemedies from './en/remedies.json' with { type: 'json' }
import enRemedy from './en/remedy.json' with { type: 'json' }
import enRequest from './en/request.json' with { type: 'json' }
import enRunning from './en/running.json' with { type: 'json' }
import enSavedPassword from './en/saved-password.json' with { type: 'json' }
import enSessions from './en/sessions.json' with { type: 'json' }
import enSetAsideLink from './en/set-aside-link.json' with { type: 'json' }
import enSharedIdentity from './en/shared-identity.json' with { type: 'json' }
import enSheet from './en/sheet.json' with { type: 'json' }
import enSignInRefused from './en/sign-in-refused.json' with { type: 'json' }
import enSoleAdministrator from './en/sole-administrator.json' with { type: 'json' }
import enStartCode from './en/start-code.json' with { type: 'json' }
import enStart from './en/start.json' with { type: 'json' }
import enStates from './en/states.json' with { type: 'json' }
import enStatus from './en/status.json' with { type: 'json' }
import enStop from './en/stop.json' with { type: 'json' }
import enStoppedRequest from './en/stopped-request.json' with { type: 'json' }
import enSuspended from './en/suspended.json' with { type: 'json' }
import enTexts from './en/texts.json' with { type: 'json' }
import enThreatMode from './en/threat-mode.json' with { type: 'json' }
import enTimeLimits from './en/time-limits.json' with { type: 'json' }
import enToldCodes from './en/told-codes.json' with { type: 'json' }
import enVerify from './en/verify.json' with { type: 'json' }
import enVouchLetter from './en/vouch-letter.json' with { type: 'json' }
import enVouch from './en/vouch.json' with { type: 'json' }
import enWallet from './en/wallet.json' with { type: 'json' }
import enWays from './en/ways.json' with { type: 'json' }
import enWebhooks from './en/webhooks.json' with { type: 'json' }
import enWhere from './en/where.json' with { type: 'json' }
import enWithdraw from './en/withdraw.json' with { type: 'json' }
import enWork from './en/work.json' with { type: 'json' }
import slAchieved from './sl/achieved.json' with { type: 'json' }
import slActivity from './sl/activity.json' with { type: 'json' }
import slAdded from './sl/added.json' with { type: 'json' }
import slApiProblems from './sl/api-problems.json' with { type: 'json' }
import slApprovals from './sl/approvals.json' with { type: 'json' }
import slAssignment from './sl/assignment.json' with { type: 'json' }
import slAttempts from './sl/attempts.json' with { type: 'json' }
import slAwaited from './sl/awaited.json' with { type: 'json' }
import slBackground from './sl/background.json' with { type: 'json' }
import slBeginning from './sl/beginning.json' with { type: 'json' }
import slBreakGlass from './sl/break-glass.json' with { type: 'json' }
import slBroken from './sl/broken.json' with { type: 'json' }
import slCaller from './sl/caller.json' with { type: 'json' }
import slCauses from './sl/causes.json' with { type: 'json' }
import slCodes from './sl/codes.json' with { type: 'json' }
import slCooling from './sl/cooling.json' with { type: 'json' }
import slDecision from './sl/decision.json' with { type: 'json' }
import slDeclineReasons from './sl/decline-reasons.json' with { type: 'json' }
import slDeskNotices from './sl/desk-notices.json' with { type: 'json' }
import slDesk from './sl/desk.json' with { type: 'json' }
import slDevice from './sl/device.json' with { type: 'json' }
import slDryRun from './sl/dry-run.json' with { type: 'json' }
import slEarlier from './sl/earlier.json' with { type: 'json' }
import slEffects from './sl/effects.json' with { type: 'json' }
import slElsewhere from './sl/elsewhere.json' with { type: 'json' }
import slEnrolLetters from './sl/enrol-letters.json' with { type: 'json' }
import slEnrolRefusals from './sl/enrol-refusals.json' with { type: 'json' }
import slEnrol from './sl/enrol.json' with { type: 'json' }
import slEscalation from './sl/escalation.json' with { type: 'json' }
import slFindings from './sl/findings.json' with { type: 'json' }
import slHealth from './sl/health.json' with { type: 'json' }
import slIdentityCode from './sl/identity-code.json' with { type: 'json' }
import slInsights from './sl/insights.json' with { type: 'json' }
import slKnown from './sl/known.json' with { type: 'json' }
import slLapsed from './sl/lapsed.json' with { type: 'json' }
import slLayout from './sl/layout.json' with { type: 'json' }
import slLeave from './sl/leave.json' with { type: 'json' }
import slLetter from './sl/letter.json' with { type: 'json' }
import slManualActions from './sl/manual-actions.json' with { type: 'json' }
import slMicrosoftReset from './sl/microsoft-reset.json' with { type: 'json' }
import slNewCode from './sl/new-code.json' with { type: 'json' }
import slNotFinished from './sl/not-finished.json' with { type: 'json' }
import slNote from './sl/note.json' with { type: 'json' }
import slNotices from './sl/notices.json' with { type: 'json' }
import slOnPremises from './sl/on-premises.json' with { type: 'json' }
import slOpening from './sl/opening.json' with { type: 'json' }
import slOutcome from './sl/outcome.json' with { type: 'json' }
import slPageWords from './sl/page-words.json' with { type: 'json' }
import slPaper from './sl/paper.json' with { type: 'json' }
import slPass from './sl/pass.json' with { type: 'json' }
import slPasskeyDay from './sl/passkey-day.json' with { type: 'json' }
import slPlan from './sl/plan.json' with { type: 'json' }
import slPolicyChange from './sl/policy-change.json' with { type: 'json' }
import slPolicy from './sl/policy.json' with { type: 'json' }
import slPrivacy from './sl/privacy.json' with { type: 'json' }
import slQueueLists from './sl/queue-lists.json' with { type: 'json' }
import slQueue from './sl/queue.json' with { type: 'json' }
import slReadiness from './sl/readiness.json' with { type: 'json' }
import slRecordSearch from './sl/record-search.json' with { type: 'json' }
import slRecord from './sl/record.json' with { type: 'json' }
import slRefusals from './sl/refusals.json' with { type: 'json' }
import slRemedies from './sl/remedies.json' with { type: 'json' }
import slRemedy from './sl/remedy.json' with { type: 'json' }
import slRequest from './sl/request.json' with { type: 'json' }
import slRunning from './sl/running.json' with { type: 'json' }
import slSavedPassword from './sl/saved-password.json' with { type: 'json' }
import slSessions from './sl/sessions.json' with { type: 'json' }
import slSetAsideLink from './sl/set-aside-link.json' with { type: 'json' }
import slSharedIdentity from './sl/shared-identity.json' with { type: 'json' }
import slSheet from './sl/sheet.json' with { type: 'json' }
import slSignInRefused from './sl/sign-in-refused.json' with { type: 'json' }
import slSoleAdministrator from './sl/sole-administrator.json' with { type: 'json' }
import slStartCode from './sl/start-code.json' with { type: 'json' }
import slStart from './sl/start.json' with { type: 'json' }
import slStates from './sl/states.json' with { type: 'json' }
import slStatus from './sl/status.json' with { type: 'json' }
import slStop from './sl/stop.json' with { type: 'json' }
import slStoppedRequest from './sl/stopped-request.json' with { type: 'json' }
import slSuspended from './sl/suspended.json' with { type: 'json' }
import slTexts from './sl/texts.json' with { type: 'json' }
import slThreatMode from './sl/threat-mode.json' with { type: 'json' }
import slTimeLimits from './sl/time-limits.json' with { type: 'json' }
import slToldCodes from './sl/told-codes.json' with { type: 'json' }
import slVerify from './sl/verify.json' with { type: 'json' }
import slVouchLetter from './sl/vouch-letter.json' with { type: 'json' }
import slVouch from './sl/vouch.json' with { type: 'json' }
import slWallet from './sl/wallet.json' with { type: 'json' }
import slWays from './sl/ways.json' with { type: 'json' }
import slWebhooks from './sl/webhooks.json' with { type: 'json' }
import slWhere from './sl/where.json' with { type: 'json' }
import slWithdraw from './sl/withdraw.json' with { type: 'json' }
import slWork from './sl/work.json' with { type: 'json' }

const en = {
  achieved: enAchieved,
  activity: enActivity,
  added: enAdded,
  'api-problems': enApiProblems,
  approvals: enApprovals,
  assignment: enAssignment,
  attempts: enAttempts,
  awaited: enAwaited,
  background: enBackground,
  beginning: enBeginning,
  'break-glass': enBreakGlass,
  broken: enBroken,
  caller: enCaller,
  causes: enCauses,
  codes: enCodes,
  cooling: enCooling,
  decision: enDecision,
  'decline-reasons': enDeclineReasons,
  'desk-notices': enDeskNotices,
  desk: enDesk,
  device: enDevice,
  'dry-run': enDryRun,
  earlier: enEarlier,
  effects: enEffects,
  elsewhere: enElsewhere,
  'enrol-letters': enEnrolLetters,
  'enrol-refusals': enEnrolRefusals,
  enrol: enEnrol,
  escalation: enEscalation,
  findings: enFindings,
  health: enHealth,
  'identity-code': enIdentityCode,
  insights: enInsights,
  known: enKnown,
  lapsed: enLapsed,
  layout: enLayout,
  leave: enLeave,
  letter: enLetter,
  'manual-actions': enManualActions,
  'microsoft-reset': enMicrosoftReset,
  'new-code': enNewCode,
  'not-finished': enNotFinished,
  note: enNote,
  notices: enNotices,
  'on-premises': enOnPremises,
  opening: enOpening,
  outcome: enOutcome,
  'page-words': enPageWords,
  paper: enPaper,
  pass: enPass,
  'passkey-day': enPasskeyDay,
  plan: enPlan,
  'policy-change': enPolicyChange,
  policy: enPolicy,
  privacy: enPrivacy,
  'queue-lists': enQueueLists,
  queue: enQueue,
  readiness: enReadiness,
  'record-search': enRecordSearch,
  record: enRecord,
  refusals: enRefusals,
  remedies: enRemedies,
  remedy: enRemedy,
  request: enRequest,
  running: enRunning,
  'saved-password': enSavedPassword,
  sessions: enSessions,
  'set-aside-link': enSetAsideLink,
  'shared-identity': enSharedIdentity,
  sheet: enSheet,
  'sign-in-refused': enSignInRefused,
  'sole-administrator': enSoleAdministrator,
  'start-code': enStartCode,
  start: enStart,
  states: enStates,
  status: enStatus,
  stop: enStop,
  'stopped-request': enStoppedRequest,
  suspended: enSuspended,
  texts: enTexts,
  'threat-mode': enThreatMode,
  'time-limits': enTimeLimits,
  'told-codes': enToldCodes,
  verify: enVerify,
  'vouch-letter': enVouchLetter,
  vouch: enVouch,
  wallet: enWallet,
  ways: enWays,
  webhooks: enWebhooks,
  where: enWhere,
  withdraw: enWithdraw,
  work: enWork,
}

const sl: typeof en = {
  achieved: slAchieved,
  activity: slActivity,
  added: slAdded,
  'api-problems': slApiProblems,
  approvals: slApprovals,
  assignment: slAssignment,
  attempts: slAttempts,
  awaited: slAwaited,
  background: slBackground,
  beginning: slBeginning,
  'break-glass': slBreakGlass,
  broken: slBroken,
  caller: slCaller,
  causes: slCauses,
  codes: slCodes,
  cooling: slCooling,
  decision: slDecision,
  'decline-reasons': slDeclineReasons,
  'desk-notices': slDeskNotices,
  desk: slDesk,
  device: slDevice,
  'dry-run': slDryRun,
  earlier: slEarlier,
  effects: slEffects,
  elsewhere: slElsewhere,
  'enrol-letters': slEnrolLetters,
  'enrol-refusals': slEnrolRefusals,
  enrol: slEnrol,
  escalation: slEscalation,
  findings: slFindings,
  health: slHealth,
  'identity-code': slIdentityCode,
  insights: slInsights,
  known: slKnown,
  lapsed: slLapsed,
  layout: slLayout,
  leave: slLeave,
  letter: slLetter,
  'manual-actions': slManualActions,
  'microsoft-reset': slMicrosoftReset,
  'new-code': slNewCode,
  'not-finished': slNotFinished,
  note: slNote,
  notices: slNotices,
  'on-premises': slOnPremises,
  opening: slOpening,
  outcome: slOutcome,
  'page-words': slPageWords,
  paper: slPaper,
  pass: slPass,
  'passkey-day': slPasskeyDay,
  plan: slPlan,
  'policy-change': slPolicyChange,
  policy: slPolicy,
  privacy: slPrivacy,
  'queue-lists': slQueueLists,
  queue: slQueue,
  readiness: slReadiness,
  'record-search': slRecordSearch,
  record: slRecord,
  refusals: slRefusals,
  remedies: slRemedies,
  remedy: slRemedy,
  request: slRequest,
  running: slRunning,
  'saved-password': slSavedPassword,
  sessions: slSessions,
  'set-aside-link': slSetAsideLink,
  'shared-identity': slSharedIdentity,
  sheet: slSheet,
  'sign-in-refused': slSignInRefused,
  'sole-administrator': slSoleAdministrator,
  'start-code': slStartCode,
  start: slStart,
  states: slStates,
  status: slStatus,
  stop: slStop,
  'stopped-request': slStoppedRequest,
  suspended: slSuspended,
  texts: slTexts,
  'threat-mode': slThreatMode,
  'time-limits': slTimeLimits,
  'told-codes': slToldCodes,
  verify: slVerify,
  'vouch-letter': slVouchLetter,
  vouch: slVouch,
  wallet: slWallet,
  ways: slWays,
  webhooks: slWebhooks,
  where: slWhere,
  withdraw: slWithdraw,
  work: slWork,
}

export interface Catalogues {
  readonly achieved: {
    readonly title: string
    readonly swept: string
    readonly rule: Sentence<{ readonly name: string }>
    readonly forwarding: Sentence<{ readonly address: string }>
    readonly keeps: string
  }
  readonly activity: {
    readonly doer: Sentence<{ readonly name: string }>
    readonly readerOfMessage: string
    readonly actors: {
      readonly claimant: string
      readonly employee: string
      readonly latchkey: string
      readonly operator: string
    }
    readonly events: {
      readonly begun: string
      readonly resolved: string
      readonly 'code-asked': string
      readonly 'way-chosen': string
      readonly 'too-fresh': string
      readonly 'own-used': string
      readonly 'try-refused': string
      readonly 'code-replaced': string
      readonly 'text-held-back': string
      readonly 'told-elsewhere': string
      readonly 'notice-left': string
      readonly 'aside-proposed': string
      readonly 'link-set-aside': string
      readonly 'set-aside-pressed': string
      readonly 'set-aside-cancel-pressed': string
      readonly 'message-refused': string
      readonly 'message-undelivered': string
      readonly 'reached-nobody': string
      readonly 'passkey-copied': string
      readonly 'contacts-asked': string
      readonly 'code-issued': string
      readonly vouched: string
      readonly 'not-vouched': string
      readonly 'proof-asked': string
      readonly 'begun-for-caller': string
      readonly 'caller-came': string
      readonly 'identity-claimed': string
      readonly 'told-code': string
      readonly 'presentation-accepted': string
      readonly 'presentation-refused': string
      readonly proved: string
      readonly 'stepped-up': string
      readonly diagnosed: string
      readonly 'step-up': string
      readonly 'step-back': string
      readonly chose: string
      readonly collected: string
      readonly 'prove-again': string
      readonly wait: string
      readonly 'looked-again': string
      readonly 'asked-again': string
      readonly intended: string
      readonly refused: string
      readonly acted: string
      readonly 'looked-back': string
      readonly 'went-on': string
      readonly 'read-back': string
      readonly 'looked-at-methods': string
      readonly 'looked-at-risk': string
      readonly shown: string
      readonly 'given-back': string
      readonly attested: string
      readonly 'still-shut': string
      readonly 'not-shown': string
      readonly 'found-late': string
      readonly 'found-undone': string
      readonly escalated: string
      readonly referred: string
      readonly reconsidered: string
      readonly opened: string
      readonly seconded: string
      readonly approved: string
      readonly 'approved-to-act': string
      readonly 'handed-over': string
      readonly declined: string
      readonly reopened: string
      readonly withdrawn: string
      readonly lapsed: string
      readonly frozen: string
      readonly undone: string
      readonly forgotten: string
      readonly 'device-offered': string
      readonly 'device-joined': string
      readonly 'device-changed': string
      readonly 'note-written': string
      readonly assigned: string
      readonly released: string
      readonly 'desk-note': string
      readonly 'pack-viewed': string
      readonly 'policy-tried': string
      readonly 'stopped-again': string
      readonly 'stopped-for-desk': string
      readonly 'also-stopped': string
      readonly 'undo-left-to-people': string
      readonly 'added-listed': string
      readonly 'cool-off': string
      readonly 'cool-off-told': string
      readonly cooled: string
      readonly 'wait-cancelled': string
      readonly 'stop-closed': string
      readonly 'desk-told': string
    }
    readonly times: Sentence<{ readonly count: number }>
  }
  readonly added: {
    readonly title: string
    readonly none: string
    readonly methods: string
    readonly consents: string
    readonly unread: {
      readonly methods: string
      readonly consents: string
    }
    readonly note: string
    readonly letter: {
      readonly subject: Sentence<{ readonly organisation: string; readonly reference: string }>
      readonly 'not-the-owner': Sentence<{ readonly name: string; readonly reference: string }>
      readonly compromise: Sentence<{ readonly name: string; readonly reference: string }>
      readonly methods: {
        readonly some: Sentence<{ readonly addedSince: string }>
        readonly none: Sentence<{ readonly addedSince: string }>
        readonly unread: Sentence<{ readonly addedSince: string }>
      }
      readonly consents: {
        readonly some: Sentence<{ readonly addedSince: string }>
        readonly none: Sentence<{ readonly addedSince: string }>
        readonly unread: Sentence<{ readonly addedSince: string }>
      }
      readonly remove: string
    }
  }
  readonly 'api-problems': {
    readonly fixes: {
      readonly 'not-permitted': string
      readonly 'not-your-own': string
      readonly 'vouches-not-decides': string
      readonly 'second-approver-needed': string
      readonly 'approvers-not-told-apart': string
      readonly 'sign-in-too-old': string
      readonly 'request-moved-on': string
    }
    readonly door: {
      readonly 'not-signed-in': {
        readonly title: string
        readonly detail: string
      }
      readonly 'wrong-origin': {
        readonly title: string
        readonly detail: string
      }
      readonly 'not-json': {
        readonly title: string
        readonly detail: string
      }
      readonly 'too-long': {
        readonly title: string
        readonly detail: string
      }
      readonly 'no-form': {
        readonly title: string
        readonly detail: string
      }
      readonly unreadable: {
        readonly title: string
        readonly detail: string
      }
      readonly 'unreadable-query': {
        readonly title: string
        readonly detail: string
      }
      readonly 'no-route': {
        readonly title: string
        readonly detail: string
      }
      readonly 'no-address': {
        readonly title: string
        readonly detail: string
      }
      readonly 'no-file': {
        readonly title: string
        readonly detail: string
      }
      readonly 'no-body': {
        readonly title: string
        readonly detail: string
      }
      readonly 'wrong-method': {
        readonly title: string
        readonly detail: string
      }
      readonly broken: {
        readonly title: string
        readonly detail: string
      }
    }
    readonly fieldProblem: Sentence<{ readonly problem: string }>
  }
  readonly approvals: {
    readonly first: Sentence<{ readonly remedy: string }>
    readonly firstNext: string
  }
  readonly assignment: {
    readonly assignedTo: Sentence<{ readonly name: string }>
    readonly nobody: string
    readonly you: Sentence<{ readonly moment: string }>
    readonly colleague: Sentence<{ readonly moment: string; readonly name: string }>
    readonly stillOpen: Sentence<{ readonly name: string }>
    readonly toMe: string
    readonly toMeInstead: string
    readonly unassign: string
    readonly toColleague: string
    readonly choose: string
    readonly noColleague: string
    readonly assign: string
    readonly taken: Sentence<{ readonly moment: string; readonly name: string }>
    readonly freed: string
    readonly done: {
      readonly assigned: string
      readonly 'assigned-on': string
      readonly unassigned: string
      readonly noted: string
    }
    readonly notes: {
      readonly title: string
      readonly lead: string
      readonly label: string
      readonly hint: string
      readonly add: string
    }
  }
  readonly attempts: {
    readonly subject: Sentence<{ readonly organisation: string }>
    readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
    readonly ifYou: string
    readonly ifNot: string
    readonly code: Sentence<{ readonly organisation: string }>
  }
  readonly awaited: {
    readonly many: Sentence<{ readonly clock: string }>
    readonly slow: string
    readonly stay: string
    readonly undelivered: string
    readonly others: string
    readonly look: string
  }
  readonly background: {
    readonly risk: {
      readonly title: string
      readonly none: string
      readonly noneOfChecked: string
      readonly means: string
      readonly unchecked: Sentence<{ readonly source: string; readonly why: string }>
      readonly sources: {
        readonly signIns: string
        readonly changes: string
        readonly methods: string
      }
      readonly lostPhone: Sentence<{ readonly when: string; readonly where: string }>
      readonly afterSpray: Sentence<{ readonly count: number; readonly minutes: number; readonly when: string }>
      readonly again: Sentence<{ readonly reference: string; readonly when: string }>
      readonly againSeveral: Sentence<{ readonly count: number; readonly reference: string; readonly when: string }>
      readonly newDevice: Sentence<{ readonly device: string; readonly when: string }>
      readonly newNetwork: Sentence<{ readonly when: string }>
      readonly newManager: Sentence<{ readonly when: string }>
      readonly newManagerBy: Sentence<{ readonly name: string; readonly when: string }>
      readonly freshMethod: Sentence<{ readonly days: number; readonly method: string; readonly when: string }>
      readonly freshUnnamed: Sentence<{ readonly days: number; readonly when: string }>
      readonly youChanged: Sentence<{ readonly when: string }>
      readonly approverChanged: Sentence<{ readonly name: string; readonly when: string }>
    }
    readonly age: string
    readonly again: string
    readonly unseen: Sentence<{ readonly part: string; readonly why: string }>
    readonly parts: {
      readonly profile: string
      readonly changes: string
      readonly signIns: string
      readonly methods: string
    }
    readonly whyUnseen: {
      readonly failed: string
      readonly 'not-licensed': string
      readonly 'not-permitted': string
      readonly 'not-configured': string
      readonly budget: string
      readonly elsewhere: string
    }
    readonly profile: {
      readonly department: string
      readonly jobTitle: string
      readonly manager: string
      readonly managerWith: Sentence<{ readonly job: string; readonly name: string }>
      readonly empty: string
    }
    readonly methods: {
      readonly title: string
      readonly none: string
      readonly ending: Sentence<{ readonly digits: string }>
      readonly since: Sentence<{ readonly day: string }>
      readonly undated: string
      readonly lastChange: string
    }
    readonly device: {
      readonly term: string
      readonly unknown: string
      readonly network: string
      readonly seen: string
      readonly new: string
      readonly cannotSay: string
    }
    readonly changes: {
      readonly title: string
      readonly none: Sentence<{ readonly since: string }>
      readonly since: Sentence<{ readonly since: string }>
      readonly reason: Sentence<{ readonly reason: string }>
      readonly noReason: string
      readonly by: Sentence<{ readonly name: string }>
      readonly byOwner: string
      readonly byApp: Sentence<{ readonly name: string }>
      readonly byUnknown: string
      readonly disabled: Sentence<{ readonly by: string; readonly when: string }>
      readonly disabledUnknown: Sentence<{ readonly since: string }>
      readonly disabledUnread: Sentence<{ readonly why: string }>
      readonly kinds: {
        readonly disabled: string
        readonly enabled: string
        readonly 'method-added': string
        readonly 'method-changed': string
        readonly 'method-removed': string
        readonly 'address-changed': string
        readonly 'role-added': string
        readonly 'role-removed': string
        readonly 'manager-changed': string
        readonly 'password-reset': string
        readonly 'password-changed': string
      }
      readonly role: Sentence<{ readonly change: string; readonly role: string }>
    }
    readonly timeline: {
      readonly title: string
      readonly worked: string
      readonly failed: string
      readonly begun: string
      readonly now: string
      readonly table: string
      readonly where: string
      readonly last: string
      readonly lane: Sentence<{ readonly device: string; readonly place: string }>
      readonly unknownPlace: string
      readonly unknownDevice: string
      readonly none: string
      readonly more: Sentence<{ readonly count: number }>
    }
  }
  readonly beginning: {
    readonly browser: Sentence<{ readonly browser: string }>
    readonly onDevice: Sentence<{ readonly browser: string; readonly device: string }>
    readonly seen: string
    readonly seenIn: Sentence<{ readonly country: string }>
    readonly new: string
    readonly newIn: Sentence<{ readonly country: string }>
    readonly country: Sentence<{ readonly country: string }>
  }
  readonly 'break-glass': {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly parts: {
      readonly who: {
        readonly title: string
        readonly steps: readonly string[]
      }
      readonly accounts: {
        readonly title: string
        readonly steps: readonly string[]
      }
      readonly do: {
        readonly title: string
        readonly steps: Sentences<{ readonly desk: string; readonly portal: string }>
      }
      readonly back: {
        readonly title: string
        readonly steps: Sentences<{ readonly desk: string }>
      }
    }
    readonly rehearse: {
      readonly title: string
      readonly lead: string
      readonly never: string
      readonly last: Sentence<{ readonly days: number; readonly name: string }>
      readonly go: string
      readonly did: string
    }
    readonly health: {
      readonly name: string
      readonly costs: string
      readonly fix: string
    }
  }
  readonly broken: {
    readonly title: string
    readonly lead: string
    readonly again: string
    readonly back: string
    readonly notFoundTitle: string
    readonly notFoundLead: string
    readonly notFoundGo: string
  }
  readonly caller: {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly name: string
    readonly go: string
    readonly codeTitle: string
    readonly steps: Sentences<{ readonly address: string; readonly link: string }>
    readonly codeUntil: Sentence<{ readonly clock: string }>
    readonly reference: string
    readonly open: string
  }
  readonly causes: {
    readonly 'account-deleted': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly leaver: {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'shared-mailbox': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'account-disabled': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'guest-elsewhere': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'service-trouble': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'account-at-risk': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'smart-lockout': {
      readonly name: string
      readonly headline: {
        readonly until: Sentence<{ readonly until: string }>
        readonly past: string
      }
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'blocked-network': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'on-premises-password-expired': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'password-expired': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'no-cloud-password': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'on-premises-refuses': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'federation-trouble': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'registration-blocked': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'second-factor-missing': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'second-factor-failing': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'pass-failing': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'device-required': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'app-not-approved': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'access-policy': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'wrong-passwords-one-device': {
      readonly name: string
      readonly headline: {
        readonly at: Sentence<{ readonly place: string; readonly where: string }>
        readonly anywhere: Sentence<{ readonly where: string }>
      }
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'wrong-passwords': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'wrong-passwords-by-others': {
      readonly name: string
      readonly headline: {
        readonly at: Sentence<{ readonly place: string }>
        readonly anywhere: string
      }
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'sending-restricted': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'mailbox-tampered': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'no-mailbox-licence': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'not-assigned': {
      readonly name: string
      readonly headline: {
        readonly of: Sentence<{ readonly app: string }>
        readonly unnamed: string
      }
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'consent-missing': {
      readonly name: string
      readonly headline: {
        readonly of: Sentence<{ readonly app: string }>
        readonly unnamed: string
      }
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'unknown-code': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'not-visible': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'nothing-wrong': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'on-premises-locked': {
      readonly name: string
      readonly headline: {
        readonly until: Sentence<{ readonly until: string }>
        readonly past: string
      }
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'on-premises-hours': {
      readonly name: string
      readonly headline: {
        readonly from: Sentence<{ readonly until: string }>
        readonly unknown: string
      }
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'passkey-required': {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
    readonly 'text-or-voice-only': {
      readonly name: string
      readonly headline: {
        readonly from: Sentence<{ readonly from: string }>
        readonly unknown: string
      }
      readonly meaning: string
      readonly canDo: string
      readonly whoElse: string
    }
  }
  readonly codes: {
    readonly senses: {
      readonly 'smart-lockout': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'password-expired': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'no-cloud-password': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'account-disabled': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'wrong-passwords': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'on-premises-password-expired': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'account-at-risk': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'registration-at-risk': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'registration-blocked': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'second-factor-missing': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'second-factor-failing': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'pass-failing': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'device-required': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'app-not-approved': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'access-policy': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'security-defaults': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'on-premises-refuses': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'logon-hours': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'on-premises-locked': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'seamless-sign-on': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'federation-trouble': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'service-trouble': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'not-assigned': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'consent-missing': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'wrong-name': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'other-organisation': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'between-organisations': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'consent-declined': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'app-fault': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'password-not-changed': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'device-key': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'sending-restricted': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly harmless: {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
    }
    readonly title: string
    readonly lead: string
    readonly field: string
    readonly fieldHint: string
    readonly go: string
    readonly unread: string
    readonly all: string
    readonly unknownLead: string
    readonly canDo: string
    readonly onlyUsually: string
    readonly start: string
    readonly microsoft: string
    readonly ownEyes: string
    readonly more: string
    readonly helpDesk: string
    readonly helpDeskLead: string
    readonly count: Sentence<{ readonly codes: number }>
    readonly heading: Sentence<{ readonly code: string; readonly means: string }>
    readonly unknownHeading: Sentence<{ readonly code: string }>
    readonly fromSignIn: Sentence<{ readonly code: string }>
    readonly usually: Sentence<{ readonly code: string; readonly means: string }>
    readonly usuallyUnknown: Sentence<{ readonly code: string }>
  }
  readonly cooling: {
    readonly decision: Sentence<{ readonly when: string }>
    readonly button: string
    readonly name: string
    readonly title: Sentence<{ readonly when: string }>
    readonly why: string
    readonly lead: string
    readonly next: string
    readonly until: string
    readonly over: string
    readonly verifyTitle: string
    readonly verifyLead: string
    readonly askPerson: string
    readonly cancel: {
      readonly title: string
      readonly lead: Sentence<{ readonly reference: string; readonly until: string }>
      readonly leadAsked: Sentence<{ readonly reference: string }>
      readonly leadGivenUp: Sentence<{ readonly reference: string }>
      readonly will: string
      readonly consequences: readonly string[]
      readonly go: string
      readonly wasMe: string
      readonly doneTitle: string
      readonly doneLead: string
      readonly overTitle: string
      readonly overLead: string
      readonly unknownTitle: string
      readonly unknownLead: string
    }
    readonly desk: {
      readonly title: string
      readonly why: string
      readonly since: string
      readonly until: string
      readonly ended: string
      readonly cancelled: string
      readonly told: Sentence<{ readonly addresses: number }>
      readonly notTold: string
      readonly fresh: string
    }
    readonly letter: {
      readonly begun: {
        readonly subject: Sentence<{ readonly endsAt: string; readonly organisation: string }>
        readonly what: Sentence<{ readonly endsAt: string; readonly organisation: string }>
        readonly ifYou: string
      }
      readonly ended: {
        readonly subject: Sentence<{ readonly organisation: string }>
        readonly what: Sentence<{ readonly organisation: string }>
        readonly ifYou: Sentence<{ readonly finishBy: string }>
      }
      readonly cancel: string
      readonly stop: string
    }
  }
  readonly decision: {
    readonly title: string
    readonly suggested: string
    readonly others: string
    readonly nothing: string
    readonly takesTwo: string
    readonly lookCloser: string
    readonly firstIsYours: Sentence<{ readonly act: string; readonly at: string }>
    readonly secondOfTwo: Sentence<{ readonly at: string; readonly name: string }>
    readonly byHand: string
    readonly act: {
      readonly wait: string
      readonly 'reset-password': string
      readonly 'unlock-on-premises': string
      readonly 'temporary-access-pass': string
      readonly 'end-sessions': string
      readonly 'disable-sign-in': string
      readonly 'enable-sign-in': string
      readonly 'remove-authenticator': string
      readonly 'sweep-mailbox': string
      readonly 'dismiss-risk': string
      readonly 'mend-elsewhere': string
      readonly 'correct-leave-date': string
      readonly 'give-licence': string
      readonly 'give-mailbox-access': string
      readonly 'lift-sending-restriction': string
    }
    readonly consequences: {
      readonly 'reset-password': readonly string[]
      readonly 'unlock-on-premises': readonly string[]
      readonly 'temporary-access-pass': readonly string[]
      readonly 'end-sessions': readonly string[]
      readonly 'disable-sign-in': readonly string[]
      readonly 'enable-sign-in': readonly string[]
      readonly 'remove-authenticator': readonly string[]
      readonly 'sweep-mailbox': readonly string[]
      readonly 'dismiss-risk': readonly string[]
      readonly 'lift-sending-restriction': readonly string[]
    }
    readonly answer: {
      readonly permit: string
      readonly 'step-up': Sentence<{ readonly check: string }>
      readonly 'await-approval': Sentence<{ readonly count: number }>
      readonly 'hand-over': string
      readonly two: string
      readonly noProof: string
    }
    readonly undeterminable: string
    readonly freshNeeded: string
    readonly freshGo: string
    readonly freshUnknown: string
    readonly handOverTo: {
      readonly wait: string
      readonly 'reset-password': string
      readonly 'unlock-on-premises': string
      readonly 'temporary-access-pass': string
      readonly 'end-sessions': string
      readonly 'disable-sign-in': string
      readonly 'enable-sign-in': string
      readonly 'remove-authenticator': string
      readonly 'sweep-mailbox': string
      readonly 'dismiss-risk': string
      readonly 'mend-elsewhere': string
      readonly 'correct-leave-date': string
      readonly 'give-licence': string
      readonly 'give-mailbox-access': string
      readonly 'lift-sending-restriction': string
    }
    readonly handOverMeans: string
    readonly decline: string
    readonly declineTo: string
    readonly declineMeans: string
    readonly reopen: {
      readonly title: string
      readonly lead: string
      readonly go: string
    }
    readonly reason: string
    readonly reasonHint: string
    readonly withheld: {
      readonly 'not-your-own': string
      readonly 'not-permitted': string
      readonly 'vouches-not-decides': string
      readonly 'approvers-not-told-apart': string
      readonly 'tenant-unavailable': string
    }
    readonly moved: string
    readonly movedIn: Sentence<{ readonly changed: string }>
    readonly changed: {
      readonly state: string
      readonly proofs: string
      readonly causes: string
      readonly unseen: string
      readonly accountClass: string
      readonly remedy: string
      readonly approvals: string
      readonly others: string
    }
    readonly done: {
      readonly approved: string
      readonly acting: string
      readonly queued: string
      readonly 'handed-over': string
      readonly declined: string
      readonly reopened: string
      readonly done: string
      readonly looking: string
      readonly 'given-back': string
      readonly opened: string
      readonly 'stop-closed': string
    }
  }
  readonly 'decline-reasons': {
    readonly choose: string
    readonly own: string
    readonly hint: Sentence<{ readonly language: string }>
    readonly reasons: {
      readonly unreached: {
        readonly label: string
        readonly says: string
      }
      readonly 'not-shown': {
        readonly label: string
        readonly says: string
      }
      readonly 'come-by': {
        readonly label: string
        readonly says: string
      }
      readonly 'on-purpose': {
        readonly label: string
        readonly says: string
      }
      readonly solved: {
        readonly label: string
        readonly says: string
      }
      readonly duplicate: {
        readonly label: string
        readonly says: string
      }
    }
  }
  readonly 'desk-notices': {
    readonly link: string
    readonly title: string
    readonly lead: Sentence<{ readonly address: string }>
    readonly noAddress: string
    readonly never: string
    readonly how: string
    readonly modes: {
      readonly 'at-once': string
      readonly digest: string
      readonly none: string
    }
    readonly limit: string
    readonly go: string
    readonly did: {
      readonly chosen: string
    }
    readonly causeClasses: {
      readonly compromise: string
      readonly mailbox: string
      readonly 'sign-in': string
      readonly 'not-checked': string
    }
    readonly letter: {
      readonly subject: {
        readonly new: Sentence<{ readonly due: string; readonly organisation: string; readonly reference: string }>
        readonly stopped: Sentence<{ readonly due: string; readonly organisation: string; readonly reference: string }>
        readonly 'second-needed': Sentence<{ readonly due: string; readonly organisation: string; readonly reference: string }>
        readonly 'due-soon': Sentence<{ readonly due: string; readonly organisation: string; readonly reference: string }>
        readonly overdue: Sentence<{ readonly due: string; readonly organisation: string; readonly reference: string }>
        readonly escalated: Sentence<{ readonly organisation: string; readonly reference: string }>
      }
      readonly what: {
        readonly new: Sentence<{ readonly due: string; readonly name: string }>
        readonly stopped: Sentence<{ readonly due: string; readonly name: string }>
        readonly 'second-needed': Sentence<{ readonly due: string; readonly name: string }>
        readonly 'due-soon': Sentence<{ readonly due: string; readonly name: string }>
        readonly overdue: Sentence<{ readonly due: string; readonly name: string }>
        readonly escalated: Sentence<{ readonly due: string; readonly name: string }>
      }
      readonly causeClass: Sentence<{ readonly causeClass: string }>
      readonly reference: Sentence<{ readonly reference: string }>
      readonly open: string
      readonly choose: string
    }
    readonly digest: {
      readonly subject: Sentence<{ readonly count: number; readonly organisation: string }>
      readonly overdue: Sentence<{ readonly count: number }>
      readonly row: Sentence<{ readonly causeClass: string; readonly due: string; readonly name: string; readonly reference: string }>
      readonly more: string
      readonly open: string
    }
  }
  readonly desk: {
    readonly title: string
    readonly pageTitle: Sentence<{ readonly organisation: string; readonly page: string }>
    readonly brand: Sentence<{ readonly organisation: string }>
    readonly skip: string
    readonly sections: string
    readonly signedInAs: Sentence<{ readonly name: string }>
    readonly signOut: string
    readonly queueLink: string
    readonly keysLink: string
    readonly roles: {
      readonly 'Recovery.Approver': string
      readonly 'Recovery.Auditor': string
      readonly 'Recovery.Administrator': string
    }
    readonly signIn: {
      readonly title: string
      readonly lead: Sentence<{ readonly organisation: string }>
      readonly go: string
      readonly problems: {
        readonly failed: string
        readonly 'not-admitted': string
        readonly unavailable: string
      }
      readonly signedOut: {
        readonly 'signed-out': string
        readonly 'signed-out-everywhere': string
      }
      readonly atMicrosoft: string
      readonly endedEarly: string
      readonly claimants: string
      readonly claimantsGo: string
    }
    readonly noRole: {
      readonly title: string
      readonly lead: Sentence<{ readonly name: string }>
      readonly otherTitle: string
      readonly otherLead: string
      readonly guestTitle: string
      readonly guest: string
      readonly again: string
    }
    readonly reference: {
      readonly title: string
      readonly lead: string
      readonly label: string
      readonly hint: string
      readonly go: string
      readonly unknown: string
    }
    readonly keys: {
      readonly title: string
      readonly lead: string
      readonly does: {
        readonly j: string
        readonly k: string
        readonly enter: string
        readonly n: string
        readonly u: string
        readonly slash: string
        readonly questionMark: string
      }
      readonly enterKey: string
      readonly on: string
      readonly off: string
      readonly turnOff: string
      readonly turnOn: string
    }
  }
  readonly device: {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly show: string
    readonly stay: string
    readonly scan: string
    readonly picture: string
    readonly address: string
    readonly life: Sentence<{ readonly clock: string }>
    readonly joined: string
    readonly again: string
    readonly code: string
    readonly codeHint: string
    readonly go: string
    readonly openTitle: string
    readonly openLead: string
    readonly openWarning: string
    readonly openBeside: Sentence<{ readonly reference: string }>
    readonly openGo: string
    readonly overTitle: string
    readonly overLead: string
    readonly codeTitle: string
    readonly codeLead: string
    readonly codeLife: Sentence<{ readonly clock: string }>
    readonly codeRefresh: string
  }
  readonly 'dry-run': {
    readonly title: string
    readonly lead: string
    readonly collected: string
    readonly sets: Sentence<{ readonly properties: string }>
    readonly when: {
      readonly 'if-found': string
      readonly 'if-chosen': string
    }
    readonly byHand: string
  }
  readonly earlier: {
    readonly name: string
    readonly headline: string
    readonly stopped: Sentence<{ readonly at: string }>
    readonly passwordReplaced: Sentence<{ readonly at: string }>
    readonly sessionsEnded: string
    readonly whatToDo: string
    readonly done: Sentence<{ readonly at: string; readonly remedy: string }>
    readonly passHeading: {
      readonly missed: {
        readonly name: string
        readonly headline: string
      }
      readonly expired: {
        readonly name: string
        readonly headline: string
      }
    }
    readonly pass: {
      readonly missed: Sentence<{ readonly at: string }>
      readonly expired: Sentence<{ readonly at: string }>
    }
    readonly approved: Sentence<{ readonly remedy: string; readonly until: string }>
  }
  readonly effects: {
    readonly changed: {
      readonly wait: string
      readonly 'reset-password': string
      readonly 'unlock-on-premises': string
      readonly 'temporary-access-pass': string
      readonly 'end-sessions': string
      readonly 'enable-sign-in': string
      readonly 'disable-sign-in': string
      readonly 'remove-authenticator': string
      readonly 'sweep-mailbox': string
      readonly 'lift-sending-restriction': string
      readonly 'dismiss-risk': string
      readonly 'mend-elsewhere': string
      readonly 'correct-leave-date': string
      readonly 'give-licence': string
      readonly 'give-mailbox-access': string
    }
    readonly passMade: string
    readonly methods: {
      readonly email: string
      readonly phone: string
      readonly app: string
      readonly passkey: string
      readonly 'windows-hello': string
      readonly 'software-oath': string
      readonly 'platform-credential': string
      readonly external: string
      readonly 'temporary-access-pass': string
      readonly password: string
      readonly other: string
    }
    readonly removed: Sentence<{ readonly method: string }>
    readonly noneLeft: string
    readonly follows: {
      readonly mailbox: string
      readonly administrator: string
      readonly restriction: string
    }
    readonly did: string
    readonly didBefore: Sentence<{ readonly changes: string }>
    readonly didNothing: string
    readonly at: Sentence<{ readonly at: string; readonly change: string }>
    readonly perhaps: Sentence<{ readonly change: string }>
    readonly soFar: Sentence<{ readonly changes: string }>
    readonly inForce: Sentence<{ readonly changes: string }>
    readonly will: {
      readonly 'taken-back': readonly string[]
      readonly 'sign-in-stays': readonly string[]
      readonly 'sign-in-left': readonly string[]
      readonly 'sign-in-off': readonly string[]
      readonly 'method-gone': Sentences<{ readonly help: string }>
      readonly 'signed-out': readonly string[]
      readonly 'rules-off': readonly string[]
      readonly 'may-let-in': readonly string[]
      readonly stays: readonly string[]
    }
    readonly stopped: {
      readonly 'taken-back': string
      readonly 'sign-in-stays': string
      readonly 'sign-in-left': string
      readonly 'sign-in-off': string
      readonly 'method-gone': string
      readonly 'signed-out': string
      readonly 'rules-off': string
      readonly 'may-let-in': string
      readonly stays: string
      readonly 'rest-stays': string
    }
    readonly unchanged: string
    readonly callUs: Sentence<{ readonly help: string }>
  }
  readonly elsewhere: {
    readonly hello: string
    readonly subject: Sentence<{ readonly name: string; readonly organisation: string; readonly reference: string }>
    readonly noAnswer: string
    readonly changes: {
      readonly wait: string
      readonly 'reset-password': string
      readonly 'unlock-on-premises': string
      readonly 'temporary-access-pass': string
      readonly 'end-sessions': string
      readonly 'enable-sign-in': string
      readonly 'disable-sign-in': string
      readonly 'remove-authenticator': string
      readonly 'sweep-mailbox': string
      readonly 'lift-sending-restriction': string
      readonly 'dismiss-risk': string
      readonly 'mend-elsewhere': string
      readonly 'correct-leave-date': string
      readonly 'give-licence': string
      readonly 'give-mailbox-access': string
      readonly 'pass-made': string
    }
    readonly changeAt: Sentence<{ readonly at: string; readonly change: string }>
    readonly changePerhaps: Sentence<{ readonly change: string }>
    readonly by: {
      readonly owner: string
      readonly approver: Sentence<{ readonly approvers: number }>
      readonly 'by-hand': string
      readonly policy: string
    }
    readonly what: {
      readonly proved: Sentence<{ readonly at: string; readonly name: string; readonly organisation: string }>
      readonly 'code-replaced': Sentence<{ readonly at: string; readonly name: string }>
      readonly vouched: Sentence<{ readonly at: string; readonly name: string }>
      readonly 'not-vouched': Sentence<{ readonly at: string; readonly name: string }>
      readonly changed: Sentence<{ readonly at: string; readonly change: string; readonly name: string }>
      readonly 'pass-made': Sentence<{ readonly at: string; readonly name: string }>
      readonly queued: Sentence<{ readonly at: string; readonly name: string }>
      readonly 'first-approval': Sentence<{ readonly at: string; readonly name: string }>
      readonly approved: Sentence<{ readonly approvers: number; readonly at: string; readonly name: string }>
      readonly declined: Sentence<{ readonly at: string; readonly name: string }>
      readonly 'attested-lifted': Sentence<{ readonly at: string; readonly name: string }>
      readonly 'attested-not-restricted': Sentence<{ readonly at: string; readonly name: string }>
      readonly 'attested-mended': Sentence<{ readonly at: string; readonly name: string }>
      readonly 'wait-over': Sentence<{ readonly at: string; readonly name: string }>
      readonly frozen: Sentence<{ readonly at: string; readonly name: string }>
      readonly 'link-set-aside': Sentence<{ readonly at: string; readonly name: string }>
      readonly 'lapse-soon': Sentence<{ readonly at: string; readonly name: string; readonly until: string }>
      readonly 'approval-withdrawn': Sentence<{ readonly at: string; readonly name: string }>
      readonly lapsed: Sentence<{ readonly at: string; readonly name: string }>
    }
    readonly approved: Sentence<{ readonly approved: string }>
    readonly unchanged: string
    readonly before: Sentence<{ readonly changes: string }>
    readonly why: {
      readonly 'all-proved': Sentence<{ readonly name: string }>
      readonly 'only-address': Sentence<{ readonly name: string }>
      readonly denied: string
      readonly 'set-aside': Sentence<{ readonly name: string }>
    }
    readonly manager: {
      readonly ask: Sentence<{ readonly name: string }>
      readonly ifThey: string
      readonly ifTheyCall: string
      readonly ifNot: Sentence<{ readonly help: string; readonly reference: string }>
    }
    readonly desk: {
      readonly ask: Sentence<{ readonly name: string }>
      readonly running: string
      readonly over: string
      readonly frozen: string
      readonly 'not-vouched': string
      readonly 'link-set-aside': string
      readonly request: Sentence<{ readonly reference: string }>
      readonly never: string
    }
    readonly enrolment: {
      readonly subject: {
        readonly added: Sentence<{ readonly name: string; readonly organisation: string }>
        readonly removed: Sentence<{ readonly name: string; readonly organisation: string }>
        readonly cancelled: Sentence<{ readonly name: string; readonly organisation: string }>
        readonly kept: Sentence<{ readonly name: string; readonly organisation: string }>
        readonly suspended: Sentence<{ readonly name: string; readonly organisation: string }>
        readonly lifted: Sentence<{ readonly name: string; readonly organisation: string }>
      }
      readonly what: {
        readonly added: Sentence<{ readonly at: string; readonly name: string; readonly organisation: string; readonly things: string }>
        readonly removed: Sentence<{ readonly at: string; readonly name: string; readonly organisation: string; readonly things: string }>
        readonly cancelled: Sentence<{ readonly at: string; readonly name: string; readonly organisation: string; readonly things: string }>
        readonly kept: Sentence<{ readonly at: string; readonly name: string; readonly organisation: string; readonly things: string }>
        readonly suspended: Sentence<{ readonly at: string; readonly name: string; readonly organisation: string; readonly things: string }>
        readonly lifted: Sentence<{ readonly at: string; readonly name: string; readonly organisation: string; readonly things: string }>
      }
      readonly why: {
        readonly alone: Sentence<{ readonly name: string }>
        readonly disputed: string
        readonly suspended: string
        readonly lifted: string
      }
      readonly manager: {
        readonly own: Sentence<{ readonly help: string; readonly name: string }>
        readonly cancelled: Sentence<{ readonly help: string; readonly name: string }>
        readonly kept: Sentence<{ readonly help: string; readonly name: string }>
        readonly suspended: Sentence<{ readonly help: string; readonly name: string }>
        readonly lifted: Sentence<{ readonly help: string; readonly name: string }>
      }
      readonly desk: {
        readonly own: Sentence<{ readonly name: string }>
        readonly cancelled: Sentence<{ readonly name: string }>
        readonly kept: Sentence<{ readonly name: string }>
        readonly suspended: Sentence<{ readonly name: string }>
        readonly lifted: Sentence<{ readonly name: string }>
        readonly stranger: Sentence<{ readonly name: string }>
        readonly putBack: string
      }
    }
    readonly notUndone: {
      readonly subject: Sentence<{ readonly organisation: string; readonly reference: string }>
      readonly what: Sentence<{ readonly name: string }>
      readonly why: string
      readonly do: Sentence<{ readonly reference: string }>
    }
  }
  readonly 'enrol-letters': {
    readonly added: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string; readonly things: string }>
      readonly replaces: Sentence<{ readonly things: string }>
      readonly next: Sentence<{ readonly countsFrom: string }>
    }
    readonly removed: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string; readonly things: string }>
      readonly next: string
    }
    readonly cancelled: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string; readonly things: string }>
      readonly next: string
    }
    readonly kept: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string; readonly things: string }>
      readonly next: string
    }
    readonly suspended: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string; readonly things: string }>
      readonly because: {
        readonly 'not-the-owner': string
        readonly compromise: string
        readonly 'account-deleted': string
        readonly left: string
        readonly unknown: string
      }
      readonly next: string
    }
    readonly lifted: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string; readonly things: string }>
      readonly onlySheet: Sentence<{ readonly day: string; readonly sheet: string }>
      readonly next: string
    }
    readonly undo: Sentence<{ readonly cancelUntil: string }>
    readonly call: string
    readonly confirm: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly organisation: string }>
      readonly works: Sentence<{ readonly minutes: number }>
      readonly ifNot: Sentence<{ readonly organisation: string }>
    }
    readonly contact: {
      readonly subject: Sentence<{ readonly person: string }>
      readonly what: Sentence<{ readonly organisation: string; readonly person: string }>
      readonly then: string
      readonly ifNot: string
    }
    readonly review: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly organisation: string; readonly people: string }>
      readonly change: string
      readonly ifNot: string
      readonly yearly: string
    }
    readonly practice: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly organisation: string }>
      readonly ifNot: string
    }
  }
  readonly 'enrol-refusals': {
    readonly enrolmentNotUsed: string
    readonly enrolmentFull: string
    readonly enrolmentMovedOn: string
    readonly enrolmentBegunTooLongAgo: string
    readonly appCodeIncorrect: string
    readonly passkeyNotAccepted: string
    readonly passkeyNotRecognised: string
    readonly sheetNotRecognised: string
    readonly contactUnknown: string
    readonly contactIsYourself: string
    readonly contactNamedAlready: string
    readonly addressUnreadable: string
    readonly addressNotPrivate: string
    readonly addressRefusesMail: string
    readonly addressKnownAlready: string
  }
  readonly enrol: {
    readonly title: string
    readonly lead: Sentence<{ readonly organisation: string }>
    readonly signedInAs: Sentence<{ readonly name: string }>
    readonly leave: string
    readonly leaveEverywhere: string
    readonly privileged: string
    readonly unreadable: string
    readonly readiness: {
      readonly nothing: string
      readonly 'one-proof': string
      readonly soon: Sentence<{ readonly day: string }>
      readonly 'with-phone': string
      readonly ready: string
    }
    readonly score: Sentence<{ readonly score: number }>
    readonly scoreLabel: string
    readonly next: string
    readonly rehearse: string
    readonly rehearseNote: string
    readonly instruction: string
    readonly atMicrosoft: string
    readonly atMicrosoftNote: Sentence<{ readonly securityInfo: string }>
    readonly atMicrosoftNone: string
    readonly here: string
    readonly kinds: {
      readonly 'saved-code': {
        readonly name: string
        readonly explain: string
        readonly add: string
      }
      readonly 'authenticator-app': {
        readonly name: string
        readonly explain: string
        readonly add: string
      }
      readonly passkey: {
        readonly name: string
        readonly explain: string
        readonly add: string
      }
      readonly 'linked-identity': {
        readonly name: string
        readonly explain: string
        readonly add: string
      }
      readonly contact: {
        readonly name: string
        readonly explain: string
        readonly add: string
      }
      readonly address: {
        readonly name: string
        readonly explain: string
        readonly add: string
      }
    }
    readonly microsoftKinds: {
      readonly email: string
      readonly phone: string
      readonly profile: string
    }
    readonly added: Sentence<{ readonly day: string }>
    readonly addedUnknown: string
    readonly lastUsed: Sentence<{ readonly day: string }>
    readonly countsNow: string
    readonly countsFrom: Sentence<{ readonly day: string }>
    readonly countsUnknown: string
    readonly codesLeft: Sentence<{ readonly count: number }>
    readonly manager: string
    readonly remove: string
    readonly removeNamed: Sentence<{ readonly thing: string }>
    readonly did: {
      readonly added: string
      readonly removed: string
      readonly linked: string
      readonly 'linked-already': string
    }
    readonly things: {
      readonly 'saved-code': string
      readonly 'authenticator-app': string
      readonly passkey: string
      readonly 'linked-identity': string
      readonly contact: string
      readonly address: string
    }
    readonly namedThings: {
      readonly 'saved-code': Sentence<{ readonly name: string }>
      readonly 'authenticator-app': Sentence<{ readonly name: string }>
      readonly passkey: Sentence<{ readonly name: string }>
      readonly contact: Sentence<{ readonly name: string }>
      readonly address: Sentence<{ readonly name: string }>
    }
    readonly back: string
    readonly window: Sentence<{ readonly day: string }>
    readonly codes: {
      readonly title: string
      readonly lead: string
      readonly earlier: Sentence<{ readonly day: string; readonly sheet: string }>
      readonly go: string
      readonly shownTitle: string
      readonly shownLead: string
      readonly print: string
      readonly sheetLabel: Sentence<{ readonly sheet: string }>
      readonly download: string
      readonly sheet: Sentence<{ readonly organisation: string }>
      readonly madeAt: Sentence<{ readonly at: string }>
      readonly replaces: Sentence<{ readonly at: string; readonly sheet: string }>
      readonly beside: Sentence<{ readonly day: string; readonly sheet: string }>
      readonly use: Sentence<{ readonly address: string }>
      readonly signs: string
      readonly done: string
    }
    readonly app: {
      readonly title: string
      readonly lead: string
      readonly picture: string
      readonly byHand: string
      readonly copy: string
      readonly name: string
      readonly nameHint: string
      readonly code: string
      readonly go: string
    }
    readonly passkey: {
      readonly title: string
      readonly lead: string
      readonly name: string
      readonly nameHint: string
      readonly go: string
      readonly needsScript: string
      readonly cancelled: string
      readonly unsupported: string
      readonly held: string
    }
    readonly contact: {
      readonly title: string
      readonly lead: string
      readonly name: string
      readonly go: string
      readonly told: string
    }
    readonly address: {
      readonly title: string
      readonly lead: string
      readonly field: string
      readonly go: string
      readonly confirmTitle: string
      readonly confirmLead: Sentence<{ readonly address: string; readonly minutes: number }>
      readonly code: string
      readonly confirmGo: string
      readonly other: string
    }
    readonly removing: {
      readonly title: Sentence<{ readonly thing: string }>
      readonly lead: string
      readonly back: Sentence<{ readonly day: string }>
      readonly go: string
    }
    readonly cancelling: {
      readonly added: {
        readonly title: Sentence<{ readonly thing: string }>
        readonly will: string
        readonly go: string
        readonly doneTitle: string
        readonly doneLead: string
      }
      readonly removed: {
        readonly title: Sentence<{ readonly thing: string }>
        readonly will: string
        readonly go: string
        readonly doneTitle: string
        readonly doneLead: string
      }
      readonly wasMe: string
      readonly overTitle: string
      readonly overLead: string
      readonly unknownTitle: string
      readonly unknownLead: string
    }
    readonly rehearsal: {
      readonly title: string
      readonly lead: string
      readonly missing: string
      readonly worked: string
      readonly try: string
      readonly person: string
      readonly cannotTry: string
      readonly askThem: string
      readonly again: string
      readonly noPhone: {
        readonly soon: Sentence<{ readonly day: string }>
        readonly no: string
      }
      readonly codeTitle: string
      readonly codeLead: Sentence<{ readonly address: string }>
      readonly code: string
      readonly send: string
      readonly appTitle: string
      readonly passkeyTitle: string
      readonly passkeyLead: string
      readonly passkeyGo: string
      readonly sheetTitle: string
      readonly sheetLead: string
      readonly sheet: string
      readonly go: string
    }
    readonly suggestions: {
      readonly 'saved-code': string
      readonly passkey: string
      readonly 'authenticator-code': string
      readonly 'code-by-email': string
      readonly 'code-by-text': string
      readonly 'second-identity': string
      readonly 'recovery-contact': string
    }
    readonly card: {
      readonly title: Sentence<{ readonly organisation: string }>
      readonly lead: string
      readonly print: string
      readonly steps: readonly string[]
      readonly none: string
      readonly never: string
      readonly name: string
      readonly reference: string
    }
    readonly again: {
      readonly title: string
      readonly lead: string
      readonly go: string
    }
  }
  readonly escalation: {
    readonly 'account-class': string
    readonly 'not-checked': string
    readonly 'signs-of-compromise': string
    readonly 'never-self-service': string
    readonly 'threat-mode': string
    readonly 'minimum-age-unseen': string
    readonly denied: string
    readonly 'number-alone': string
    readonly 'perhaps-own': string
    readonly paired: string
    readonly 'no-grant': string
    readonly asked: string
    readonly 'on-their-word': string
    readonly 'not-shown': string
    readonly failed: string
    readonly 'pass-not-allowed': string
    readonly 'half-seen': string
    readonly 'default-method': string
    readonly 'other-number-first': string
    readonly 'kept-elsewhere': string
    readonly 'write-not-permitted': string
    readonly interrupted: string
    readonly 'sign-in-still-on': string
    readonly 'stopped-again': string
    readonly cancelled: string
    readonly 'not-vouched': string
    readonly 'nobody-to-tell': string
  }
  readonly findings: {
    readonly looking: string
    readonly lookingSince: Sentence<{ readonly clock: string }>
    readonly lookingUsually: string
    readonly lookingLong: string
    readonly lookingSlow: string
    readonly lookNow: string
    readonly moreProof: string
    readonly moreProofLead: string
    readonly moreProofGo: string
    readonly moreToTell: string
    readonly also: string
    readonly meaning: string
    readonly since: string
    readonly until: string
    readonly canDo: string
    readonly whoElse: string
    readonly canAsk: string
    readonly untilNotBefore: Sentence<{ readonly clock: string }>
    readonly untilAt: Sentence<{ readonly clock: string }>
    readonly untilRepeated: Sentence<{ readonly clock: string }>
    readonly untilOver: Sentence<{ readonly clock: string }>
    readonly lookingAgain: string
    readonly lookedAgain: Sentence<{ readonly clock: string }>
    readonly untilRemedy: string
    readonly untilDecision: string
    readonly untilHours: string
    readonly untilFixed: string
    readonly countdownOver: string
    readonly sinceUnknown: string
    readonly lastSuccess: string
    readonly wrongPasswords: Sentence<{ readonly count: number }>
    readonly wrongInARow: Sentence<{ readonly count: number }>
    readonly locksAfter: Sentence<{ readonly count: number }>
    readonly seen: string
    readonly latestOnly: Sentence<{ readonly count: number }>
    readonly seenUpTo: Sentence<{ readonly clock: string }>
    readonly seenAtTwo: string
    readonly seenNone: string
    readonly late: Sentence<{ readonly clock: string }>
    readonly unseen: {
      readonly signIns: string
      readonly sendingRestriction: string
      readonly risk: string
      readonly inboxRules: string
      readonly forwarding: string
      readonly onPremises: string
      readonly secondFactor: string
    }
    readonly toldLock: {
      readonly seen: string
      readonly canDo: string
    }
    readonly onYourWord: {
      readonly name: string
      readonly headline: string
      readonly meaning: string
      readonly until: string
      readonly canDo: string
      readonly whoElse: string
      readonly ask: string
      readonly askNote: string
      readonly ownEyes: string
      readonly contradicted: string
    }
    readonly checkedSoon: Sentence<{ readonly clock: string }>
    readonly notYet: string
    readonly signedIn: string
    readonly refused: Sentence<{ readonly code: string }>
    readonly repeated: Sentence<{ readonly count: number; readonly event: string }>
    readonly options: string
    readonly decision: {
      readonly permit: string
      readonly 'step-up': string
      readonly approve: Sentence<{ readonly clock: string }>
      readonly 'await-approval': Sentence<{ readonly clock: string }>
      readonly 'hand-over': Sentence<{ readonly clock: string }>
    }
    readonly because: {
      readonly 'signs-of-compromise': string
      readonly 'not-checked': string
      readonly denied: string
      readonly 'number-alone': string
      readonly 'perhaps-own': string
      readonly paired: string
      readonly 'threat-mode': string
      readonly 'minimum-age-unseen': string
      readonly 'no-grant': string
    }
    readonly stepUpButton: string
    readonly askButton: string
    readonly askPerson: string
    readonly askPersonNote: string
    readonly lookAgain: string
    readonly waitingTitle: string
    readonly waitingOverTitle: string
    readonly waitingLead: Sentence<{ readonly clock: string }>
    readonly waitingOverLead: string
    readonly tryNow: string
    readonly otherOptions: string
    readonly whatItDoes: string
    readonly whatItWouldDo: string
  }
  readonly health: {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly as: Sentence<{ readonly clock: string }>
    readonly grades: {
      readonly bad: string
      readonly less: string
      readonly unknown: string
      readonly good: string
    }
    readonly all: string
    readonly source: {
      readonly accounts: {
        readonly name: string
        readonly without: string
      }
      readonly methods: {
        readonly name: string
        readonly without: string
      }
      readonly accountWrites: {
        readonly name: string
        readonly without: string
      }
      readonly methodWrites: {
        readonly name: string
        readonly without: string
      }
      readonly roles: {
        readonly name: string
        readonly without: string
      }
      readonly groups: {
        readonly name: string
        readonly without: string
      }
      readonly eligibleGroups: {
        readonly name: string
        readonly without: string
      }
      readonly domains: {
        readonly name: string
        readonly without: string
      }
      readonly mailboxes: {
        readonly name: string
        readonly without: string
      }
      readonly leaveDates: {
        readonly name: string
        readonly without: string
      }
      readonly signIns: {
        readonly name: string
        readonly without: string
      }
      readonly methodChanges: {
        readonly name: string
        readonly without: string
      }
      readonly registration: {
        readonly name: string
        readonly without: string
      }
      readonly risk: {
        readonly name: string
        readonly without: string
      }
      readonly inboxRules: {
        readonly name: string
        readonly without: string
      }
      readonly sendingRestriction: {
        readonly name: string
        readonly without: string
      }
      readonly forwarding: {
        readonly name: string
        readonly without: string
      }
      readonly lockoutRule: {
        readonly name: string
        readonly without: string
      }
      readonly passes: {
        readonly name: string
        readonly without: string
      }
      readonly methodsPolicy: {
        readonly name: string
        readonly without: string
      }
      readonly consents: {
        readonly name: string
        readonly without: string
      }
      readonly deskRoles: {
        readonly name: string
        readonly without: string
      }
      readonly accessPolicies: {
        readonly name: string
        readonly without: string
      }
      readonly onPremises: {
        readonly name: string
        readonly without: string
      }
    }
    readonly state: {
      readonly answered: Sentence<{ readonly at: string }>
      readonly refused: Sentence<{ readonly since: string }>
      readonly refusedUnknown: string
      readonly still: Sentence<{ readonly since: string }>
      readonly neverRead: string
      readonly 'not-asked': string
      readonly 'not-configured': string
    }
    readonly unreadable: {
      readonly 'left-out': Sentence<{ readonly at: string; readonly rows: number }>
      readonly worst: Sentence<{ readonly at: string; readonly rows: number }>
      readonly unseen: Sentence<{ readonly at: string; readonly rows: number }>
    }
    readonly fix: {
      readonly onPremises: string
      readonly role: Sentence<{ readonly permissions: string; readonly role: string }>
      readonly permission: Sentence<{ readonly permissions: string }>
      readonly licence: Sentence<{ readonly licence: string }>
      readonly permissionOrLicence: Sentence<{ readonly licence: string; readonly permissions: string }>
      readonly unreadable: string
      readonly still: string
      readonly exchange: Sentence<{ readonly permissions: string }>
    }
    readonly waived: {
      readonly name: Sentence<{ readonly lookup: string }>
      readonly means: Sentence<{ readonly accountClass: string }>
      readonly fix: Sentence<{ readonly lookup: string }>
    }
    readonly two: {
      readonly name: {
        readonly approve: string
        readonly ease: string
      }
      readonly good: {
        readonly approve: Sentence<{ readonly count: number }>
        readonly ease: Sentence<{ readonly count: number }>
      }
      readonly bad: {
        readonly approve: Sentence<{ readonly count: number }>
        readonly ease: Sentence<{ readonly count: number }>
      }
      readonly costs: {
        readonly approve: string
        readonly ease: string
      }
      readonly alone: string
      readonly notAlone: string
      readonly fixCount: {
        readonly approve: string
        readonly ease: string
      }
      readonly notYet: string
      readonly at: Sentence<{ readonly clock: string }>
      readonly signedInOnly: string
    }
    readonly apart: {
      readonly name: string
      readonly stands: Sentence<{ readonly one: string; readonly other: string }>
      readonly costs: {
        readonly approve: string
        readonly ease: string
        readonly both: string
      }
      readonly fix: string
    }
    readonly sole: {
      readonly name: string
      readonly stands: string
      readonly fix: string
    }
    readonly mail: {
      readonly name: string
      readonly routes: {
        readonly graph: string
        readonly 'smtp-oauth': string
        readonly smtp: string
        readonly azure: string
      }
      readonly bounces: {
        readonly read: string
        readonly unread: string
      }
      readonly basic: {
        readonly ends: string
        readonly ended: string
      }
      readonly costs: string
      readonly fix: string
    }
    readonly refused: {
      readonly name: {
        readonly email: string
        readonly text: string
      }
      readonly stands: Sentence<{ readonly since: string }>
      readonly standsBecause: Sentence<{ readonly since: string; readonly why: string }>
      readonly costs: string
      readonly fix: {
        readonly email: string
        readonly text: string
      }
    }
    readonly phone: {
      readonly name: string
      readonly good: Sentence<{ readonly ways: string }>
      readonly bad: string
      readonly fix: string
      readonly basis: string
    }
    readonly strong: {
      readonly name: string
      readonly none: string
      readonly noneCosts: string
      readonly noneFix: string
      readonly unread: Sentence<{ readonly context: string }>
      readonly unreadFix: string
      readonly demands: {
        readonly 'phishing-resistant': Sentence<{ readonly context: string }>
        readonly multifactor: Sentence<{ readonly context: string }>
        readonly nothing: Sentence<{ readonly context: string }>
      }
      readonly leavesOut: string
      readonly fix: {
        readonly multifactor: string
        readonly nothing: string
      }
    }
    readonly deskSignIn: {
      readonly name: string
      readonly unread: string
      readonly unreadFix: string
      readonly demands: {
        readonly 'phishing-resistant': string
        readonly multifactor: string
        readonly nothing: string
      }
      readonly leavesOut: string
      readonly fix: string
    }
    readonly paths: {
      readonly name: string
      readonly good: Sentence<{ readonly number: number; readonly some: string }>
      readonly bad: string
      readonly fix: string
      readonly struck: Sentence<{ readonly pairs: string }>
      readonly and: Sentence<{ readonly one: string; readonly other: string }>
    }
  }
  readonly 'identity-code': {
    readonly link: string
    readonly title: Sentence<{ readonly name: string }>
    readonly lead: string
    readonly leavesQueue: string
    readonly how: string
    readonly faceToFace: {
      readonly 'staff-card': string
      readonly 'official-document': string
    }
    readonly compared: string
    readonly comparedHint: string
    readonly number: Sentence<{ readonly number: string }>
    readonly wholeNumber: string
    readonly numberNote: string
    readonly tooNew: Sentence<{ readonly count: number }>
    readonly noNumber: string
    readonly go: string
    readonly again: string
    readonly codeTitle: string
    readonly codeLead: Sentence<{ readonly option: string }>
    readonly codeUntil: Sentence<{ readonly clock: string }>
    readonly back: string
    readonly noAccount: string
    readonly unresolved: string
    readonly notNow: string
    readonly checked: {
      readonly 'face-to-face': string
      readonly 'registered-number': string
      readonly 'known-voice': string
    }
    readonly perhapsOwn: string
    readonly readOutBy: Sentence<{ readonly how: string; readonly name: string }>
    readonly comparedBy: {
      readonly 'staff-card': Sentence<{ readonly number: string }>
      readonly 'official-document': Sentence<{ readonly number: string }>
      readonly registeredSince: Sentence<{ readonly number: string; readonly since: string }>
      readonly registeredBefore: Sentence<{ readonly number: string }>
    }
  }
  readonly insights: {
    readonly link: string
    readonly title: string
    readonly lead: Sentence<{ readonly from: string; readonly until: string }>
    readonly span: string
    readonly days: Sentence<{ readonly days: number }>
    readonly empty: string
    readonly table: string
    readonly csv: string
    readonly total: Sentence<{ readonly count: number }>
    readonly peak: Sentence<{ readonly label: string; readonly most: number; readonly total: number }>
    readonly most: Sentence<{ readonly count: number }>
    readonly day: string
    readonly causes: {
      readonly title: string
      readonly lead: string
      readonly name: string
    }
    readonly solved: {
      readonly title: string
      readonly lead: Sentence<{ readonly all: number; readonly alone: number }>
      readonly alone: string
      readonly withStaff: string
    }
    readonly recovery: {
      readonly title: string
      readonly lead: string
      readonly name: string
      readonly p50: string
      readonly p90: string
      readonly none: string
    }
    readonly cameBack: {
      readonly title: string
      readonly says: Sentence<{ readonly back: number; readonly solved: number }>
      readonly solved: string
      readonly back: string
    }
    readonly approvers: {
      readonly title: string
      readonly lead: string
      readonly name: string
      readonly decisions: string
      readonly p50: string
      readonly p90: string
    }
    readonly ways: {
      readonly title: string
      readonly lead: string
      readonly name: string
      readonly asked: string
      readonly passed: string
      readonly refused: string
      readonly tooFresh: string
      readonly undelivered: string
      readonly share: Sentence<{ readonly asked: number; readonly passed: number }>
    }
    readonly threats: {
      readonly title: string
      readonly lead: string
      readonly denied: string
      readonly noModes: string
      readonly mode: Sentence<{ readonly name: string; readonly what: string; readonly when: string }>
    }
  }
  readonly known: {
    readonly title: string
    readonly lead: string
    readonly shared: string
    readonly sharedNote: string
    readonly save: string
    readonly signOut: {
      readonly title: string
      readonly lead: string
      readonly go: string
    }
  }
  readonly lapsed: {
    readonly subject: Sentence<{ readonly organisation: string; readonly reference: string }>
    readonly request: Sentence<{ readonly at: string; readonly organisation: string }>
    readonly approval: Sentence<{ readonly approvers: number; readonly at: string; readonly organisation: string; readonly remedy: string }>
    readonly next: string
    readonly soonSubject: Sentence<{ readonly organisation: string; readonly until: string }>
    readonly soon: Sentence<{ readonly approvers: number; readonly organisation: string; readonly remedy: string; readonly until: string }>
    readonly soonNext: string
    readonly withdrawnSubject: Sentence<{ readonly organisation: string }>
    readonly withdrawn: Sentence<{ readonly at: string; readonly organisation: string; readonly remedy: string }>
    readonly withdrawnNext: string
  }
  readonly layout: {
    readonly title: Sentence<{ readonly organisation: string; readonly page: string }>
    readonly errorTitle: Sentence<{ readonly page: string }>
    readonly brandLine: Sentence<{ readonly organisation: string }>
    readonly skip: string
    readonly back: string
    readonly problem: string
    readonly progress: string
    readonly steps: {
      readonly who: string
      readonly why: string
      readonly in: string
    }
    readonly stepDone: string
    readonly reference: string
    readonly language: string
    readonly optional: string
    readonly turnAt: Sentence<{ readonly clock: string }>
    readonly turnNow: string
    readonly againAfter: Sentence<{ readonly clock: string }>
    readonly draft: string
    readonly working: string
    readonly person: string
    readonly telephone: string
    readonly desk: string
    readonly hours: string
    readonly quoteReference: string
    readonly forget: string
    readonly inAgain: string
    readonly privacy: string
    readonly demo: string
    readonly threat: string
    readonly threatSince: Sentence<{ readonly since: string }>
    readonly neverGiveCodes: string
    readonly ownPrivacy: Sentence<{ readonly organisation: string }>
    readonly otherOptions: string
    readonly helpPages: string
  }
  readonly leave: {
    readonly none: {
      readonly title: string
      readonly consequences: readonly string[]
      readonly proved: readonly string[]
      readonly go: string
    }
    readonly inAgain: {
      readonly title: string
      readonly consequences: readonly string[]
      readonly forGood: readonly string[]
      readonly notOurs: Sentences<{ readonly reference: string }>
      readonly ended: readonly string[]
      readonly go: string
      readonly goForget: string
    }
    readonly forget: {
      readonly title: string
      readonly consequences: Sentences<{ readonly reference: string }>
      readonly go: string
    }
    readonly stay: string
    readonly backTitle: string
    readonly back: string
    readonly endedLead: string
    readonly endedBack: string
  }
  readonly letter: {
    readonly greeting: Sentence<{ readonly name: string }>
    readonly reference: Sentence<{ readonly reference: string }>
    readonly status: string
    readonly never: Sentence<{ readonly organisation: string }>
    readonly serviceDesk: Sentence<{ readonly help: string }>
    readonly referenceAndDesk: Sentence<{ readonly help: string; readonly reference: string }>
  }
  readonly 'manual-actions': {
    readonly title: string
    readonly watching: string
    readonly lastLook: Sentence<{ readonly moment: string }>
    readonly noLook: string
    readonly lookNow: {
      readonly title: string
      readonly lead: string
      readonly go: string
    }
    readonly giveBack: {
      readonly title: string
      readonly lead: string
      readonly go: string
    }
    readonly account: string
    readonly steps: {
      readonly 'reset-password': readonly string[]
      readonly 'unlock-on-premises': readonly string[]
      readonly 'temporary-access-pass': readonly string[]
      readonly 'end-sessions': readonly string[]
      readonly 'disable-sign-in': readonly string[]
      readonly 'enable-sign-in': readonly string[]
      readonly 'remove-authenticator': readonly string[]
      readonly 'sweep-mailbox': readonly string[]
      readonly 'dismiss-risk': readonly string[]
      readonly 'mend-elsewhere': readonly string[]
      readonly 'correct-leave-date': readonly string[]
      readonly 'give-licence': readonly string[]
      readonly 'lift-sending-restriction': readonly string[]
    }
    readonly sharedMailbox: readonly string[]
    readonly onWord: {
      readonly watching: string
      readonly means: string
      readonly steps: Sentences<{ readonly address: string }>
      readonly title: string
      readonly lead: string
      readonly saw: {
        readonly lifted: string
        readonly 'not-restricted': string
        readonly mended: string
      }
      readonly said: {
        readonly lifted: Sentence<{ readonly name: string }>
        readonly 'not-restricted': Sentence<{ readonly name: string }>
        readonly mended: Sentence<{ readonly name: string }>
      }
    }
    readonly after: {
      readonly 'lift-sending-restriction': string
    }
    readonly byClass: {
      readonly privileged: {
        readonly lead: string
        readonly first: readonly string[]
        readonly last: readonly string[]
      }
      readonly guest: {
        readonly lead: string
        readonly 'mend-elsewhere': readonly string[]
        readonly 'end-sessions': readonly string[]
      }
      readonly federated: {
        readonly lead: string
        readonly 'mend-elsewhere': readonly string[]
        readonly 'reset-password': readonly string[]
        readonly 'remove-authenticator': readonly string[]
      }
      readonly synced: {
        readonly lead: string
        readonly 'mend-elsewhere': readonly string[]
        readonly 'reset-password': readonly string[]
        readonly 'enable-sign-in': readonly string[]
      }
      readonly shared: {
        readonly lead: string
      }
    }
    readonly portals: {
      readonly restrictedSenders: string
      readonly exchange: string
      readonly domains: string
      readonly crossTenant: string
      readonly connect: string
      readonly selfServiceReset: string
    }
    readonly beginsWith: {
      readonly 'reset-password': string
      readonly 'sweep-mailbox': string
    }
    readonly goesOn: string
    readonly beyondReading: {
      readonly watching: string
      readonly title: string
      readonly lead: string
      readonly second: string
    }
  }
  readonly 'microsoft-reset': {
    readonly canDo: string
    readonly name: string
    readonly lead: string
    readonly expect: string
    readonly steps: readonly string[]
    readonly after: string
    readonly go: string
    readonly newTab: string
    readonly back: string
    readonly changed: {
      readonly canDo: string
      readonly name: string
      readonly lead: Sentence<{ readonly clock: string }>
      readonly next: string
      readonly notYou: string
    }
  }
  readonly 'new-code': {
    readonly title: string
    readonly lead: string
    readonly go: string
    readonly shownTitle: string
    readonly shown: string
    readonly print: string
    readonly told: string
    readonly done: string
    readonly later: string
    readonly offer: string
    readonly offerGo: string
  }
  readonly 'not-finished': {
    readonly because: {
      readonly 'not-shown': string
      readonly 'half-seen': string
      readonly interrupted: string
      readonly cancelled: string
      readonly failed: string
      readonly 'default-method': string
      readonly 'other-number-first': string
      readonly 'kept-elsewhere': string
      readonly 'write-not-permitted': string
      readonly 'threat-mode': string
      readonly 'pass-not-allowed': string
    }
    readonly still: {
      readonly title: string
      readonly soon: string
      readonly lead: string
      readonly go: string
    }
  }
  readonly note: {
    readonly title: string
    readonly label: string
    readonly hint: string
    readonly go: string
    readonly yours: string
    readonly missing: string
    readonly tooLong: Sentence<{ readonly length: string }>
    readonly tooLate: string
    readonly atDesk: string
  }
  readonly notices: {
    readonly code: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly organisation: string }>
      readonly works: Sentence<{ readonly minutes: number }>
      readonly ifNot: string
      readonly never: Sentence<{ readonly organisation: string }>
    }
    readonly nothingYet: string
    readonly whenClosed: string
    readonly stranger: {
      readonly proved: string
      readonly approved: string
      readonly 'password-set': string
      readonly 'password-perhaps': string
      readonly 'pass-made': string
      readonly 'pass-used': string
      readonly 'code-replaced': string
      readonly 'may-let-in': string
      readonly ended: string
    }
    readonly sayNow: string
    readonly sayIfNot: string
    readonly callNow: string
    readonly callIfNot: string
    readonly sheetStops: string
    readonly pageAndDays: string
    readonly otherStops: string
    readonly alsoStop: string
    readonly setAsideNote: string
    readonly proved: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly next: string
    }
    readonly 'code-replaced': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly nothingElse: string
      readonly next: string
    }
    readonly vouched: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly next: string
    }
    readonly 'not-vouched': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly next: string
    }
    readonly changed: {
      readonly subject: Sentence<{ readonly change: string; readonly organisation: string }>
      readonly by: {
        readonly owner: Sentence<{ readonly at: string }>
        readonly approver: Sentence<{ readonly approvers: number; readonly at: string }>
        readonly 'by-hand': Sentence<{ readonly at: string }>
        readonly policy: Sentence<{ readonly at: string }>
      }
      readonly passUsed: Sentence<{ readonly at: string }>
      readonly passBy: {
        readonly owner: string
        readonly approver: Sentence<{ readonly approvers: number }>
        readonly 'by-hand': string
        readonly policy: string
      }
      readonly nothingMore: string
    }
    readonly next: {
      readonly 'reset-password': string
      readonly 'unlock-on-premises': string
      readonly 'temporary-access-pass': string
      readonly 'end-sessions': string
      readonly 'enable-sign-in': string
      readonly 'disable-sign-in': string
      readonly 'remove-authenticator': string
      readonly 'sweep-mailbox': string
      readonly 'dismiss-risk': string
      readonly 'mend-elsewhere': string
      readonly 'correct-leave-date': string
      readonly 'give-licence': string
      readonly 'give-mailbox-access': string
      readonly noPassword: string
      readonly register: string
      readonly ownRules: string
    }
    readonly swept: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly none: string
      readonly rules: Sentence<{ readonly rules: number }>
      readonly forwarding: string
      readonly ifNot: string
    }
    readonly lastMessage: string
    readonly sendingLater: string
    readonly queued: {
      readonly subject: Sentence<{ readonly organisation: string; readonly reference: string }>
      readonly subjectNext: Sentence<{ readonly organisation: string; readonly reference: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly whatNext: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly asked: Sentence<{ readonly remedy: string }>
      readonly due: Sentence<{ readonly dueAt: string }>
      readonly next: string
      readonly words: string
    }
    readonly 'first-approval': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string; readonly remedy: string }>
      readonly due: Sentence<{ readonly dueAt: string }>
      readonly next: string
    }
    readonly approved: {
      readonly subject: Sentence<{ readonly organisation: string; readonly remedy: string }>
      readonly what: Sentence<{ readonly approvers: number; readonly at: string; readonly organisation: string; readonly remedy: string }>
      readonly next: string
      readonly until: Sentence<{ readonly lapsesAt: string }>
      readonly hours: string
    }
    readonly declined: {
      readonly subject: Sentence<{ readonly organisation: string; readonly reference: string }>
      readonly subjectNext: Sentence<{ readonly organisation: string; readonly reference: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly whatNext: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly reason: Sentence<{ readonly reason: string }>
      readonly noLonger: Sentence<{ readonly remedy: string }>
      readonly next: string
    }
    readonly 'attested-lifted': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly next: string
    }
    readonly 'attested-not-restricted': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly next: string
    }
    readonly 'attested-mended': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly subjectOf: Sentence<{ readonly organisation: string; readonly remedy: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly whatOf: Sentence<{ readonly at: string; readonly organisation: string; readonly remedy: string }>
      readonly next: string
    }
    readonly 'wait-over': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly next: string
    }
    readonly frozen: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly subjectOnHold: Sentence<{ readonly organisation: string }>
      readonly opened: Sentence<{ readonly at: string }>
      readonly openedAt: Sentence<{ readonly address: string; readonly at: string }>
      readonly stopped: Sentence<{ readonly organisation: string }>
      readonly onHold: Sentence<{ readonly organisation: string }>
      readonly stillChanged: string
      readonly outOfUse: string
      readonly next: string
      readonly worried: string
      readonly nextLetIn: string
      readonly mistaken: string
      readonly notPressed: string
      readonly nextOnHold: string
    }
    readonly 'pass-made': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly until: Sentence<{ readonly until: string }>
      readonly once: string
      readonly next: string
    }
    readonly 'link-set-aside': {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly what: Sentence<{ readonly at: string; readonly organisation: string }>
      readonly next: string
      readonly otherLinks: string
    }
  }
  readonly 'on-premises': {
    readonly ownRules: string
    readonly consequences: readonly string[]
    readonly tooYoung: Sentence<{ readonly clock: string }>
    readonly unlockTitle: string
    readonly unlockGo: string
    readonly verifiedReset: Sentence<{ readonly clock: string }>
    readonly knownLater: string
    readonly risk: {
      readonly notYet: string
      readonly clear: Sentence<{ readonly clock: string }>
      readonly 'at-risk': Sentence<{ readonly clock: string; readonly still: string }>
      readonly unseen: Sentence<{ readonly clock: string; readonly still: string }>
    }
  }
  readonly opening: {
    readonly closed: Sentence<{ readonly opens: string }>
    readonly holiday: Sentence<{ readonly holiday: string; readonly opens: string }>
    readonly today: Sentence<{ readonly clock: string }>
    readonly tomorrow: Sentence<{ readonly clock: string }>
    readonly weekday: Sentence<{ readonly clock: string; readonly day: 'fri' | 'mon' | 'sat' | 'sun' | 'thu' | 'tue' | 'wed' }>
  }
  readonly outcome: {
    readonly whatHappened: string
    readonly whatToDo: string
    readonly meanwhile: string
    readonly whatNext: string
    readonly when: string
    readonly reason: string
    readonly afterCare: string
    readonly verifiedAt: {
      readonly wait: Sentence<{ readonly clock: string }>
      readonly 'reset-password': Sentence<{ readonly clock: string }>
      readonly 'unlock-on-premises': Sentence<{ readonly clock: string }>
      readonly 'temporary-access-pass': Sentence<{ readonly clock: string }>
      readonly 'end-sessions': Sentence<{ readonly clock: string }>
      readonly 'enable-sign-in': Sentence<{ readonly clock: string }>
      readonly 'disable-sign-in': Sentence<{ readonly clock: string }>
      readonly 'remove-authenticator': Sentence<{ readonly clock: string }>
      readonly 'sweep-mailbox': Sentence<{ readonly clock: string }>
      readonly 'lift-sending-restriction': Sentence<{ readonly clock: string }>
      readonly 'dismiss-risk': Sentence<{ readonly clock: string }>
      readonly 'correct-leave-date': Sentence<{ readonly clock: string }>
      readonly 'give-licence': Sentence<{ readonly clock: string }>
      readonly 'give-mailbox-access': Sentence<{ readonly clock: string }>
      readonly 'mend-elsewhere': Sentence<{ readonly clock: string }>
    }
    readonly lookedAt: Sentence<{ readonly clock: string }>
    readonly statusLink: string
    readonly statusLinkNote: string
    readonly copy: string
    readonly copied: string
    readonly tryNow: string
    readonly again: string
    readonly dueBy: Sentence<{ readonly clock: string }>
    readonly dueOver: Sentence<{ readonly clock: string }>
    readonly signedOut: string
    readonly acting: {
      readonly title: string
      readonly lead: Sentence<{ readonly clock: string }>
      readonly next: string
      readonly long: string
    }
    readonly queued: {
      readonly title: string
      readonly lead: string
      readonly leadUnproved: string
      readonly leadReadOut: string
      readonly next: string
    }
    readonly 'handed-over': {
      readonly title: string
      readonly lead: string
      readonly next: string
    }
    readonly 'handed-over-on-word': {
      readonly title: string
      readonly lead: string
      readonly next: string
    }
    readonly referred: {
      readonly title: string
      readonly lead: string
      readonly next: string
    }
    readonly done: {
      readonly title: {
        readonly wait: string
        readonly 'reset-password': string
        readonly 'unlock-on-premises': string
        readonly 'temporary-access-pass': string
        readonly 'end-sessions': string
        readonly 'enable-sign-in': string
        readonly 'disable-sign-in': string
        readonly 'remove-authenticator': string
        readonly 'sweep-mailbox': string
        readonly 'lift-sending-restriction': string
        readonly 'dismiss-risk': string
        readonly 'correct-leave-date': string
        readonly 'give-licence': string
        readonly 'give-mailbox-access': string
        readonly 'mend-elsewhere': string
      }
      readonly attested: {
        readonly lifted: {
          readonly title: string
          readonly lead: Sentence<{ readonly clock: string }>
        }
        readonly 'not-restricted': {
          readonly title: string
          readonly lead: Sentence<{ readonly clock: string }>
        }
        readonly mended: {
          readonly title: string
          readonly lead: Sentence<{ readonly clock: string }>
        }
      }
      readonly sendingBy: Sentence<{ readonly latest: string; readonly usually: string }>
      readonly notRestrictedNext: string
      readonly unnamed: string
      readonly next: string
      readonly nothingMore: string
      readonly fixedNext: string
    }
    readonly declined: {
      readonly title: string
      readonly lead: string
      readonly next: string
    }
    readonly withdrawn: {
      readonly title: string
      readonly lead: string
      readonly next: string
    }
    readonly lapsed: {
      readonly title: string
      readonly lead: string
      readonly leadApproved: Sentence<{ readonly approvers: number; readonly remedy: string }>
      readonly next: string
    }
    readonly displaced: {
      readonly device: {
        readonly title: string
        readonly lead: string
        readonly next: string
      }
      readonly network: {
        readonly title: string
        readonly lead: string
        readonly next: string
      }
    }
    readonly frozen: {
      readonly title: string
      readonly lead: string
      readonly next: string
    }
    readonly care: {
      readonly password: string
      readonly savedOn: Sentence<{ readonly where: string }>
      readonly oldPassword: string
      readonly secondWay: Sentence<{ readonly securityInfo: string }>
      readonly tell: string
      readonly newMethod: Sentence<{ readonly securityInfo: string }>
      readonly registerNext: Sentence<{ readonly securityInfo: string }>
      readonly lostMethod: string
      readonly restart: string
      readonly mail: string
    }
    readonly byHand: {
      readonly privileged: {
        readonly lead: string
        readonly meanwhile: string
        readonly next: string
      }
      readonly guest: {
        readonly lead: string
        readonly meanwhile: string
        readonly next: string
      }
      readonly federated: {
        readonly lead: string
        readonly meanwhile: string
        readonly next: string
      }
      readonly synced: {
        readonly lead: string
        readonly meanwhile: string
        readonly next: string
      }
      readonly shared: {
        readonly lead: string
        readonly meanwhile: string
        readonly next: string
      }
    }
  }
  readonly 'page-words': {
    readonly title: string
    readonly ask: string
    readonly until: Sentence<{ readonly clock: string }>
    readonly later: string
    readonly means: string
    readonly desk: {
      readonly title: string
      readonly read: string
      readonly now: string
      readonly before: string
      readonly until: Sentence<{ readonly clock: string }>
      readonly none: string
    }
    readonly list: readonly string[]
  }
  readonly paper: {
    readonly qr: string
    readonly every: string
    readonly alone: string
    readonly readOut: Sentence<{ readonly spelled: string }>
    readonly alphabet: readonly string[]
  }
  readonly pass: {
    readonly title: string
    readonly lead: string
    readonly before: string
    readonly go: string
    readonly shownTitle: string
    readonly shownOnce: string
    readonly worksUntil: Sentence<{ readonly clock: string }>
    readonly stepsTitle: string
    readonly steps: Sentences<{ readonly securityInfo: string }>
    readonly signIn: string
    readonly next: string
    readonly waitingTitle: string
    readonly waitingLead: Sentence<{ readonly clock: string }>
    readonly waitingUntil: string
    readonly overTitle: string
    readonly overLead: Sentence<{ readonly clock: string }>
    readonly overNext: string
    readonly overGo: string
    readonly status: {
      readonly name: string
      readonly next: string
    }
    readonly statusOver: {
      readonly name: string
      readonly next: string
    }
    readonly setUpGo: Sentence<{ readonly address: string }>
    readonly waitingNext: string
    readonly after: {
      readonly open: string
      readonly registered: Sentence<{ readonly clock: string }>
      readonly missed: Sentence<{ readonly clock: string }>
      readonly unknown: string
    }
    readonly againGo: string
    readonly statusAfter: {
      readonly open: string
      readonly registered: string
      readonly missed: string
      readonly unknown: string
    }
    readonly lost: string
    readonly lostNote: string
  }
  readonly 'passkey-day': {
    readonly title: {
      readonly ahead: Sentence<{ readonly from: string }>
      readonly now: string
    }
    readonly announced: string
    readonly first: {
      readonly ahead: string
      readonly now: string
    }
    readonly addressLabel: string
    readonly device: string
    readonly inHand: string
    readonly devices: {
      readonly iphone: {
        readonly name: string
        readonly steps: readonly string[]
      }
      readonly android: {
        readonly name: string
        readonly steps: readonly string[]
      }
      readonly windows: {
        readonly name: string
        readonly steps: readonly string[]
      }
      readonly mac: {
        readonly name: string
        readonly steps: readonly string[]
      }
      readonly key: {
        readonly name: string
        readonly steps: readonly string[]
      }
    }
    readonly none: {
      readonly name: string
      readonly steps: readonly string[]
    }
    readonly guest: string
    readonly ownTexts: string
    readonly door: {
      readonly title: Sentence<{ readonly from: string }>
      readonly says: {
        readonly 'not-affected': string
        readonly open: string
        readonly passkey: string
        readonly nothing: string
        readonly unknown: string
      }
      readonly over: string
    }
  }
  readonly plan: {
    readonly title: string
    readonly you: string
    readonly administrator: string
    readonly time: string
    readonly steps: {
      readonly 'stop-trying': string
      readonly 'keep-password': string
      readonly 'go-home-first': string
      readonly 'own-sign-in-page': string
      readonly 'change-where-kept': string
      readonly 'within-hours': string
      readonly 'prove-more': string
      readonly 'have-unlocked': string
      readonly 'new-password': string
      readonly 'new-password-later': string
      readonly 'remove-saved': Sentence<{ readonly where: string }>
      readonly 'other-network': string
      readonly 'work-device': string
      readonly 'approved-app': string
      readonly 'usual-place': string
      readonly 'register-elsewhere': string
      readonly 'set-up-passkey': string
      readonly register: string
      readonly 'other-proof': string
      readonly 'own-account': string
      readonly 'newest-pass': string
      readonly 'ask-approval': string
      readonly 'try-later': string
      readonly 'tell-manager': string
      readonly ask: string
      readonly restore: string
      readonly 'look-at-risk': string
      readonly 'clean-mailbox': string
      readonly 'correct-date': string
      readonly 'give-access': string
      readonly 'switch-on': string
      readonly 'let-choose': string
      readonly 'set-password': string
      readonly 'lift-restriction': string
      readonly 'fix-directory': string
      readonly 'fix-sign-in-page': string
      readonly 'replace-proof': string
      readonly 'give-pass-or-key': string
      readonly 'give-licence': string
      readonly 'assign-app': string
      readonly 'allow-app': string
      readonly 'look-code-up': string
      readonly 'lock-ends': string
      readonly 'directory-opens': string
      readonly 'service-recovers': string
      readonly 'rest-stays': string
      readonly nothing: string
      readonly 'switch-on-after-date': string
      readonly 'clear-risk': string
    }
    readonly dated: {
      readonly 'stop-trying': Sentence<{ readonly until: string }>
      readonly 'lock-ends': Sentence<{ readonly until: string }>
      readonly 'directory-opens': Sentence<{ readonly until: string }>
      readonly 'set-up-passkey': Sentence<{ readonly from: string }>
    }
  }
  readonly 'policy-change': {
    readonly title: string
    readonly lead: string
    readonly none: string
    readonly notice: string
    readonly noticeGo: string
    readonly line: string
    readonly before: string
    readonly after: string
    readonly whoMay: string
    readonly go: string
    readonly goSecond: string
    readonly agreed: Sentence<{ readonly name: string }>
    readonly awaitsAnother: string
    readonly did: string
    readonly letter: {
      readonly grantsMore: {
        readonly subject: Sentence<{ readonly organisation: string }>
        readonly what: Sentence<{ readonly lines: string }>
        readonly look: string
      }
      readonly confirmed: {
        readonly subject: Sentence<{ readonly organisation: string }>
        readonly what: string
      }
      readonly by: Sentence<{ readonly by: string }>
      readonly look: string
    }
    readonly effectsTitle: string
    readonly effectsLead: string
    readonly effectsNone: string
    readonly effects: {
      readonly 'alone-now': Sentence<{ readonly kinds: number }>
      readonly 'no-approver': Sentence<{ readonly kinds: number }>
      readonly 'fewer-approvers': Sentence<{ readonly kinds: number }>
      readonly 'by-waiting': Sentence<{ readonly kinds: number }>
      readonly stricter: Sentence<{ readonly kinds: number }>
    }
    readonly row: {
      readonly remedy: string
      readonly classes: string
      readonly causes: string
      readonly ways: string
      readonly kinds: string
    }
    readonly anyWays: string
    readonly noWays: string
    readonly between: Sentence<{ readonly least: number; readonly most: number; readonly way: string }>
    readonly linesTitle: string
    readonly added: string
    readonly removed: string
    readonly notSet: string
    readonly yes: string
    readonly no: string
    readonly means: {
      readonly domains: string
      readonly textPrefixes: string
      readonly outsideProviders: string
      readonly mailDestinations: string
      readonly people: string
      readonly soleAdministrator: string
      readonly guarded: string
      readonly waivedLookups: string
      readonly freshnessWindowInDays: string
      readonly staffedRoute: string
      readonly deskMail: string
      readonly brand: string
      readonly ownTelephonyProvider: string
    }
    readonly didFirst: string
    readonly didAlone: string
    readonly notYet: string
    readonly since: Sentence<{ readonly at: string }>
    readonly refused: Sentence<{ readonly at: string }>
    readonly refusedFix: string
  }
  readonly policy: {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly asOf: Sentence<{ readonly clock: string }>
    readonly waiting: string
    readonly waitingGo: string
    readonly go: {
      readonly rows: string
      readonly settings: string
      readonly try: string
    }
    readonly rows: {
      readonly title: string
      readonly lead: string
      readonly row: string
      readonly causes: string
      readonly classes: string
      readonly self: string
      readonly else: string
      readonly any: string
      readonly onPremises: string
      readonly selfService: {
        readonly aal1: string
        readonly aal2: string
        readonly never: string
      }
      readonly otherwise: {
        readonly one: string
        readonly two: string
        readonly 'hand-over': string
      }
    }
    readonly always: {
      readonly title: string
      readonly rules: readonly string[]
    }
    readonly settings: {
      readonly title: string
      readonly preset: string
      readonly presets: {
        readonly standard: string
        readonly strict: string
      }
      readonly ways: string
      readonly strong: string
      readonly and: Sentence<{ readonly one: string; readonly other: string }>
      readonly none: string
      readonly struck: string
      readonly window: string
      readonly days: Sentence<{ readonly days: number }>
      readonly lasts: string
      readonly minutes: Sentence<{ readonly minutes: number }>
      readonly cooling: string
      readonly coolingOn: Sentence<{ readonly hours: number }>
      readonly off: string
      readonly on: string
      readonly threat: string
      readonly threatFile: string
      readonly decide: string
      readonly hours: Sentence<{ readonly hours: number }>
      readonly working: string
      readonly holidays: Sentence<{ readonly days: number }>
      readonly approval: string
      readonly codes: string
      readonly codesMeans: Sentence<{ readonly day: number; readonly hour: number; readonly minutes: number; readonly tries: number }>
      readonly texts: string
      readonly domains: string
      readonly guarded: string
      readonly guardedCount: Sentence<{ readonly accounts: number; readonly groups: number }>
      readonly waived: string
      readonly waivedOne: Sentence<{ readonly lookup: string; readonly risk: string }>
      readonly destinations: string
      readonly strongSignIn: string
      readonly strongSignInOn: Sentence<{ readonly context: string }>
      readonly people: string
      readonly sole: string
      readonly soleOn: Sentence<{ readonly risk: string }>
    }
    readonly try: {
      readonly title: string
      readonly lead: string
      readonly case: string
      readonly person: string
      readonly personLead: string
      readonly name: string
      readonly personGo: string
      readonly class: string
      readonly causes: string
      readonly causesHint: string
      readonly checks: string
      readonly ages: {
        readonly none: string
        readonly 'old-method': Sentence<{ readonly days: number }>
        readonly 'new-method': string
        readonly 'given-long-ago': Sentence<{ readonly minutes: number }>
      }
      readonly forms: {
        readonly 'profile-address': string
        readonly 'after-call': string
        readonly 'undated-contact': string
        readonly 'plain-sign-in': string
      }
      readonly history: string
      readonly denied: string
      readonly given: {
        readonly 'reset-password': string
        readonly 'temporary-access-pass': string
        readonly 'remove-authenticator': string
      }
      readonly unknown: string
      readonly onPremises: string
      readonly threat: string
      readonly threats: {
        readonly now: string
        readonly on: string
        readonly off: string
      }
      readonly go: string
      readonly again: string
    }
    readonly answer: {
      readonly title: string
      readonly titlePerson: Sentence<{ readonly name: string }>
      readonly checks: Sentence<{ readonly assurance: string }>
      readonly nobody: string
      readonly request: Sentence<{ readonly at: string; readonly reference: string }>
      readonly noRequest: string
      readonly class: Sentence<{ readonly name: string }>
      readonly causes: Sentence<{ readonly causes: string }>
      readonly remedy: string
      readonly decision: string
      readonly by: string
      readonly byRow: Sentence<{ readonly row: number }>
      readonly byNone: string
      readonly because: Sentence<{ readonly cause: string }>
      readonly permit: string
      readonly stepUp: {
        readonly aal1: string
        readonly aal2: string
      }
      readonly coolOff: Sentence<{ readonly at: string }>
      readonly await: Sentence<{ readonly approvers: number }>
      readonly handOver: string
      readonly more: string
      readonly moreWith: Sentence<{ readonly result: string; readonly ways: string }>
      readonly moreNothing: string
      readonly enough: string
    }
    readonly why: {
      readonly 'account-class': string
      readonly 'not-checked': string
      readonly 'signs-of-compromise': string
      readonly 'never-self-service': string
      readonly 'threat-mode': string
      readonly 'minimum-age-unseen': string
      readonly denied: string
      readonly 'number-alone': string
      readonly 'perhaps-own': string
      readonly paired: string
      readonly 'no-grant': string
    }
  }
  readonly privacy: {
    readonly title: string
    readonly lead: Sentence<{ readonly organisation: string }>
    readonly rows: {
      readonly entered: {
        readonly what: string
        readonly why: string
        readonly howLong: string
      }
      readonly unreadMessage: {
        readonly what: string
        readonly why: string
        readonly howLong: string
      }
      readonly proofs: {
        readonly what: string
        readonly why: string
        readonly howLong: string
      }
      readonly signIns: {
        readonly what: string
        readonly why: string
        readonly howLong: string
      }
      readonly network: {
        readonly what: string
        readonly why: string
        readonly howLong: string
      }
      readonly preparation: {
        readonly what: string
        readonly why: string
        readonly howLong: string
      }
      readonly steps: {
        readonly what: string
        readonly why: string
        readonly howLong: string
      }
    }
    readonly howLong: Sentence<{ readonly time: string }>
    readonly never: string
    readonly neverList: readonly string[]
    readonly cookies: string
    readonly cookieList: readonly string[]
    readonly who: string
    readonly whoText: string
    readonly ask: string
  }
  readonly 'queue-lists': {
    readonly filter: {
      readonly open: string
      readonly mine: string
      readonly unassigned: string
      readonly overdue: string
      readonly 'handed-over': string
      readonly 'in-progress': string
      readonly unproved: string
      readonly approved: string
      readonly stopped: string
      readonly ended: string
      readonly all: string
    }
    readonly atLeast: Sentence<{ readonly count: string }>
    readonly empty: {
      readonly open: string
      readonly mine: string
      readonly unassigned: string
      readonly overdue: string
      readonly 'handed-over': string
      readonly 'in-progress': string
      readonly unproved: string
      readonly approved: string
      readonly stopped: string
      readonly ended: string
      readonly all: string
    }
    readonly emptyNarrowed: string
    readonly searchAll: string
    readonly searchHint: string
    readonly narrow: string
    readonly cause: string
    readonly class: string
    readonly any: string
    readonly compromised: string
    readonly sort: string
    readonly sorts: {
      readonly due: string
      readonly newest: string
      readonly oldest: string
    }
    readonly apply: string
    readonly reset: string
    readonly first: string
    readonly badge: {
      readonly stopped: string
      readonly compromised: string
      readonly privileged: string
    }
    readonly next: string
  }
  readonly queue: {
    readonly title: string
    readonly filter: string
    readonly search: string
    readonly clear: string
    readonly emptySearch: Sentence<{ readonly search: string }>
    readonly next: string
    readonly firstGiven: string
    readonly needsTwo: string
    readonly noAccount: string
    readonly due: string
    readonly overdue: Sentence<{ readonly time: string }>
    readonly unlooked: string
    readonly andMore: Sentence<{ readonly count: number }>
    readonly noProof: string
    readonly changed: string
    readonly choose: string
  }
  readonly readiness: {
    readonly title: string
    readonly link: string
    readonly lead: string
    readonly columns: {
      readonly department: string
      readonly people: string
      readonly notKnown: string
      readonly prepared: string
      readonly ready: string
    }
    readonly together: string
    readonly all: string
    readonly note: Sentence<{ readonly least: number }>
    readonly at: Sentence<{ readonly moment: string }>
    readonly unavailable: string
    readonly none: string
    readonly invite: Sentence<{ readonly address: string }>
  }
  readonly 'record-search': {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly fields: {
      readonly person: string
      readonly personHint: string
      readonly reference: string
      readonly kind: string
      readonly actor: string
      readonly from: string
      readonly to: string
      readonly anyKind: string
      readonly anyActor: string
      readonly go: string
      readonly clear: string
    }
    readonly unknownPerson: string
    readonly unknownReference: string
    readonly which: string
    readonly none: string
    readonly count: Sentence<{ readonly count: number }>
    readonly next: string
    readonly first: string
    readonly of: Sentence<{ readonly name: string }>
    readonly openCase: Sentence<{ readonly name: string }>
    readonly number: Sentence<{ readonly number: string }>
    readonly request: Sentence<{ readonly reference: string }>
    readonly requestGone: string
    readonly details: string
    readonly only: Sentence<{ readonly name: string }>
    readonly nameless: Sentence<{ readonly id: string }>
    readonly case: {
      readonly title: Sentence<{ readonly name: string }>
      readonly lead: string
      readonly requests: string
      readonly noRequests: string
      readonly earlier: Sentence<{ readonly count: number }>
      readonly events: string
      readonly noEvents: string
      readonly kept: string
      readonly back: string
    }
    readonly files: {
      readonly title: string
      readonly lead: string
      readonly csv: string
      readonly jsonl: string
    }
    readonly kinds: {
      readonly 'threat-on': string
      readonly 'threat-extended': string
      readonly 'threat-easing-asked': string
      readonly 'threat-easing-cancelled': string
      readonly 'threat-off': string
      readonly 'threat-shortened': string
      readonly 'threat-over': string
      readonly 'policy-first': string
      readonly 'policy-held-back': string
      readonly 'break-glass-rehearsed': string
      readonly 'policy-changed': string
      readonly 'policy-confirm-asked': string
      readonly 'policy-confirm-cancelled': string
      readonly 'policy-confirmed': string
      readonly 'sessions-ended': string
      readonly 'suspended-viewed': string
      readonly 'enrolment-added': string
      readonly 'enrolment-removed': string
      readonly 'enrolment-cancelled': string
      readonly 'enrolment-kept': string
      readonly 'enrolment-suspended': string
      readonly 'enrolment-lifted': string
      readonly 'enrolment-lift-asked': string
      readonly 'identity-shared': string
      readonly 'contacts-reminded': string
      readonly rehearsed: string
      readonly 'rows-coded': string
      readonly 'sign-ins-forgotten': string
      readonly 'record-searched': string
      readonly 'case-file-viewed': string
      readonly 'pack-viewed': string
      readonly 'record-exported': string
    }
  }
  readonly record: {
    readonly letter: {
      readonly subject: Sentence<{ readonly organisation: string }>
      readonly keep: string
      readonly publicKey: Sentence<{ readonly publicKey: string }>
      readonly check: string
      readonly daily: string
    }
    readonly rows: {
      readonly name: string
      readonly good: string
      readonly bad: Sentence<{ readonly rows: number; readonly since: string }>
      readonly fix: string
    }
    readonly checkpoints: {
      readonly name: string
      readonly good: Sentence<{ readonly made: string; readonly mailed: string }>
      readonly bad: Sentence<{ readonly made: string; readonly mailed: string }>
      readonly never: string
      readonly fix: string
    }
  }
  readonly refusals: {
    readonly nameUnreadable: string
    readonly nameNotOurs: string
    readonly codeUnreadable: string
    readonly savedCodeUnreadable: string
    readonly answerNotAccepted: string
    readonly answerTooLate: string
    readonly notReadyYet: string
    readonly codeIncorrect: string
    readonly codeSuperseded: string
    readonly codeExpired: string
    readonly waitYourTurn: string
    readonly tryLater: string
    readonly handOverOver: string
    readonly handOverIncorrect: string
    readonly stepSpent: string
    readonly tooManyAttempts: string
    readonly tooManySends: string
    readonly tooManyRequests: string
    readonly identityNotAccepted: string
    readonly identityLinkedAlready: string
    readonly workAccountRefused: string
    readonly passwordTooShort: string
    readonly passwordTooLong: string
    readonly passwordTooPlain: string
    readonly passwordUnsupportedCharacter: string
    readonly passwordContainsName: string
    readonly passwordBreached: string
    readonly passwordTooGuessable: string
    readonly passwordDiffers: string
    readonly passwordRefused: string
    readonly passwordTooYoung: string
    readonly directoryRefusedPassword: string
    readonly directoryUnavailable: string
    readonly choiceMissing: string
    readonly otherNumberFirst: string
    readonly comparisonMissing: string
    readonly reasonMissing: string
    readonly notPermitted: string
    readonly switchMovedOn: string
    readonly notYourOwn: string
    readonly assignedElsewhere: string
    readonly deskNoteMissing: string
    readonly deskNoteTooLong: string
    readonly vouchesNotDecides: string
    readonly pairingUnknown: string
    readonly deskCodeUnreadable: string
    readonly identityCodeElsewhere: string
    readonly startCodeElsewhere: string
    readonly secondCheckNeeded: string
    readonly secondApproverNeeded: string
    readonly approversNotToldApart: string
    readonly signInTooOld: string
    readonly signInTooWeak: string
    readonly signInStrengthUnknown: string
    readonly signInGuardUnread: string
    readonly signInNotGuarded: string
    readonly signInTimeUnknown: string
    readonly sessionUnknown: string
    readonly requestUnknown: string
    readonly requestMovedOn: string
    readonly notYourTurn: string
    readonly tenantUnavailable: string
    readonly noteTooLong: string
    readonly linkSetAside: string
  }
  readonly remedies: {
    readonly wait: {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'reset-password': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'unlock-on-premises': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'temporary-access-pass': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'end-sessions': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'enable-sign-in': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'disable-sign-in': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'remove-authenticator': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'sweep-mailbox': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'lift-sending-restriction': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'dismiss-risk': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'correct-leave-date': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'give-licence': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'give-mailbox-access': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
    readonly 'mend-elsewhere': {
      readonly name: string
      readonly button: string
      readonly consequences: readonly string[]
    }
  }
  readonly remedy: {
    readonly passwordTitle: string
    readonly rules: string
    readonly ruleLength: string
    readonly ruleClasses: string
    readonly ruleCharacters: string
    readonly ruleName: string
    readonly ruleGuess: string
    readonly password: string
    readonly passwordHint: string
    readonly repeat: string
    readonly show: string
    readonly hide: string
    readonly shown: string
    readonly hidden: string
    readonly met: string
    readonly open: string
    readonly alsoEndSessions: string
    readonly alsoEndSessionsHint: string
    readonly afterCompromise: string
    readonly consequences: string
    readonly passwordGo: string
    readonly noneSees: string
    readonly endSessionsTitle: string
    readonly endSessionsGo: string
    readonly notNow: string
  }
  readonly request: {
    readonly assurance: {
      readonly none: string
      readonly aal1: string
      readonly aal2: string
    }
    readonly assuranceMeans: {
      readonly none: string
      readonly aal1: string
      readonly aal2: string
    }
    readonly factors: {
      readonly 'code-by-email': string
      readonly 'code-by-text': string
      readonly 'second-identity': string
      readonly 'work-account': string
      readonly passkey: string
      readonly 'authenticator-code': string
      readonly 'saved-code': string
      readonly 'recovery-contact': string
      readonly 'approver-code': string
      readonly 'face-check': string
    }
    readonly methods: {
      readonly 'saved-code': string
      readonly 'issued-code': string
      readonly 'recovery-contact': string
      readonly 'bound-authenticator': string
      readonly 'identity-proofing': string
    }
    readonly standing: {
      readonly registered: string
      readonly profile: string
      readonly 'weak-sign-in': string
    }
    readonly classes: {
      readonly privileged: string
      readonly guarded: string
      readonly guest: string
      readonly federated: string
      readonly synced: string
      readonly shared: string
      readonly leaver: string
      readonly member: string
    }
    readonly lookups: {
      readonly activeRole: string
      readonly eligibleRole: string
      readonly roleAssignableGroup: string
      readonly eligibleGroup: string
      readonly managementRestricted: string
      readonly onGuardedList: string
      readonly guest: string
      readonly federatedDomain: string
      readonly synced: string
      readonly sharedMailbox: string
      readonly leaver: string
    }
    readonly pack: {
      readonly back: string
      readonly state: string
      readonly who: string
      readonly signInName: string
      readonly claimed: string
      readonly account: string
      readonly noAccount: string
      readonly accountUnread: string
      readonly enabled: string
      readonly disabled: string
      readonly passwordChanged: string
      readonly never: string
      readonly classBecause: Sentence<{ readonly reasons: string }>
      readonly failed: Sentence<{ readonly lookups: string }>
      readonly waived: Sentence<{ readonly lookups: string }>
      readonly begun: string
      readonly due: string
      readonly finish: string
      readonly asOf: Sentence<{ readonly when: string }>
      readonly language: string
      readonly errorCode: string
      readonly errorCodeNote: string
      readonly refusedCode: string
      readonly refusedCodeNote: string
      readonly reportedText: string
      readonly proofs: string
      readonly noProofs: string
      readonly causes: string
      readonly notDiagnosed: string
      readonly unseen: Sentence<{ readonly source: string; readonly why: string }>
      readonly sources: {
        readonly signIns: string
        readonly sendingRestriction: string
        readonly risk: string
        readonly inboxRules: string
        readonly forwarding: string
        readonly onPremises: string
        readonly secondFactor: string
      }
      readonly whyUnseen: {
        readonly failed: string
        readonly 'not-licensed': string
        readonly 'not-permitted': string
        readonly 'not-configured': string
        readonly budget: string
        readonly elsewhere: string
      }
      readonly unverified: string
      readonly unverifiedMeans: string
      readonly signs: string
      readonly evidence: string
      readonly noSignIns: string
      readonly lookedAt: string
      readonly success: string
      readonly reason: string
      readonly events: string
      readonly approvals: string
      readonly noLongerApproved: Sentence<{ readonly act: string; readonly at: string; readonly name: string }>
      readonly needsSecond: Sentence<{ readonly act: string; readonly at: string; readonly name: string }>
      readonly declinedBecause: string
      readonly lapses: string
      readonly shown: Sentence<{ readonly moment: string }>
    }
    readonly gates: {
      readonly 'reset-first': string
      readonly 'sweep-first': string
    }
    readonly swept: {
      readonly title: string
      readonly rule: Sentence<{ readonly name: string }>
      readonly forwardsOutside: string
      readonly hides: string
      readonly forwarding: Sentence<{ readonly address: string }>
    }
    readonly achieved: string
    readonly whichMethod: string
    readonly noMethods: string
    readonly methodsUnread: string
    readonly methodKinds: {
      readonly email: string
      readonly phone: string
      readonly app: string
      readonly passkey: string
      readonly 'windows-hello': string
      readonly 'software-oath': string
      readonly 'platform-credential': string
      readonly external: string
      readonly 'temporary-access-pass': string
      readonly password: string
      readonly other: string
    }
    readonly phoneTypes: {
      readonly mobile: string
      readonly alternateMobile: string
      readonly office: string
    }
    readonly methodSince: Sentence<{ readonly day: string }>
    readonly states: {
      readonly verifying: string
      readonly findings: string
      readonly 'stepping-up': string
      readonly remedy: string
      readonly acting: string
      readonly waiting: string
      readonly queued: string
      readonly approved: string
      readonly 'handed-over': string
      readonly referred: string
      readonly done: string
      readonly declined: string
      readonly withdrawn: string
      readonly lapsed: string
      readonly frozen: string
      readonly 'cooling-off': string
    }
    readonly cause: {
      readonly 'account-deleted': string
      readonly leaver: string
      readonly 'shared-mailbox': string
      readonly 'account-disabled': string
      readonly 'guest-elsewhere': string
      readonly 'service-trouble': string
      readonly 'account-at-risk': string
      readonly 'smart-lockout': string
      readonly 'blocked-network': string
      readonly 'on-premises-password-expired': string
      readonly 'password-expired': string
      readonly 'no-cloud-password': string
      readonly 'on-premises-locked': string
      readonly 'on-premises-hours': string
      readonly 'on-premises-refuses': string
      readonly 'federation-trouble': string
      readonly 'registration-blocked': string
      readonly 'passkey-required': string
      readonly 'second-factor-missing': string
      readonly 'second-factor-failing': string
      readonly 'pass-failing': string
      readonly 'device-required': string
      readonly 'app-not-approved': string
      readonly 'access-policy': string
      readonly 'wrong-passwords-one-device': string
      readonly 'wrong-passwords': string
      readonly 'wrong-passwords-by-others': string
      readonly 'sending-restricted': string
      readonly 'mailbox-tampered': string
      readonly 'no-mailbox-licence': string
      readonly 'not-assigned': string
      readonly 'consent-missing': string
      readonly 'unknown-code': string
      readonly 'not-visible': string
      readonly 'nothing-wrong': string
      readonly 'text-or-voice-only': string
    }
  }
  readonly running: {
    readonly service: {
      readonly database: {
        readonly name: string
        readonly costs: string
        readonly fix: string
      }
      readonly microsoft: {
        readonly name: string
        readonly costs: string
        readonly fix: string
      }
      readonly mail: {
        readonly name: string
        readonly costs: string
        readonly fix: string
      }
      readonly disk: {
        readonly name: string
        readonly costs: string
        readonly fix: string
      }
    }
    readonly works: Sentence<{ readonly at: string }>
    readonly fails: Sentence<{ readonly since: string }>
    readonly notYet: string
    readonly backlog: {
      readonly name: string
      readonly good: Sentence<{ readonly tasks: number }>
      readonly bad: Sentence<{ readonly since: string; readonly tasks: number }>
      readonly costs: string
      readonly fix: string
    }
    readonly sends: {
      readonly name: string
      readonly left: Sentence<{ readonly left: number; readonly of: number }>
      readonly none: Sentence<{ readonly of: number }>
      readonly costs: string
      readonly fix: string
    }
    readonly few: {
      readonly subject: Sentence<{ readonly count: number; readonly organisation: string }>
      readonly what: Sentence<{ readonly count: number }>
      readonly costs: string
      readonly fix: string
    }
  }
  readonly 'saved-password': {
    readonly summary: string
    readonly steps: {
      readonly 'teams-room': readonly string[]
      readonly unattended: readonly string[]
      readonly 'outlook-phone': readonly string[]
      readonly 'apple-mail-phone': readonly string[]
      readonly 'phone-mail': readonly string[]
      readonly 'apple-mail-mac': readonly string[]
      readonly mac: readonly string[]
      readonly windows: readonly string[]
      readonly other: readonly string[]
    }
  }
  readonly sessions: {
    readonly link: string
    readonly title: string
    readonly ownTitle: string
    readonly ownLead: string
    readonly ownGo: string
    readonly peopleTitle: string
    readonly since: Sentence<{ readonly when: string }>
    readonly confirmed: Sentence<{ readonly when: string }>
    readonly count: Sentence<{ readonly sessions: number }>
    readonly you: string
    readonly endGo: Sentence<{ readonly name: string }>
    readonly confirmTitle: Sentence<{ readonly name: string }>
    readonly confirmLead: string
    readonly confirmNote: string
    readonly keep: string
    readonly did: {
      readonly ended: string
    }
  }
  readonly 'set-aside-link': {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly effect: {
      readonly open: string
      readonly ended: string
    }
    readonly told: string
    readonly two: {
      readonly open: string
      readonly ended: string
    }
    readonly which: string
    readonly pressed: Sentence<{ readonly at: string; readonly masked: string }>
    readonly gone: string
    readonly how: string
    readonly compared: {
      readonly 'badge-number': string
      readonly 'identity-document': string
    }
    readonly number: Sentence<{ readonly masked: string }>
    readonly tooNew: string
    readonly go: string
    readonly first: Sentence<{ readonly at: string; readonly name: string }>
    readonly own: string
    readonly done: string
    readonly none: string
    readonly back: string
  }
  readonly 'shared-identity': {
    readonly subject: Sentence<{ readonly organisation: string }>
    readonly what: string
    readonly linkedNow: string
    readonly linkedBefore: string
    readonly next: string
  }
  readonly sheet: {
    readonly madeLately: Sentence<{ readonly clock: string; readonly sheet: string }>
  }
  readonly 'sign-in-refused': {
    readonly named: Sentence<{ readonly code: string }>
    readonly reasons: {
      readonly 'not-assigned': string
      readonly 'consent-missing': string
      readonly 'consent-declined': string
      readonly 'access-policy': string
      readonly 'device-required': string
      readonly 'second-factor': string
      readonly 'account-disabled': string
      readonly 'account-at-risk': string
      readonly 'app-fault': string
      readonly other: string
    }
  }
  readonly 'sole-administrator': {
    readonly lead: string
    readonly askedThreat: Sentence<{ readonly at: string; readonly name: string }>
    readonly askedPolicy: Sentence<{ readonly at: string; readonly name: string }>
    readonly look: string
    readonly cancel: string
    readonly cancelled: string
    readonly letter: {
      readonly threat: {
        readonly subject: Sentence<{ readonly administrator: string; readonly organisation: string }>
        readonly what: Sentence<{ readonly administrator: string; readonly because: string }>
      }
      readonly policy: {
        readonly subject: Sentence<{ readonly administrator: string; readonly organisation: string }>
        readonly what: Sentence<{ readonly administrator: string; readonly because: string }>
      }
      readonly alone: Sentence<{ readonly effectAt: string }>
      readonly cancel: string
    }
  }
  readonly 'start-code': {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly hint: string
    readonly go: string
  }
  readonly start: {
    readonly title: string
    readonly lead: Sentence<{ readonly organisation: string }>
    readonly name: string
    readonly nameHint: Sentence<{ readonly domains: string }>
    readonly didYouMean: string
    readonly didYouMeanOne: string
    readonly hasErrorCode: string
    readonly errorCode: string
    readonly errorCodeHint: string
    readonly go: string
    readonly privacy: string
    readonly privacyLink: string
    readonly open: string
    readonly goOn: string
    readonly lapsed: string
    readonly forgotten: string
    readonly moved: string
    readonly farewell: string
  }
  readonly states: {
    readonly verifying: {
      readonly name: string
      readonly next: string
    }
    readonly findings: {
      readonly name: string
      readonly next: string
    }
    readonly 'stepping-up': {
      readonly name: string
      readonly next: string
    }
    readonly remedy: {
      readonly name: string
      readonly next: string
    }
    readonly acting: {
      readonly name: string
      readonly next: string
    }
    readonly waiting: {
      readonly name: string
      readonly next: string
    }
    readonly 'cooling-off': {
      readonly name: string
      readonly next: string
    }
    readonly queued: {
      readonly name: string
      readonly next: string
    }
    readonly approved: {
      readonly name: string
      readonly next: string
    }
    readonly 'handed-over': {
      readonly name: string
      readonly next: string
    }
    readonly referred: {
      readonly name: string
      readonly next: string
    }
    readonly done: {
      readonly name: string
      readonly next: string
    }
    readonly declined: {
      readonly name: string
      readonly next: string
    }
    readonly withdrawn: {
      readonly name: string
      readonly next: string
    }
    readonly lapsed: {
      readonly name: string
      readonly next: string
    }
    readonly frozen: {
      readonly name: string
      readonly next: string
    }
  }
  readonly status: {
    readonly lead: string
    readonly next: string
    readonly moved: string
    readonly unknownTitle: string
    readonly unknownLead: string
    readonly refresh: string
  }
  readonly stop: {
    readonly title: string
    readonly lead: Sentence<{ readonly reference: string }>
    readonly willFreeze: readonly string[]
    readonly willAsk: readonly string[]
    readonly willStop: readonly string[]
    readonly will: string
    readonly go: string
    readonly wasMe: string
    readonly doneTitle: string
    readonly doneLead: string
    readonly alsoLead: string
    readonly willKeep: readonly string[]
    readonly overTitle: string
    readonly overLead: string
    readonly unknownTitle: string
    readonly unknownLead: string
    readonly again: {
      readonly title: string
      readonly lead: string
      readonly next: string
    }
    readonly setAside: {
      readonly title: string
      readonly lead: string
    }
  }
  readonly 'stopped-request': {
    readonly title: string
    readonly titleClosed: string
    readonly stoppedAt: Sentence<{ readonly at: string }>
    readonly promised: Sentence<{ readonly due: string }>
    readonly late: Sentence<{ readonly due: string }>
    readonly check: string
    readonly undo: {
      readonly 'nothing-given': string
      readonly 'under-way': string
      readonly undone: Sentence<{ readonly at: string }>
      readonly 'left-to-people': Sentence<{ readonly at: string }>
    }
    readonly fates: {
      readonly 'sign-in-stays': string
      readonly 'sign-in-left': string
      readonly 'sign-in-off': string
      readonly 'method-gone': string
      readonly 'signed-out': string
      readonly 'rules-off': string
      readonly 'may-let-in': string
      readonly stays: string
    }
    readonly begin: string
    readonly beginGo: string
    readonly lift: string
    readonly close: string
    readonly later: string
    readonly laterNone: string
    readonly helped: Sentence<{ readonly reference: string }>
    readonly notThem: string
    readonly notThemMeans: string
    readonly closed: {
      readonly 'helped-back-in': Sentence<{ readonly at: string; readonly name: string; readonly reference: string }>
      readonly 'not-them': Sentence<{ readonly at: string; readonly name: string }>
    }
    readonly dueTerm: string
    readonly row: {
      readonly open: string
      readonly 'helped-back-in': string
      readonly 'not-them': string
    }
    readonly stoppedRow: Sentence<{ readonly at: string }>
  }
  readonly suspended: {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly name: string
    readonly find: string
    readonly unknown: string
    readonly of: Sentence<{ readonly name: string; readonly signInName: string }>
    readonly gone: string
    readonly none: string
    readonly ofRequest: string
    readonly ofRequestGo: string
    readonly kinds: {
      readonly 'saved-code': string
      readonly 'authenticator-app': string
      readonly passkey: string
      readonly 'linked-identity': string
      readonly contact: string
      readonly address: string
    }
    readonly added: string
    readonly since: string
    readonly why: string
    readonly because: {
      readonly 'not-the-owner': string
      readonly compromise: string
      readonly 'account-deleted': string
      readonly left: string
    }
    readonly unsaid: string
    readonly onlyOneSheet: Sentence<{ readonly days: string }>
    readonly reason: string
    readonly reasonHint: string
    readonly go: Sentence<{ readonly thing: string }>
    readonly agreeGo: Sentence<{ readonly thing: string }>
    readonly asked: Sentence<{ readonly name: string; readonly reason: string }>
    readonly awaitsAnother: string
    readonly onlyAdministrators: string
    readonly did: {
      readonly lifted: string
      readonly asked: string
    }
  }
  readonly texts: {
    readonly code: Sentence<{ readonly organisation: string; readonly spoken: string }>
    readonly codeBrief: Sentence<{ readonly organisation: string; readonly spoken: string }>
    readonly rehearsal: Sentence<{ readonly organisation: string; readonly spoken: string; readonly telephone: string }>
    readonly rehearsalBrief: Sentence<{ readonly organisation: string; readonly spoken: string }>
    readonly notYou: Sentence<{ readonly address: string; readonly says: string }>
    readonly notYouBrief: Sentence<{ readonly address: string; readonly says: string }>
    readonly notYouBare: Sentence<{ readonly address: string }>
    readonly stop: Sentence<{ readonly address: string; readonly says: string }>
    readonly stopBrief: Sentence<{ readonly address: string; readonly says: string }>
    readonly stopBare: Sentence<{ readonly address: string }>
    readonly stopLeast: Sentence<{ readonly address: string }>
    readonly asks: {
      readonly notByYou: Sentence<{ readonly telephone: string }>
      readonly notYourRequest: Sentence<{ readonly telephone: string }>
      readonly notExpected: Sentence<{ readonly telephone: string }>
    }
    readonly brief: {
      readonly changed: Sentence<{ readonly organisation: string }>
      readonly proof: Sentence<{ readonly organisation: string }>
      readonly progress: Sentence<{ readonly organisation: string }>
      readonly stopped: Sentence<{ readonly organisation: string }>
      readonly lapsed: Sentence<{ readonly organisation: string }>
      readonly over: Sentence<{ readonly organisation: string }>
    }
    readonly wait: Sentence<{ readonly address: string; readonly organisation: string; readonly until: string }>
    readonly waitBrief: Sentence<{ readonly address: string; readonly organisation: string }>
    readonly waitOver: Sentence<{ readonly address: string; readonly organisation: string }>
    readonly waitOverBrief: Sentence<{ readonly address: string; readonly organisation: string }>
    readonly waitBare: Sentence<{ readonly address: string }>
    readonly waitLeast: Sentence<{ readonly address: string }>
  }
  readonly 'threat-mode': {
    readonly link: string
    readonly title: string
    readonly lead: string
    readonly now: string
    readonly off: string
    readonly onSince: Sentence<{ readonly since: string }>
    readonly onUntil: Sentence<{ readonly until: string }>
    readonly onByFile: string
    readonly by: Sentence<{ readonly name: string }>
    readonly reasonWas: string
    readonly whoMay: string
    readonly reason: string
    readonly reasonHint: string
    readonly howLong: string
    readonly hours: Sentence<{ readonly hours: number }>
    readonly days: Sentence<{ readonly days: number }>
    readonly offNow: string
    readonly onTitle: string
    readonly onGo: string
    readonly extendTitle: string
    readonly extendGo: string
    readonly easeTitle: string
    readonly easeLead: string
    readonly easeGo: string
    readonly asked: Sentence<{ readonly name: string }>
    readonly askedOff: string
    readonly askedUntil: Sentence<{ readonly until: string }>
    readonly agreeTitle: string
    readonly agreeGo: string
    readonly awaitsAnother: string
    readonly awaitsAdministrator: string
    readonly did: {
      readonly 'switch-on': string
      readonly ease: string
      readonly agree: string
    }
    readonly letter: {
      readonly asked: {
        readonly subject: Sentence<{ readonly by: string; readonly organisation: string }>
        readonly off: Sentence<{ readonly by: string; readonly reason: string }>
        readonly sooner: Sentence<{ readonly by: string; readonly reason: string; readonly until: string }>
        readonly look: string
      }
      readonly on: {
        readonly subject: Sentence<{ readonly organisation: string }>
        readonly what: Sentence<{ readonly since: string; readonly until: string }>
      }
      readonly off: {
        readonly subject: Sentence<{ readonly organisation: string }>
        readonly what: string
      }
      readonly by: Sentence<{ readonly by: string; readonly reason: string }>
      readonly look: string
    }
  }
  readonly 'time-limits': {
    readonly desk: {
      readonly until: Sentence<{ readonly clock: string }>
      readonly soon: string
      readonly extend: string
      readonly over: string
      readonly again: string
    }
    readonly employee: {
      readonly until: Sentence<{ readonly clock: string }>
      readonly soon: string
      readonly extend: string
      readonly over: string
      readonly again: string
    }
    readonly proofs: {
      readonly until: Sentence<{ readonly clock: string }>
      readonly soon: string
      readonly over: string
    }
  }
  readonly 'told-codes': {
    readonly senses: {
      readonly 'account-deleted': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'tenant-sending': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'sending-limit': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'mail-program-refused': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'send-as-denied': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'recipient-blocked': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'recipient-refuses': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'server-refused': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'mail-delayed': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'device-network': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'device-sign-in': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
    }
    readonly families: {
      readonly you: {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly device: {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly administrator: {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'app-owner': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly 'other-organisation': {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly microsoft: {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
      readonly nothing: {
        readonly event: string
        readonly means: string
        readonly canDo: string
      }
    }
    readonly whoseLabel: string
    readonly whose: {
      readonly you: string
      readonly device: string
      readonly administrator: string
      readonly 'app-owner': string
      readonly 'other-organisation': string
      readonly microsoft: string
      readonly nothing: string
    }
    readonly reportedText: string
    readonly backToRequest: string
  }
  readonly verify: {
    readonly title: string
    readonly stepUpTitle: string
    readonly approvedTitle: string
    readonly account: string
    readonly change: string
    readonly lead: string
    readonly stepUpLead: string
    readonly approvedLead: string
    readonly ways: string
    readonly more: string
    readonly way: {
      readonly 'code-by-email': {
        readonly name: string
        readonly explain: string
      }
      readonly 'code-by-text': {
        readonly name: string
        readonly explain: string
      }
      readonly 'second-identity': {
        readonly name: string
        readonly explain: string
      }
      readonly 'work-account': {
        readonly name: string
        readonly explain: string
      }
      readonly passkey: {
        readonly name: string
        readonly explain: string
      }
      readonly 'authenticator-code': {
        readonly name: string
        readonly explain: string
      }
      readonly 'saved-code': {
        readonly name: string
        readonly explain: string
      }
      readonly 'recovery-contact': {
        readonly name: string
        readonly explain: string
      }
      readonly 'approver-code': {
        readonly name: string
        readonly explain: string
      }
      readonly 'face-check': {
        readonly name: string
        readonly explain: string
      }
    }
    readonly waySignIn: Sentence<{ readonly provider: string }>
    readonly waySignInLinked: string
    readonly proved: Sentence<{ readonly clock: string }>
    readonly nextCode: Sentence<{ readonly clock: string }>
    readonly codeUnderWay: string
    readonly deskCode: {
      readonly title: string
      readonly lead: string
      readonly go: string
    }
    readonly closedUntil: Sentence<{ readonly clock: string }>
    readonly closedNote: string
    readonly codeStillWorks: string
    readonly closedTold: Sentence<{ readonly clock: string; readonly option: string }>
    readonly closedCallNow: Sentence<{ readonly reference: string; readonly telephone: string }>
    readonly closedCallLater: Sentence<{ readonly opens: string; readonly reference: string; readonly telephone: string }>
    readonly none: string
    readonly noneExplainProved: string
    readonly noneExplain: string
    readonly tooFresh: string
    readonly passkey: {
      readonly needsScript: string
      readonly unsupported: string
      readonly waiting: string
      readonly cancelled: string
      readonly failed: string
    }
    readonly sendAgain: string
    readonly codeLife: string
    readonly worksUntil: Sentence<{ readonly clock: string }>
    readonly codeOver: Sentence<{ readonly clock: string }>
    readonly noCodeYet: string
    readonly againAt: Sentence<{ readonly clock: string }>
    readonly codeDigits: Sentence<{ readonly digits: number }>
    readonly sendAgainNote: string
    readonly sentAgain: string
    readonly codeKept: Sentence<{ readonly clock: string }>
    readonly otherWay: string
    readonly backToFindings: string
  }
  readonly 'vouch-letter': {
    readonly subject: Sentence<{ readonly name: string; readonly organisation: string }>
    readonly greeting: Sentence<{ readonly to: string }>
    readonly what: Sentence<{ readonly at: string; readonly name: string; readonly organisation: string }>
    readonly device: Sentence<{ readonly device: string }>
    readonly speak: Sentence<{ readonly name: string }>
    readonly ifThem: string
    readonly ifNot: string
    readonly never: Sentence<{ readonly organisation: string }>
  }
  readonly vouch: {
    readonly title: Sentence<{ readonly name: string }>
    readonly lead: string
    readonly account: string
    readonly begun: string
    readonly asked: string
    readonly device: string
    readonly deviceNote: string
    readonly reference: string
    readonly first: readonly string[]
    readonly unsure: {
      readonly title: string
      readonly list: readonly string[]
    }
    readonly how: string
    readonly checked: {
      readonly 'face-to-face': string
      readonly 'known-voice': string
      readonly 'registered-number': string
    }
    readonly go: string
    readonly notThem: string
    readonly notThemNote: string
    readonly codeTitle: string
    readonly codeLead: string
    readonly codeUntil: Sentence<{ readonly clock: string }>
    readonly codeNever: string
    readonly again: string
    readonly saidTitle: string
    readonly saidLead: string
    readonly overTitle: string
    readonly overLead: string
    readonly unknownTitle: string
    readonly unknownLead: string
    readonly otherAccount: string
  }
  readonly wallet: {
    readonly purpose: Sentence<{ readonly organisation: string; readonly reference: string }>
    readonly title: string
    readonly lead: readonly string[]
    readonly preparing: string
    readonly late: string
    readonly scan: string
    readonly codeLabel: string
    readonly onThisPhone: string
    readonly open: string
    readonly until: Sentence<{ readonly clock: string }>
    readonly opened: string
    readonly waiting: string
    readonly look: string
    readonly refused: string
    readonly shownTitle: string
    readonly shown: string
    readonly lastShownEnds: Sentence<{ readonly day: string }>
    readonly endsSoon: Sentence<{ readonly day: string }>
    readonly go: string
    readonly over: string
    readonly again: string
    readonly trouble: string
    readonly help: readonly string[]
    readonly faults: {
      readonly 'not-one-credential': string
      readonly 'other-issuer': string
      readonly 'other-type': string
      readonly revoked: string
      readonly expired: string
      readonly 'other-person': string
      readonly 'other-account': string
      readonly 'no-face': string
      readonly 'face-unlike': string
      readonly claimValidationError: string
      readonly userCanceled: string
      readonly tokenError: string
      readonly transientError: string
      readonly other: string
      readonly 'not-permitted': string
    }
    readonly confidence: Sentence<{ readonly percent: number }>
  }
  readonly ways: {
    readonly 'code-by-email': {
      readonly title: string
      readonly lead: readonly string[]
      readonly label: string
      readonly hint: string
      readonly go: string
      readonly trouble: string
      readonly help: readonly string[]
    }
    readonly 'code-by-text': {
      readonly title: string
      readonly lead: readonly string[]
      readonly label: string
      readonly hint: string
      readonly go: string
      readonly trouble: string
      readonly help: readonly string[]
    }
    readonly 'saved-code': {
      readonly title: string
      readonly lead: readonly string[]
      readonly label: string
      readonly hint: string
      readonly go: string
      readonly trouble: string
      readonly help: readonly string[]
    }
    readonly 'authenticator-code': {
      readonly title: string
      readonly lead: readonly string[]
      readonly label: string
      readonly hint: string
      readonly go: string
      readonly trouble: string
      readonly help: readonly string[]
    }
    readonly passkey: {
      readonly title: string
      readonly lead: readonly string[]
      readonly label: string
      readonly hint: string
      readonly go: string
      readonly trouble: string
      readonly help: readonly string[]
    }
    readonly 'recovery-contact': {
      readonly title: string
      readonly lead: readonly string[]
      readonly label: string
      readonly hint: string
      readonly go: string
      readonly trouble: string
      readonly help: readonly string[]
    }
    readonly 'approver-code': {
      readonly title: string
      readonly lead: readonly string[]
      readonly label: string
      readonly hint: string
      readonly go: string
      readonly trouble: string
      readonly help: readonly string[]
    }
  }
  readonly webhooks: {
    readonly link: string
    readonly title: string
    readonly lead: Sentence<{ readonly host: string }>
    readonly off: string
    readonly none: string
    readonly kept: string
    readonly delivered: Sentence<{ readonly at: string }>
    readonly waiting: string
    readonly failed: Sentence<{ readonly at: string; readonly tries: number; readonly why: string }>
    readonly again: string
    readonly did: {
      readonly again: string
    }
  }
  readonly where: {
    readonly client: {
      readonly new: {
        readonly browser: string
        readonly app: string
        readonly 'phone-mail': string
        readonly mail: string
        readonly 'work-mail': string
        readonly sending: string
        readonly older: string
      }
      readonly known: {
        readonly browser: string
        readonly app: string
        readonly 'phone-mail': string
        readonly mail: string
        readonly 'work-mail': string
        readonly sending: string
        readonly older: string
      }
    }
    readonly device: {
      readonly new: {
        readonly ios: Sentence<{ readonly system: string }>
        readonly ipad: Sentence<{ readonly system: string }>
        readonly android: Sentence<{ readonly system: string }>
        readonly phone: Sentence<{ readonly system: string }>
        readonly windows: Sentence<{ readonly system: string }>
        readonly mac: Sentence<{ readonly system: string }>
        readonly linux: Sentence<{ readonly system: string }>
        readonly other: Sentence<{ readonly system: string }>
      }
      readonly known: {
        readonly ios: Sentence<{ readonly system: string }>
        readonly ipad: Sentence<{ readonly system: string }>
        readonly android: Sentence<{ readonly system: string }>
        readonly phone: Sentence<{ readonly system: string }>
        readonly windows: Sentence<{ readonly system: string }>
        readonly mac: Sentence<{ readonly system: string }>
        readonly linux: Sentence<{ readonly system: string }>
        readonly other: Sentence<{ readonly system: string }>
      }
    }
    readonly both: Sentence<{ readonly client: string; readonly device: string }>
    readonly neither: {
      readonly new: string
      readonly known: string
    }
  }
  readonly withdraw: {
    readonly link: string
    readonly title: string
    readonly consequences: readonly string[]
    readonly go: string
  }
  readonly work: {
    readonly title: string
    readonly lead: {
      readonly enrol: string
      readonly vouch: string
    }
    readonly againTitle: string
    readonly againLead: Sentence<{ readonly minutes: number }>
    readonly go: string
    readonly lockedOut: string
    readonly lockedOutGo: string
    readonly problems: {
      readonly failed: string
      readonly 'not-admitted': string
      readonly unavailable: string
      readonly 'signed-out': string
      readonly 'signed-out-everywhere': string
    }
  }
}

export const catalogues: Readonly<Record<OfferedLanguage, Catalogues>> = {
  en: catalogueIn('en', en) as Catalogues,
  sl: catalogueIn('sl', sl) as Catalogues,
}
