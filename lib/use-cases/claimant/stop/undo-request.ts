/**
 * Takes back what a request granted, after "this wasn't me" (rule R12).
 *
 * A pass is deleted; the password is replaced by a random one that nobody knows; then the sessions end. An account for
 * which policy grants no such change is left to approvers. Doing it twice does no harm: one unknown password replaces
 * another.
 */
import { type Account, type AccountId, classOf, failedLookups } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { allGivenBy } from '../../../rules/request/access-granted.ts'
import type { Given } from '../../../rules/request/parts/execution.ts'
import { asSeenThere, reachOf } from '../../../rules/account/on-premises.ts'
import { GRANTS } from '../../../rules/policy/policy.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import { isLater } from '../../../rules/remedies/remedy.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { shownName } from '../../../rules/shown-text.ts'
import type { Context } from '../../../ports/context.ts'
import { wordsFor } from '../../../words/index.ts'
import { clearPasses } from '../remedy/clear-passes.ts'
import { isRepeated } from './stop-request.ts'

/**
 * Takes back what a stopped request gave, once; leaves it to people where the stop is a repetition or nothing can be
 * taken back. Throws `Unavailable` until it is done.
 */
export async function undoRecovery(context: Context, requestId: string): Promise<void> {
  const { store, tenant, log, now } = context
  const open = await stillToUndo(context, requestId)
  if (!open) return
  const { request, grants } = open
  const account = await tenant.readAccount(request.account.id)
  const intent = account && (await firstGiven(context, account, grants))
  if (!account || !intent) return
  // Two links were pressed at the same moment, and neither saw the other.
  if (await isRepeated(context, request)) return leaveToPeople(context, requestId)
  const mayHavePass = grants.some(({ remedy }) => remedy === 'temporary-access-pass')
  if (!(await takeBack(context, account.id, intent.remedy, mayHavePass))) return leaveToPeople(context, requestId)
  await store.record({ at: now(), requestId, kind: 'undone', by: LATCHKEY, facts: { remedy: intent.remedy } })
  log.warn({ requestId }, "A recovery was taken back by its account's owner.")
}

/** Leaves it to approvers: it may not be taken back by us, or was tried for a day in vain. */
export async function leaveToPeople(context: Context, requestId: string): Promise<void> {
  const { store, log, now } = context
  const open = await stillToUndo(context, requestId)
  if (!open) return
  log.error({ requestId }, 'A recovery has to be taken back by a person.')
  await tellDesk(context, open.request)
  const facts = { remedy: open.grants[0]?.remedy ?? null }
  await store.record({ at: now(), requestId, kind: 'undo-left-to-people', by: LATCHKEY, facts })
}

/** Before it is recorded, which happens once. A desk that takes no mail keeps nothing from being recorded. */
async function tellDesk({ settings, delivery, log }: Context, request: RecoveryRequest): Promise<void> {
  const letter = wordsFor(settings.language).elsewhere.notUndone({
    organisation: settings.organisation,
    reference: request.reference,
    name: shownName(request.account?.displayName) ?? '',
    deskAddress: `${settings.baseUrl}/admin/requests/${request.id}`,
  })
  try {
    await delivery.mail({ to: settings.deskMail, language: settings.language, ...letter })
  } catch {
    log.error({ requestId: request.id }, 'The desk could not be told that a recovery has to be taken back by a person.')
  }
}

const SETTLED: readonly string[] = ['undone', 'undo-left-to-people']

async function stillToUndo({ store }: Context, requestId: string) {
  const request = await store.load(requestId)
  const grants = request ? allGivenBy(request) : []
  const isStopped = request !== null && (request.state === 'frozen' || request.stoppedAt !== null)
  if (!isStopped || !request.account || grants.length === 0) return null
  const isSettled = (await store.events(requestId)).some(({ kind }) => SETTLED.includes(kind))
  return isSettled ? null : { request: { ...request, account: request.account }, grants }
}

/** The last write that was begun may have failed, while an earlier one succeeded. */
async function firstGiven(context: Context, account: Account, grants: readonly Given[]): Promise<Given | null> {
  for (const one of grants) if (await wasGiven(context, account, one)) return one
  return null
}

async function wasGiven({ tenant }: Context, account: Account, intent: Given): Promise<boolean> {
  if (intent.remedy !== 'temporary-access-pass') {
    const { onPremises } = account
    if (onPremises.kind === 'unseen' && onPremises.why === 'failed')
      throw new Unavailable('The directory that keeps the password does not answer.')
    // A later reading may no longer show it: the account was moved, the password is to be changed at the next sign-in,
    // or the copy is older.
    if (intent.actedAt || asSeenThere(onPremises)?.passwordChangedAt === null) return true
    return isLater(account.passwordChangedAt, intent.before.passwordChangedAt)
  }
  // A pass that was used may no longer be listed.
  if (intent.actedAt) return true
  const passes = await tenant.readPasses(account.id)
  if (passes.kind === 'unseen') throw new Unavailable('The passes of the account could not be read.')
  return passes.value.some(({ createdAt }) => !createdAt || createdAt >= intent.committedAt)
}

/**
 * Nobody learns the new password, not even this process. The sessions end after it, so that the old one opens no new
 * session. False: right before the write the account turned out not to be ours to change (rules R11, R12).
 */
async function takeBack(context: Context, id: AccountId, remedy: RemedyId, mayHavePass: boolean): Promise<boolean> {
  const { tenant, random } = context
  if (!(await isOurs(context, id, remedy))) return false
  if (mayHavePass && !(await clearPasses(context, id))) throw new Unavailable('A pass could not be deleted.')
  const writes = [{ kind: 'set-password', password: `${random.token()}aA1!` }, { kind: 'end-sessions' }] as const
  for (const write of writes) {
    if (!(await isOurs(context, id, remedy))) return false
    if ((await tenant.apply(id, write)).kind !== 'applied') throw new Unavailable('The undo did not reach the tenant.')
  }
  return true
}

/** Whether policy has a row by which this could have been granted to such an account as it is now. */
async function isOurs({ tenant }: Context, id: AccountId, given: RemedyId): Promise<boolean> {
  const account = await tenant.readAccount(id)
  if (!account) return false
  if (failedLookups(account.lookups).length > 0) throw new Unavailable('The class of the account is not known.')
  const accountClass = classOf(account.lookups)
  const { canWrite } = reachOf(account.onPremises)
  return GRANTS.some(
    ({ remedy, classes, onPremises }) =>
      remedy === given && classes.includes(accountClass) && (canWrite || !onPremises),
  )
}
