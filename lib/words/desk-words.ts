/** What the pages of the recovery desk say, put together from its subjects: the same for every language. */
import type { PolicyReason } from '../rules/policy/policy-decision.ts'
import type { FactorId } from '../rules/proofs/factors/index.ts'
import type { RefusalCode } from '../rules/refusals.ts'
import type { RemedyId } from '../rules/remedies/index.ts'
import type { RecoveryRequest } from '../rules/request/request.ts'
import { addedLetter } from './added-letter.ts'
import type { Catalogues } from './catalogues.ts'
import { isolateIn } from './isolated-arguments.ts'
import { manualActions } from './manual-action-words.ts'
import {
  checkpointLetter,
  fewAdministratorsLetter,
  policyChangeLetter,
  soleAdministratorLetter,
  threatLetter,
} from './desk-letters.ts'
import { deskNoticeLetters, digestLetter } from './desk-notice-letters.ts'

type ByName = Readonly<Record<string, string>>
type ByRefusal = Readonly<Partial<Record<RefusalCode, string>>>
type Why = NonNullable<RecoveryRequest['escalation']>['why']

/** In one language, a BCP 47 tag: sentences by page, and the letters to the desk's mailbox. */
export const deskWords = (catalogue: Catalogues, language: string) => ({
  ...pages(catalogue),
  ...ofRequest(catalogue),
  handedOver: manualActions(catalogue['manual-actions']),
  background: catalogue.background,
  assignment: catalogue.assignment,
  declineReasons: catalogue['decline-reasons'],
  dryRun: catalogue['dry-run'],
  readOut: catalogue['identity-code'],
  caller: catalogue.caller,
  aside: catalogue['set-aside-link'],
  stopped: catalogue['stopped-request'],
  webhooks: catalogue.webhooks,
  notices: {
    ...catalogue['desk-notices'],
    letters: deskNoticeLetters(catalogue['desk-notices']),
    digestLetter: digestLetter(catalogue['desk-notices']),
  },
  added: { ...catalogue.added, letter: addedLetter(catalogue.added, isolateIn(language)) },
  health: catalogue.health,
  breakGlass: catalogue['break-glass'],
  running: { ...catalogue.running, letter: fewAdministratorsLetter(catalogue.running) },
  policy: {
    ...catalogue.policy,
    why: catalogue.policy.why satisfies Readonly<Record<PolicyReason, string>>,
  },
  sessions: catalogue.sessions,
  suspended: catalogue.suspended,
  readiness: catalogue.readiness,
  threatMode: { ...catalogue['threat-mode'], letter: threatLetter(catalogue['threat-mode']) },
  policyChange: {
    ...catalogue['policy-change'],
    means: catalogue['policy-change'].means as ByName,
    letter: policyChangeLetter(catalogue['policy-change']),
  },
  soleAdministrator: {
    ...catalogue['sole-administrator'],
    letter: soleAdministratorLetter(catalogue['sole-administrator']),
  },
  insights: catalogue.insights,
  recordSearch: { ...catalogue['record-search'], kinds: catalogue['record-search'].kinds as ByName },
  record: { ...catalogue.record, letter: checkpointLetter(catalogue.record) },
})

/** The frame, signing in, the queue, and what is answered to a call that cannot be taken. */
const pages = ({ desk, queue, 'queue-lists': queueLists, 'api-problems': problems }: Catalogues) => ({
  ...desk,
  queue,
  queueLists,
  door: problems.door,
  fieldProblem: problems.fieldProblem,
  fixes: problems.fixes as ByRefusal,
})

/** One request: its evidence, why an approver decides, what has happened, and the decision. */
const ofRequest = ({ request, escalation, activity, decision }: Catalogues) => ({
  ...request,
  factors: request.factors satisfies Readonly<Record<FactorId, string>> as ByName,
  why: escalation satisfies Readonly<Record<Why, string>>,
  doer: activity.doer,
  readerOfMessage: activity.readerOfMessage,
  actors: activity.actors,
  events: activity.events as ByName,
  times: activity.times,
  decide: {
    ...decision,
    consequences: { ...NO_CONSEQUENCES, ...decision.consequences } satisfies Readonly<
      Record<RemedyId, readonly string[]>
    >,
    withheld: decision.withheld as ByRefusal,
  },
})

/** What Latchkey never does itself, so that there is nothing to say of it before the press. */
const NO_CONSEQUENCES = {
  wait: [],
  'mend-elsewhere': [],
  'correct-leave-date': [],
  'give-licence': [],
  'give-mailbox-access': [],
} as const satisfies Readonly<Partial<Record<RemedyId, readonly string[]>>>
