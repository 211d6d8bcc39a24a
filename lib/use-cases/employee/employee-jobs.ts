/** What each queued task of enrolment does. */
import type { Task } from '../../rules/request/job.ts'
import type { Context } from '../../ports/context.ts'
import { tellSharedIdentity } from './link-identity.ts'
import { suspendSince } from './suspend-enrolled.ts'
import { remindOfContacts, tellContact } from './notify-contacts.ts'
import { tellEnrolment } from './notify-enrolment.ts'

type Kind = 'tell-enrolment' | 'tell-contact' | 'tell-shared-identity' | 'remind-contacts' | 'suspend-enrolled'
export type EnrolHandlers = { readonly [K in Kind]: (task: Extract<Task, { kind: K }>) => Promise<void> }

/** One handler for each task that belongs to enrolment. */
export const enrolHandlers = (context: Context): EnrolHandlers => ({
  'tell-enrolment': (task) => tellEnrolment(context, task),
  'tell-contact': (task) => tellContact(context, task),
  'tell-shared-identity': (task) => tellSharedIdentity(context, task),
  'remind-contacts': (task) => remindOfContacts(context, task),
  'suspend-enrolled': async ({ accountId, since, why }) => {
    const done = await suspendSince(context, accountId, since, why)
    // Another change came first; the task runs again and reads what is there then.
    if (!done.ok) throw new Error('What was enrolled changed meanwhile.')
  },
})
