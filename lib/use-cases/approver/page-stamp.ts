import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, mayRead } from './approver.ts'
import { type Listing, listRequests } from './list-requests.ts'

/**
 * A short text that changes when a page of the desk would, so that the page can check cheaply whether to reload.
 * Reading it opens no evidence and records nothing.
 */
export async function pageStamp(
  context: Context,
  approver: Approver,
  about: { readonly requestId: string } | Listing,
): Promise<Result<string>> {
  const allowed = mayRead(approver)
  if (!allowed.ok) return allowed
  if ('requestId' in about) {
    const request = await context.store.load(about.requestId)
    if (!request) return refuse('request-unknown')
    const events = await context.store.events(request.id)
    return ok(`${marksOf(request)}:${events.filter(({ kind }) => !QUIET.includes(kind)).length}`)
  }
  const page = await listRequests(context, approver, about)
  return page.ok ? ok(page.value.requests.map(marksOf).join(' ')) : page
}

/** Events that change nothing on the page of a request. */
const QUIET: readonly string[] = ['opened', 'looked-back', 'read-back', 'looked-at-risk']

/** Without the version: a read-back makes a new one every few seconds and changes nothing on the page. */
const marksOf = (request: RecoveryRequest): string => {
  const { id, state, remedy, proofs, approvals, diagnosis, coolingOff, beyondReading, assignee } = request
  const looked = diagnosis?.at.getTime() ?? 0
  const told = coolingOff?.told ?? ''
  const closed = request.stopClosed?.at.getTime() ?? 0
  const marks = [state, remedy, proofs.length, approvals.length, looked, told, !!beyondReading, assignee?.id ?? '']
  return [id, ...marks, closed].join(':')
}
