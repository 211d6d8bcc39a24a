/** What each queued task of enrolment does. */
import type { Task } from '../../rules/request/job.ts'
import type { Context } from '../../ports/context.ts'
import { tellSharedIdentity } from './link-identity.ts'
import { suspendSince } from './suspend-enrolled.ts'
import { remindOfContacts, tellContact } from './notify-contacts.ts'
import { tellEnrolment } from './notify-enrolment.ts'

type Kind = 'tell-enrolment' | 'tell-contact' | 'tell-shared-identity' | 'remind-contacts' | 'suspend-enrolled'
export type EnrolHandlers = { readonly [K in Kind]: (task: Extract<Task, { kind: K }>) => Promise<void> }

export const enrolHandlers = (context: Context): EnrolHandlers => ({
  'tell-enrolment': (task) => tellEnrolment(context, task),
  'tell-contact': (task) => tellContact(context, task),
  'tell-shared-identity': (task) => tellSharedIdentity(context, task),
  'remind-contacts': (task) => remindOfContacts(context, task),
  'suspend-enrolled': async ({ accountId, since, why }) => {
    const done = await suspendSince(context, accountId, since, why)
    // Somebody was faster: what is there now is looked at again.
    if (!done.ok) throw new Error('What was enrolled changed meanwhile.')
  },
})
