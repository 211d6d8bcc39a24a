/**
 * Load, decide, commit: and once more from the start when somebody else moved
 * first. The worker and the claimant often touch a request in the same second;
 * neither should hear of the other.
 */
import type { Later } from '../rules/request/job.ts'
import { ok, refuse, type Result } from '../rules/refusals.ts'
import { type Move, move } from '../rules/request/moves.ts'
import type { RecoveryRequest } from '../rules/request/request.ts'
import type { Context } from '../ports/context.ts'

export interface Change extends Move {
  readonly later?: readonly Later[]
  readonly usedChallenge?: string
}

const ATTEMPTS = 3

export async function change(
  context: Context,
  load: () => Promise<RecoveryRequest | null>,
  decide: (request: RecoveryRequest) => Result<Change> | Promise<Result<Change>>,
): Promise<Result<RecoveryRequest>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const request = await load()
    if (!request) return refuse('request-unknown')
    const decided = await decide(request)
    if (!decided.ok) return decided
    const { later, usedChallenge, ...step } = decided.value
    const moved = move(request, step, context.now())
    if (!moved.ok) return moved
    const committed = await context.store.commit({
      from: request,
      to: moved.value.next,
      event: moved.value.event,
      later,
      usedChallenge,
    })
    if (committed) return ok(moved.value.next)
  }
  return refuse('request-moved-on')
}

export const byBrowser = (context: Context, browserToken: string) => () =>
  context.store.loadByBrowser(context.keys.hash('browser', browserToken))

export const byId = (context: Context, requestId: string) => () => context.store.load(requestId)
