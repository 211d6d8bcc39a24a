/** What each queued task does: the one table between the queue and the use cases. */
import type { Task, TaskKind } from '../task.ts'
import type { Context } from '../settings.ts'
import { askContact } from './ask-contact.ts'
import { coolOff } from './cool-off.ts'
import { askPresentation } from './ask-presentation.ts'
import { diagnose } from './diagnose.ts'
import { lapse, remind } from './lapse.ts'
import { listAdded } from './list-added.ts'
import { lookAtRisk } from './look-at-risk.ts'
import { lookBack } from './look-back.ts'
import { notify } from './notify.ts'
import { perform } from './perform.ts'
import { tellOfPolicy } from './policy-change.ts'
import { checkIdentity } from './prove-identity.ts'
import { readReport } from './read-report.ts'
import { readBack } from './read-back.ts'
import { resolve } from './resolve.ts'
import { sendCode } from './send-code.ts'
import { tellAttempts } from './tell-attempts.ts'
import { undo } from './undo.ts'
import { afterThreatSwitch } from './threat-mode.ts'

/** Of enrolment there is a table of its own. */
type RecoveryTask = Exclude<
  TaskKind,
  'tell-enrolment' | 'tell-contact' | 'tell-shared-identity' | 'remind-contacts' | 'suspend-enrolled' | 'ease-alone'
>
export type Handlers = { readonly [K in RecoveryTask]: (task: Extract<Task, { kind: K }>) => Promise<void> }

export const handlers = (context: Context): Handlers => ({
  resolve: async ({ requestId }) => void (await resolve(context, requestId)),
  'send-code': ({ challengeId }) => sendCode(context, challengeId),
  'read-report': ({ challengeId }) => readReport(context, challengeId),
  'ask-contact': ({ challengeId }) => askContact(context, challengeId),
  'check-identity': ({ challengeId, providerId, sealed }) => checkIdentity(context, challengeId, providerId, sealed),
  'ask-presentation': ({ challengeId }) => askPresentation(context, challengeId),
  diagnose: ({ requestId }) => diagnose(context, requestId),
  notify: ({ requestId, notice, ...among }) => notify(context, requestId, notice, among),
  'tell-attempts': (task) => tellAttempts(context, task),
  perform: ({ requestId, attempt }) => perform(context, requestId, attempt),
  'look-back': async ({ requestId, attempt }) => void (await lookBack(context, requestId, attempt)),
  'read-back': ({ requestId, round }) => readBack(context, requestId, round),
  'look-at-risk': ({ requestId }) => lookAtRisk(context, requestId),
  remind: ({ requestId }) => remind(context, requestId),
  lapse: ({ requestId }) => lapse(context, requestId),
  undo: ({ requestId }) => undo(context, requestId),
  'cool-off': ({ requestId, attempt, step }) => coolOff(context, requestId, attempt, step),
  'list-added': ({ requestId }) => listAdded(context, requestId),
  policy: ({ version }) => tellOfPolicy(context, version),
  threat: ({ step, version }) => afterThreatSwitch(context, step, version),
})
