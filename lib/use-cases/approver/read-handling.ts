/** What the page of a request needs to know so that it can be passed on, or closed as one of two. */
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, may } from './approver.ts'
import { assignableTo, isAssignable } from './assign-request.ts'
import { otherOpenRequests } from './other-requests.ts'

export interface Handling {
  /** Whom it can be assigned to, by name; null where whoever reads the page may not, or it has ended. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[] | null
  /** Whether the account has another request under way. */
  readonly hasAnother: boolean
}

/** Both, for this approver and this request; nothing of it is a reading of the tenant. */
export async function readHandling(context: Context, approver: Approver, request: RecoveryRequest): Promise<Handling> {
  const mayHandle = may(approver, 'handle') && isAssignable(request)
  const [colleagues, others] = await Promise.all([
    mayHandle ? assignableTo(context, approver) : null,
    otherOpenRequests(context, request),
  ])
  return { colleagues: colleagues && colleagues.map(({ id, name }) => ({ id, name })), hasAnother: others.length > 0 }
}
