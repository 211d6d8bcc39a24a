import type { Actor } from '../../rules/audit.ts'
import type { Commit } from '../../ports/request-store.ts'
import { deskNoticesAfter } from '../../rules/organisation/desk-notices.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { type Move, move } from '../../rules/request/move-request.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'

/** Writes request, event and tasks in one guarded write: the last step of every decision. */
export async function commitMove(
  context: Context,
  request: RecoveryRequest,
  step: Move & Pick<Commit, 'later' | 'setAside'>,
): Promise<Result<RecoveryRequest>> {
  const { later = [], setAside, ...rest } = step
  const moved = move(request, rest, context.now())
  if (!moved.ok) return moved
  const { next, event } = moved.value
  const told = deskNoticesAfter(context.settings, request, next, context.now())
  const committed = await context.store.commit({
    from: request,
    to: next,
    event,
    later: [...later, ...told],
    ...(setAside && { setAside }),
  })
  return committed ? ok(next) : refuse('request-moved-on')
}

/** The approver as the record names them. */
export const approverActor = ({ id, name }: Approver): Actor => ({ kind: 'approver', id, name })
