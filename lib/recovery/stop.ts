/**
 * "This wasn't me" undoes only what that request did (rule R12).
 *
 * Nothing given: the request is frozen and the desk is told; the tenant is not
 * touched. A password or a pass given, or perhaps given: `undo` takes it back. A
 * second press within 30 days is a person's to look into, since whoever holds one
 * old address could otherwise lock the owner out at will.
 */
import { CLAIMANT } from '../audit.ts'
import { troubleSince } from '../case.ts'
import { canStop, givenBy } from '../given.ts'
import type { Later } from '../task.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { MOVES } from '../moves.ts'
import { INTENT_LOOKED_INTO_AFTER_MINUTES } from '../intent.ts'
import type { RecoveryRequest } from '../request.ts'
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
    if (!canStop(request)) return refuse('request-moved-on')
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
    denial: { kind: 'stopped', by: null },
    set: { browser: null, permission: null, dueAt: now, stoppedAt: now },
    facts: { undoes: undoing.length > 0 },
    later: [...undoing, ...aftermath(request, now)],
  }
}

function leftToPeople(context: Context, request: RecoveryRequest): Change {
  const now = context.now()
  return {
    kind: 'stopped-again',
    by: CLAIMANT,
    denial: { kind: 'stopped', by: null },
    set: {
      browser: null,
      permission: null,
      approvals: [],
      escalation: { why: 'stopped-again', approvers: 2 },
      dueAt: now,
      stoppedAt: now,
    },
    facts: { undoes: false },
    later: aftermath(request, now),
  }
}

/** In any case: what was added is listed, what was enrolled here since then goes out of use, and everybody hears of it. */
function aftermath(request: RecoveryRequest, now: Date): Later[] {
  const { id, account, begunAt } = request
  if (!account) return [notice(id, 'frozen')]
  const trouble = troubleSince(request)
  const since = trouble && trouble < begunAt ? trouble : begunAt
  return [
    { task: { kind: 'suspend-enrolled', accountId: account.id, since, why: 'not-the-owner' } },
    ...LISTED_AFTER_MINUTES.map((minutes) => ({
      task: { kind: 'list-added', requestId: id } as const,
      notBefore: new Date(now.getTime() + minutes * 60_000),
    })),
    notice(id, 'frozen'),
  ]
}

function undoings(request: RecoveryRequest, now: Date): Later[] {
  const { id, state } = request
  if (givenBy(request) === null) return []
  const task = { kind: 'undo', requestId: id } as const
  if (state === 'done') return [{ task }]
  return LOOKED_FOR_AFTER_MINUTES.map((minutes) => ({ task, notBefore: new Date(now.getTime() + minutes * 60_000) }))
}
