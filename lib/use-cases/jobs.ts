/** What each queued task does: the one table between the queue and the use cases. */
import type { Task, TaskKind } from '../rules/request/job.ts'
import type { Context } from '../ports/context.ts'
import { askContact } from './claimant/prove/ask-contact.ts'
import { coolOff } from './claimant/remedy/cool-off.ts'
import { askPresentation } from './claimant/prove/ask-presentation.ts'
import { diagnose } from './claimant/explain/diagnose.ts'
import { lapseRequest, remind } from './claimant/begin/lapse-request.ts'
import { listAdded } from './claimant/stop/list-added.ts'
import { lookAtMethods } from './claimant/remedy/look-at-methods.ts'
import { lookAtRisk } from './claimant/remedy/look-at-risk.ts'
import { verifyWrite } from './claimant/remedy/verify-write.ts'
import { notify } from './notify/notify.ts'
import { perform } from './claimant/remedy/perform-remedy.ts'
import { tellOfPolicy } from './operator/hold-policy-change.ts'
import { checkIdentity } from './claimant/prove/prove-identity.ts'
import { readReport } from './claimant/explain/read-report.ts'
import { verifyManualChange } from './claimant/remedy/verify-manual-change.ts'
import { resolveName } from './claimant/begin/resolve-name.ts'
import { sendCode } from './claimant/prove/send-code.ts'
import { tellAttempts } from './claimant/begin/tell-attempts.ts'
import { undoRecovery } from './claimant/stop/undo-request.ts'
import { afterThreatSwitch } from './operator/apply-threat-mode.ts'

/** Tasks of enrolment and of the desk have tables of their own. */
type RecoveryTask = Exclude<
  TaskKind,
  | 'tell-enrolment'
  | 'tell-contact'
  | 'tell-shared-identity'
  | 'remind-contacts'
  | 'suspend-enrolled'
  | 'ease-alone'
  | 'tell-desk'
  | 'mail-desk'
  | 'desk-digest'
  | 'webhook'
>
export type Handlers = { readonly [K in RecoveryTask]: (task: Extract<Task, { kind: K }>) => Promise<void> }

/** One handler for each kind of task in the queue. */
export const handlers = (context: Context): Handlers => ({
  resolve: async ({ requestId }) => void (await resolveName(context, requestId)),
  'send-code': ({ challengeId }) => sendCode(context, challengeId),
  'read-report': ({ challengeId }) => readReport(context, challengeId),
  'ask-contact': ({ challengeId }) => askContact(context, challengeId),
  'check-identity': ({ challengeId, providerId, sealed }) => checkIdentity(context, challengeId, providerId, sealed),
  'ask-presentation': ({ challengeId }) => askPresentation(context, challengeId),
  diagnose: ({ requestId }) => diagnose(context, requestId),
  notify: ({ requestId, notice, ...among }) => notify(context, requestId, notice, among),
  'tell-attempts': (task) => tellAttempts(context, task),
  perform: ({ requestId, attempt }) => perform(context, requestId, attempt),
  'look-back': async ({ requestId, attempt }) => void (await verifyWrite(context, requestId, attempt)),
  'read-back': ({ requestId, round, once }) => verifyManualChange(context, requestId, round, once),
  'look-at-risk': ({ requestId }) => lookAtRisk(context, requestId),
  'look-at-methods': ({ requestId }) => lookAtMethods(context, requestId),
  remind: ({ requestId }) => remind(context, requestId),
  lapse: ({ requestId }) => lapseRequest(context, requestId),
  undo: ({ requestId }) => undoRecovery(context, requestId),
  'cool-off': ({ requestId, attempt, step }) => coolOff(context, requestId, attempt, step),
  'list-added': ({ requestId }) => listAdded(context, requestId),
  policy: ({ version }) => tellOfPolicy(context, version),
  threat: ({ step, version }) => afterThreatSwitch(context, step, version),
})
