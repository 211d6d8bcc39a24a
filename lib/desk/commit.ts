import type { Actor } from '../audit.ts'
import type { Commit } from '../ports.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { type Move, move } from '../moves.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import type { Approver } from './approver.ts'

/** The last beat: request, event and tasks in one guarded write. */
export async function commitMove(
  context: Context,
  request: RecoveryRequest,
  step: Move & Pick<Commit, 'later' | 'setAside'>,
): Promise<Result<RecoveryRequest>> {
  const { later, setAside, ...rest } = step
  const moved = move(request, rest, context.now())
  if (!moved.ok) return moved
  const { next, event } = moved.value
  const committed = await context.store.commit({ from: request, to: next, event, later, ...(setAside && { setAside }) })
  return committed ? ok(next) : refuse('request-moved-on')
}

export const actorOf = ({ id, name }: Approver): Actor => ({ kind: 'approver', id, name })
