/** What each queued task of the desk does. */
import type { Task } from '../../rules/request/job.ts'
import type { Context } from '../../ports/context.ts'
import { carryOutEasing } from './change-threat-mode.ts'
import { carryOutPolicy } from './confirm-policy-change.ts'
import { sendDigest } from './desk-digest.ts'
import { sendWebhook } from './send-webhook.ts'
import { mailDesk, tellDesk } from './tell-desk.ts'
import { tellOfEasingAlone } from './tell-of-easing.ts'

type DeskTask = 'ease-alone' | 'tell-desk' | 'mail-desk' | 'desk-digest' | 'webhook'
type Handlers = { readonly [K in DeskTask]: (task: Extract<Task, { kind: K }>) => Promise<void> }

/** One handler for each task that belongs to the desk. */
export const deskHandlers = (context: Context): Handlers => ({
  'ease-alone': ({ what, step, version }) => {
    if (step === 'tell') return tellOfEasingAlone(context, what, version)
    return what === 'threat' ? carryOutEasing(context, version) : carryOutPolicy(context, version)
  },
  'tell-desk': (task) => tellDesk(context, task),
  'mail-desk': (task) => mailDesk(context, task),
  webhook: ({ id, replay }) => sendWebhook(context, id, replay),
  'desk-digest': ({ accountId }) => sendDigest(context, accountId),
})
