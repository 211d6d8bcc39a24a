/** What each queued task of enrolment does. */
import type { Task } from '../task.ts'
import type { Context } from '../settings.ts'
import { tellSharedIdentity } from './link-identity.ts'
import { suspendSince } from './suspend.ts'
import { remindOfContacts, tellContact } from './contacts-told.ts'
import { tellEnrolment } from './tell.ts'

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
