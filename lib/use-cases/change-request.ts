/**
 * Load, decide, commit, and again from the start when somebody else wrote first.
 *
 * A task and the claimant often change a request in the same second; neither should be refused because of the other.
 */
import type { ScheduledJob } from '../rules/request/job.ts'
import { deskNoticesAfter } from '../rules/organisation/desk-notices.ts'
import { ok, refuse, type Result } from '../rules/refusals.ts'
import { amend, type Amendment } from '../rules/request/amendments.ts'
import { type Move, move } from '../rules/request/move-request.ts'
import type { MoveKind } from '../rules/request/moves.ts'
import type { RecoveryRequest } from '../rules/request/request.ts'
import type { Context } from '../ports/context.ts'
import type { Commit } from '../ports/request-store.ts'

/** A move, with the work that follows it. */
export type Change<Kind extends MoveKind = MoveKind> = Move<Kind> & {
  readonly later?: readonly ScheduledJob[]
  readonly usedChallenge?: string
}

type Load = () => Promise<RecoveryRequest | null>
type Decide<T> = (request: RecoveryRequest) => Result<T> | Promise<Result<T>>

const ATTEMPTS = 3

/**
 * Moves a request as `decide` says; answers it as written. Refuses with `request-unknown`, with whatever `decide`
 * refuses, and with `request-moved-on` where its state has no such move or others wrote first three times.
 */
export const changeRequest = (context: Context, load: Load, decide: Decide<Change>): Promise<Result<RecoveryRequest>> =>
  commitOrRetry(context, load, async (request) => {
    const decided = await decide(request)
    if (!decided.ok) return decided
    const { later, usedChallenge, ...step } = decided.value
    const moved = move(request, step, context.now())
    if (!moved.ok) return moved
    return ok({ to: moved.value.next, event: moved.value.event, later, usedChallenge })
  })

/** Changes a request without a change of state, with the refusals of `changeRequest`. */
export const amendRequest = (
  context: Context,
  load: Load,
  decide: Decide<Amendment & { readonly later?: readonly ScheduledJob[] }>,
): Promise<Result<RecoveryRequest>> =>
  commitOrRetry(context, load, async (request) => {
    const decided = await decide(request)
    if (!decided.ok) return decided
    const { later, ...amendment } = decided.value
    const { next, event } = amend(request, amendment, context.now())
    return ok({ to: next, event, later })
  })

async function commitOrRetry(
  context: Context,
  load: Load,
  decide: Decide<Omit<Commit, 'from'>>,
): Promise<Result<RecoveryRequest>> {
  const changed = await untilCommitted(async () => {
    const request = await load()
    if (!request) return refuse('request-unknown')
    const decided = await decide(request)
    if (!decided.ok) return decided
    const { to, later = [], ...rest } = decided.value
    const told = deskNoticesAfter(context.settings, request, to, context.now())
    return (await context.store.commit({ from: request, to, ...rest, later: [...later, ...told] })) ? ok(to) : null
  })
  return changed ?? refuse('request-moved-on')
}

/** Loads, decides and writes, up to three times. `once` answers null where others wrote first; so does this, after the last. */
export async function untilCommitted<T>(once: () => Promise<T | null>): Promise<T | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const done = await once()
    if (done !== null) return done
  }
  return null
}

/** Loads the request that belongs to this browser's token. */
export const byBrowser = (context: Context, browserToken: string) => () =>
  context.store.loadByBrowser(context.keys.hash('browser', browserToken))

/** Loads the request of this id. */
export const byId = (context: Context, requestId: string) => () => context.store.load(requestId)
