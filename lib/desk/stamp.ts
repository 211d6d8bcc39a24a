import type { QueueQuery } from '../ports.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { Context } from '../settings.ts'
import { type Approver, mayRead } from './approver.ts'
import { listRequests } from './list.ts'

/**
 * A short text that changes when a page of the desk does, so that the page can
 * look again gently. Reading it opens no evidence and records nothing.
 */
export async function stampOf(
  context: Context,
  approver: Approver,
  about: { readonly requestId: string } | Partial<QueueQuery>,
): Promise<Result<string>> {
  const allowed = mayRead(approver)
  if (!allowed.ok) return allowed
  if ('requestId' in about) {
    const request = await context.store.load(about.requestId)
    return request ? ok(`${request.id}:${request.version}`) : refuse('request-unknown')
  }
  const page = await listRequests(context, approver, about)
  if (!page.ok) return page
  return ok(page.value.requests.map((request) => `${request.id}:${request.version}`).join(' '))
}
