/**
 * Takes back what a request gave, after "this wasn't me" (rule R12).
 *
 * A pass is deleted; the password is replaced by a random one that nobody knows;
 * then the sessions end. An account that policy would not have changed is a
 * person's to look after. Done twice, it harms nobody: one unknown password takes
 * the place of another.
 */
import { type Account, type AccountId, classOf, failedLookups } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { allGivenBy } from '../../../rules/request/access-granted.ts'
import type { Given } from '../../../rules/request/request-parts.ts'
import { asSeenThere, reachOf } from '../../../rules/account/on-premises.ts'
import { GRANTS } from '../../../rules/policy/policy.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import { isLater } from '../../../rules/remedies/remedy.ts'
import type { Context } from '../../../ports/context.ts'
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
  const { request, perhaps } = open
  const account = await tenant.readAccount(request.account.id)
  const intent = account && (await firstGiven(context, account, perhaps))
  if (!account || !intent) return
  // Two links pressed in one moment: neither saw the other before it.
  if (await isRepeated(context, request)) return leaveToPeople(context, requestId)
  const mayHavePass = perhaps.some(({ remedy }) => remedy === 'temporary-access-pass')
  if (!(await takeBack(context, account.id, intent.remedy, mayHavePass))) return leaveToPeople(context, requestId)
  await store.record({ at: now(), requestId, kind: 'undone', by: LATCHKEY, facts: { remedy: intent.remedy } })
  log.warn({ requestId }, "A recovery was taken back by its account's owner.")
}

/** Not ours to take back, or tried for a day in vain. */
export async function leaveToPeople(context: Context, requestId: string): Promise<void> {
  const { store, log, now } = context
  const open = await stillToUndo(context, requestId)
  if (!open) return
  log.error({ requestId }, 'A recovery has to be taken back by a person.')
  const facts = { remedy: open.perhaps[0]?.remedy ?? null }
  await store.record({ at: now(), requestId, kind: 'undo-left-to-people', by: LATCHKEY, facts })
}

const SETTLED: readonly string[] = ['undone', 'undo-left-to-people']

async function stillToUndo({ store }: Context, requestId: string) {
  const request = await store.load(requestId)
  const perhaps = request ? allGivenBy(request) : []
  const isStopped = request !== null && (request.state === 'frozen' || request.stoppedAt !== null)
  if (!isStopped || !request.account || perhaps.length === 0) return null
  const isSettled = (await store.events(requestId)).some(({ kind }) => SETTLED.includes(kind))
  return isSettled ? null : { request: { ...request, account: request.account }, perhaps }
}

/** The last that was begun may have come to nothing, and an earlier one have been given all the same. */
async function firstGiven(context: Context, account: Account, perhaps: readonly Given[]): Promise<Given | null> {
  for (const one of perhaps) if (await wasGiven(context, account, one)) return one
  return null
}

async function wasGiven({ tenant }: Context, account: Account, intent: Given): Promise<boolean> {
  if (intent.remedy !== 'temporary-access-pass') {
    const { onPremises } = account
    if (onPremises.kind === 'unseen' && onPremises.why === 'failed')
      throw new Unavailable('The directory that keeps the password does not answer.')
    // Another look may show it no more: moved away, to be changed at the next sign-in, or an older copy.
    if (intent.actedAt || asSeenThere(onPremises)?.passwordChangedAt === null) return true
    return isLater(account.passwordChangedAt, intent.before.passwordChangedAt)
  }
  // A pass that was used may not be listed any more.
  if (intent.actedAt) return true
  const passes = await tenant.readPasses(account.id)
  if (passes.kind === 'unseen') throw new Unavailable('The passes of the account could not be read.')
  return passes.value.some(({ createdAt }) => !createdAt || createdAt >= intent.committedAt)
}

/**
 * Nobody learns the password, this process included. The sessions end after it, so that what was given opens no
 * new one. False: the account is not ours to write to, as it is in the moment before a write (rules R11, R12).
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

/** Whether policy has a row by which this could have been given to such an account as it is now. */
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
