/**
 * Notifies the desk of a request that arrived, was stopped, is nearly due or overdue.
 *
 * One task finds who should hear it and leaves one task for each of them, in one write with its event, so that a kill
 * in between loses nobody and doubles nothing. Each is dropped once it is no longer true.
 */
import type { AccountId } from '../../rules/account/account.ts'
import { LATCHKEY } from '../../rules/audit.ts'
import { audienceOf, causeClassOf, digestAt, isStillTrue } from '../../rules/organisation/desk-notices.ts'
import { modeOf } from '../../rules/organisation/notice-choice.ts'
import { webhookMessage } from '../../rules/organisation/webhook-message.ts'
import type { DeskAudience, DeskNotice } from '../../rules/request/desk-notice-kinds.ts'
import type { ScheduledJob, Task } from '../../rules/request/job.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import { shownName } from '../../rules/shown-text.ts'
import type { Context } from '../../ports/context.ts'
import { spendLimits } from '../spend-limits.ts'
import { type Language, wordsFor } from '../../words/index.ts'
import { dayAndClock } from '../../words/time.ts'
import { type DeskReader, readDeskReaders } from './desk-people.ts'

type Telling = Extract<Task, { kind: 'tell-desk' }>

/** Schedules the letters of one notice. Throws `Unavailable` when the tenant does not say who works at the desk. */
export async function tellDesk(context: Context, { requestId, notice, dueAt }: Telling): Promise<void> {
  const { store, now } = context
  const request = await store.load(requestId)
  if (!request || !isStillTrue(request, notice, dueAt)) return
  // Before anything that the tenant has to answer: other systems hear it all the same.
  if (context.webhooks) {
    const message = webhookMessage(request, { notice, dueAt, now: now(), baseUrl: context.settings.baseUrl })
    await store.addWebhook(message, [{ task: { kind: 'webhook', id: message.id } }])
  }
  const { to, mailbox } = audienceOf(notice)
  const [readers, choices] = await Promise.all([readDeskReaders(context), store.noticeChoices()])
  const people = readers.filter((reader) => isConcerned(reader, to, request, notice))
  const later = [
    ...people.flatMap(({ id }): readonly ScheduledJob[] => {
      const mode = modeOf(choices, id)
      if (mode === 'digest') return [digestFor(context, id)]
      return mode === 'at-once' ? [mailTo({ requestId, notice, dueAt }, id)] : []
    }),
    ...(mailbox ? [mailTo({ requestId, notice, dueAt }, null)] : []),
  ]
  if (later.length === 0) return
  const facts = { notice, people: people.length, mailbox }
  await store.record({ at: now(), requestId, kind: 'desk-told', by: LATCHKEY, facts }, later)
}

/** Whether this reader should hear it: by role, by whose turn it is, and never of a request for their own account. */
function isConcerned(
  { id, roles }: DeskReader,
  to: DeskAudience,
  { account, assignee, approvals }: RecoveryRequest,
  notice: DeskNotice,
): boolean {
  if (id === account?.id) return false
  if (to === 'administrators') return roles.includes('Recovery.Administrator')
  if (!roles.includes('Recovery.Approver')) return false
  if (notice === 'second-needed') return !approvals.some(({ approverId }) => approverId === id)
  return to === 'approvers' || !assignee || assignee.id === id
}

const mailTo = (about: Omit<Telling, 'kind'>, to: AccountId | null): ScheduledJob => ({
  task: { kind: 'mail-desk', ...about, to },
  once: `${about.requestId} ${about.notice} ${about.dueAt.getTime()} ${to}`,
})

/** One a day and person, however much it tells of. */
function digestFor({ settings, now }: Context, accountId: AccountId): ScheduledJob {
  const notBefore = digestAt(settings, now())
  return { task: { kind: 'desk-digest', accountId }, notBefore, once: `${accountId} ${notBefore.getTime()}` }
}

/** Sends one letter. What is more than somebody can read in an hour comes with the next digest. */
export async function mailDesk(context: Context, task: Extract<Task, { kind: 'mail-desk' }>): Promise<void> {
  const { store, settings, delivery, keys, now } = context
  const request = await store.load(task.requestId)
  if (!request || !isStillTrue(request, task.notice, task.dueAt)) return
  if (task.to === null) {
    const { language } = settings
    return delivery.mail({ to: settings.deskMail, language, ...letterOf(context, request, task, language) })
  }
  const reader = (await readDeskReaders(context)).find(({ id }) => id === task.to)
  if (!reader || modeOf(await store.noticeChoices(), reader.id) !== 'at-once') return
  const spent = await spendLimits(context, 'mail-desk', { person: keys.hash('name', reader.id) })
  if (!spent.ok) {
    const event = { at: now(), requestId: null, kind: 'desk-mail-held', by: LATCHKEY, facts: { account: reader.id } }
    return store.record(event, [digestFor(context, reader.id)])
  }
  const { address: to, language } = reader
  return delivery.mail({ to, language, ...letterOf(context, request, task, language) })
}

function letterOf(
  { settings }: Context,
  request: RecoveryRequest,
  { notice, dueAt }: Omit<Telling, 'kind'>,
  language: Language,
) {
  const { desk } = wordsFor(language)
  return desk.notices.letters[notice]({
    organisation: settings.organisation,
    name: shownName(request.account?.displayName ?? request.claimedName) ?? '',
    reference: request.reference,
    causeClass: causeClassOf(request),
    due: dayAndClock(dueAt, language, settings.timeZone),
    address: `${settings.baseUrl}/admin/requests/${request.id}`,
    choose: `${settings.baseUrl}/admin/notices`,
  })
}
