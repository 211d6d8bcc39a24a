/** What each queued task of the desk does. */
import type { Task } from '../../rules/request/job.ts'
import type { Context } from '../../ports/context.ts'
import { carryOutEasing } from './change-threat-mode.ts'
import { carryOutPolicy } from './confirm-policy-change.ts'
import { tellOfEasingAlone } from './tell-of-easing.ts'

type DeskTask = 'ease-alone'
type Handlers = { readonly [K in DeskTask]: (task: Extract<Task, { kind: K }>) => Promise<void> }

/** One handler for each task that belongs to the desk. */
export const deskHandlers = (context: Context): Handlers => ({
  'ease-alone': ({ what, step, version }) => {
    if (step === 'tell') return tellOfEasingAlone(context, what, version)
    return what === 'threat' ? carryOutEasing(context, version) : carryOutPolicy(context, version)
  },
})
