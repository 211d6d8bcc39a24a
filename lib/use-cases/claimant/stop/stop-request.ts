/**
 * "This wasn't me" undoes only what that request did (rule R12).
 *
 * Where nothing was granted the request is frozen and the desk is notified; the tenant is not touched. A password or a
 * pass that was granted, or may have been, is taken back by `undo`. A second press within 30 days goes to approvers,
 * since whoever holds one old address could otherwise lock the owner out at will; two approvers may then set that
 * address's link aside. Where it enabled sign-in, that stays, and the request goes first in the queue with a button to
 * disable it: whoever reads one mailbox must not be able to shut the owner out. A denial by another address is stored
 * too, so that the request stays stopped when the first is set aside.
 */
import { addMinutes } from '../../../rules/duration.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { troubleSince } from '../../../rules/request/policy-input.ts'
import { deniedSince, hasDenied } from '../../../rules/request/denials.ts'
import { canStop, givenBy } from '../../../rules/request/access-granted.ts'
import { achievedBy } from '../../../rules/request/intent.ts'
import { effectsOf } from '../../../rules/request/effects.ts'
import { stoppedDueAt } from '../../../rules/organisation/due-times.ts'
import type { ScheduledJob } from '../../../rules/request/job.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { MOVES } from '../../../rules/request/moves.ts'
import { INTENT_LOOKED_INTO_AFTER_MINUTES } from '../../../rules/request/intent.ts'
import { IN_QUEUE, type RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { canAlsoStop, isStopped } from '../../../rules/request/request-stop.ts'
import { byId, type Change, changeRequest } from '../../change-request.ts'
import { readStopLink } from '../../notify/links.ts'
import { notice } from '../../notify/notify.ts'
import { isLinkSetAside, noteSetAside } from '../../notify/stop-link.ts'

const PRESSED_AGAIN = 'set-aside-pressed'

/**
 * After the stop. An access token that an intruder still holds lives about this long, and may be used to add
 * something.
 */
const LISTED_AFTER_MINUTES = [0, 90] as const
/** After the stop. A write that was under way may still take effect, so it is looked for again. */
const LOOKED_FOR_AFTER_MINUTES = [0, 1, INTENT_LOOKED_INTO_AFTER_MINUTES] as const

/**
 * Stops the request. Refuses where the link is not ours or too old, where there is nothing left to stop, and where its
 * address was set aside.
 */
export async function stopRecovery(context: Context, link: string): Promise<Result<RecoveryRequest>> {
  const pressed = await readStopLink(context, link)
  if (!pressed) return refuse('request-unknown')
  const { request: found, address } = pressed
  if (await isLinkSetAside(context, found, address)) return noteSetAside(context, found, address, PRESSED_AGAIN)
  if (isStopped(found) && hasDenied(found, 'stopped', address)) return ok(found)
  return changeRequest(context, byId(context, found.id), async (request) => {
    // Both approvers may have agreed since the link was opened.
    if (await isLinkSetAside(context, request, address)) return refuse('link-set-aside')
    const denial = { kind: 'stopped', by: address } as const
    if (canAlsoStop(request, address)) return ok({ ...alsoSaid(request), denial })
    if (!canStop(request)) return refuse('request-moved-on')
    const repeated = await isRepeated(context, request)
    // Without a proof nothing was granted, and there is nothing for an approver to look at.
    const goesToPeople = repeated && MOVES['stopped-again'].some(([from]) => from === request.state)
    if (goesToPeople) return ok({ ...leftToPeople(context, request), denial })
    const first = hasEnabled(request) ? await firstInQueue(context) : null
    return ok({ ...(first ? leftToDesk(context, request, first) : takenBack(context, request, repeated)), denial })
  })
}

/** What one approver agreed to was agreed before this denial. */
const alsoSaid = ({ state }: RecoveryRequest): Change => ({
  kind: 'also-stopped',
  by: CLAIMANT,
  ...(state === 'queued' && { set: { approvals: [] } }),
  facts: { undoes: false },
})

/**
 * Whether the account was denied before within 30 days. Also by this request, once a first denial of it was set aside.
 */
export async function isRepeated({ store, now }: Context, { account, stoppedAt }: RecoveryRequest): Promise<boolean> {
  if (!account) return false
  const before = stoppedAt ?? now()
  const said = await store.denialsOf(account.id, deniedSince(now()))
  return said.some(({ kind, at }) => kind === 'stopped' && (stoppedAt ? at < before : at <= before))
}

function takenBack(context: Context, request: RecoveryRequest, repeated: boolean): Change {
  const now = context.now()
  const undoing = repeated ? [] : undoings(request, now)
  return {
    kind: 'frozen',
    by: CLAIMANT,
    // From the second press on the browser keeps its request without any power, so that its owner can read what
    // happened and how to go on.
    set: {
      browser: repeated ? request.browser : null,
      permission: null,
      dueAt: stoppedDueAt(context.settings, now),
      stoppedAt: now,
    },
    facts: { undoes: undoing.length > 0 },
    later: [...undoing, ...aftermath(request, now)],
  }
}

function leftToPeople(context: Context, request: RecoveryRequest): Change {
  const now = context.now()
  return {
    kind: 'stopped-again',
    by: CLAIMANT,
    set: {
      permission: null,
      approvals: [],
      escalation: { why: 'stopped-again', approvers: 2 },
      dueAt: stoppedDueAt(context.settings, now),
      stoppedAt: now,
    },
    facts: { undoes: false },
    later: aftermath(request, now),
  }
}

const hasEnabled = (request: RecoveryRequest): boolean =>
  effectsOf(request).some(({ remedy }) => remedy === 'enable-sign-in') &&
  MOVES['stopped-for-desk'].some(([from]) => from === request.state)

/** When such a request is due, and before all that wait now. */
async function firstInQueue({ store, settings, now }: Context): Promise<Date> {
  const { requests } = await store.page({ states: IN_QUEUE, limit: 1 })
  const own = stoppedDueAt(settings, now()).getTime()
  return new Date(Math.min(own, (requests[0]?.dueAt?.getTime() ?? own + 1) - 1))
}

/**
 * Everything else that it granted is taken back all the same. That it enabled sign-in is kept among what it achieved,
 * since another intent follows.
 */
function leftToDesk(context: Context, request: RecoveryRequest, dueAt: Date): Change {
  const now = context.now()
  const { intent, shownAt, achieved = [] } = request
  const undoing = undoings(request, now)
  const enabled = intent?.remedy === 'enable-sign-in' ? [achievedBy(intent, shownAt ?? intent.actedAt ?? now)] : []
  return {
    kind: 'stopped-for-desk',
    by: CLAIMANT,
    set: {
      browser: null,
      permission: null,
      approvals: [],
      remedy: 'disable-sign-in',
      escalation: { why: 'sign-in-still-on', approvers: 1 },
      ...(enabled.length > 0 && { intent: null, shownAt: null, achieved: [...achieved, ...enabled] }),
      dueAt,
      stoppedAt: now,
    },
    facts: { undoes: undoing.length > 0 },
    later: [...undoing, ...aftermath(request, now)],
  }
}

/** In any case what was added is listed, what was enrolled since is suspended, and everybody is notified. */
function aftermath(request: RecoveryRequest, now: Date): ScheduledJob[] {
  const { id, account, begunAt } = request
  if (!account) return [notice(id, 'frozen')]
  const trouble = troubleSince(request)
  const since = trouble && trouble < begunAt ? trouble : begunAt
  return [
    { task: { kind: 'suspend-enrolled', accountId: account.id, since, why: 'not-the-owner' } },
    ...LISTED_AFTER_MINUTES.map((minutes) => ({
      task: { kind: 'list-added', requestId: id } as const,
      notBefore: addMinutes(now, minutes),
    })),
    notice(id, 'frozen'),
  ]
}

function undoings(request: RecoveryRequest, now: Date): ScheduledJob[] {
  const { id, state } = request
  if (givenBy(request) === null) return []
  const task = { kind: 'undo', requestId: id } as const
  if (state === 'done') return [{ task }]
  return LOOKED_FOR_AFTER_MINUTES.map((minutes) => ({ task, notBefore: addMinutes(now, minutes) }))
}
