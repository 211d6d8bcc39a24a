/**
 * "This wasn't me" undoes only what that request did (rule R12).
 *
 * Nothing given: the request is frozen and the desk is told; the tenant is not
 * touched. A password given, or perhaps given: it is replaced by a random one
 * that nobody knows, and then the sessions end. An account that policy would not
 * reset is a person's to look after; so is the second press within 30 days, since
 * whoever holds one old address could otherwise lock the owner out at will.
 */
import { classOf, failedLookups } from '../account.ts'
import { CLAIMANT, LATCHKEY } from '../audit.ts'
import { GRANTS } from '../policy.ts'
import { type Later, Unavailable } from '../ports.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { isLater } from '../remedies/remedy.ts'
import { ENDED, MOVES, INTENT_LOOKED_INTO_AFTER_MINUTES, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byId, type Change, change } from './change.ts'
import { requestByStopLink } from './links.ts'
import { notice } from './notify.ts'

/** Days. */
const REPEATED_WITHIN_DAYS = 30
/** Minutes. An access token that an intruder still holds lives about this long, and may add something. */
const LISTED_AFTER_MINUTES = [0, 90] as const
/** Minutes. A write that was under way when the owner pressed may land late, and is looked for again. */
const LOOKED_FOR_AFTER_MINUTES = [0, 1, INTENT_LOOKED_INTO_AFTER_MINUTES] as const

export async function stop(context: Context, link: string): Promise<Result<RecoveryRequest>> {
  const found = await requestByStopLink(context, link)
  if (!found) return refuse('request-unknown')
  if (found.state === 'frozen' || found.stoppedAt) return ok(found)
  return change(context, byId(context, found.id), async (request) => {
    if (ENDED.includes(request.state) && request.state !== 'done') return refuse('request-moved-on')
    if (request.stoppedAt) return refuse('request-moved-on')
    const repeated = await isRepeated(context, request)
    // Without a proof there is nothing for a person to look at, and nothing was given.
    const goesToPeople = repeated && MOVES['stopped-again'].some(([from]) => from === request.state)
    return ok(goesToPeople ? leftToPeople(context, request) : takenBack(context, request, repeated))
  })
}

/** Did the account's owner say so about another request not long ago? */
export async function isRepeated(
  { store, now }: Context,
  { id, account, stoppedAt }: RecoveryRequest,
): Promise<boolean> {
  if (!account) return false
  const since = new Date(now().getTime() - REPEATED_WITHIN_DAYS * 86_400_000)
  const stopped = (await store.stoppedRequests(account.id, since)).filter((other) => other.id !== id)
  return stopped.some((other) => !stoppedAt || (other.stoppedAt ?? now()) < stoppedAt)
}

function takenBack(context: Context, request: RecoveryRequest, repeated: boolean): Change {
  const now = context.now()
  const undoing = repeated ? [] : undoings(request, now)
  return {
    kind: 'frozen',
    by: CLAIMANT,
    set: { browser: null, permission: null, dueAt: now, stoppedAt: now },
    facts: { undoes: undoing.length > 0 },
    later: [...undoing, ...listings(request, now), notice(request.id, 'frozen')],
  }
}

function leftToPeople(context: Context, request: RecoveryRequest): Change {
  const now = context.now()
  return {
    kind: 'stopped-again',
    by: CLAIMANT,
    set: {
      browser: null,
      permission: null,
      approvals: [],
      escalation: { why: 'stopped-again', approvers: 2 },
      dueAt: now,
      stoppedAt: now,
    },
    facts: { undoes: false },
    later: [...listings(request, now), notice(request.id, 'frozen')],
  }
}

const listings = ({ id, account }: RecoveryRequest, now: Date): Later[] =>
  account
    ? LISTED_AFTER_MINUTES.map((minutes) => ({
        task: { kind: 'list-added', requestId: id },
        notBefore: new Date(now.getTime() + minutes * 60_000),
      }))
    : []

function undoings({ id, state, intent }: RecoveryRequest, now: Date): Later[] {
  if (intent?.remedy !== 'reset-password') return []
  const task = { kind: 'undo', requestId: id } as const
  if (state === 'done') return [{ task }]
  return LOOKED_FOR_AFTER_MINUTES.map((minutes) => ({ task, notBefore: new Date(now.getTime() + minutes * 60_000) }))
}

/** The worker's half. Done twice, it harms nobody: one unknown password takes the place of another. */
export async function undo(context: Context, requestId: string): Promise<void> {
  const { store, tenant, log, random, now } = context
  const request = await store.load(requestId)
  if (request?.state !== 'frozen' || !request.account || !request.intent) return
  if ((await store.events(requestId)).some(({ kind }) => SETTLED.includes(kind))) return
  const account = await tenant.readAccount(request.account.id)
  if (!account || !isLater(account.passwordChangedAt, request.intent.before.passwordChangedAt)) return
  // Two links pressed in one moment: each saw no other before it.
  if (await isRepeated(context, request))
    return store.record({ at: now(), requestId, kind: 'undo-left-to-people', by: LATCHKEY, facts: {} })
  if (failedLookups(account.lookups).length > 0) throw new Unavailable('The class of the account is not known.')

  const said = { at: now(), requestId, by: LATCHKEY, facts: { remedy: request.intent.remedy } }
  const accountClass = classOf(account.lookups)
  if (!GRANTS.some(({ remedy, classes }) => remedy === 'reset-password' && classes.includes(accountClass))) {
    log.error({ requestId }, 'A recovery has to be taken back by a person: the account is none that we reset.')
    return store.record({ ...said, kind: 'undo-left-to-people' })
  }
  // Nobody learns it, this process included: it exists for this one call. The
  // sessions end after it, so that the password given away opens no new one.
  const writes = [{ kind: 'set-password', password: `${random.token()}aA1!` }, { kind: 'end-sessions' }] as const
  for (const write of writes)
    if ((await tenant.apply(account.id, write)).kind !== 'applied')
      throw new Unavailable('The undo did not reach the tenant.')
  await store.record({ ...said, kind: 'undone' })
  log.warn({ requestId }, "A recovery was taken back by its account's owner.")
}

const SETTLED: readonly string[] = ['undone', 'undo-left-to-people']
