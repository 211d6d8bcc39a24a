/** The admin request queue. */
import type { NextRequest } from 'next/server'
import { listRequests } from '#lib/use-cases/approver/list-requests.ts'
import { ok } from '#lib/rules/refusals.ts'
import { answerApprover, unreadableFields } from './route-guard.ts'
import { readQuery } from './query.ts'
import { requestLine } from './request-view.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const query = readQuery(request.nextUrl.searchParams)
    if (!query.success) return unreadableFields(query.error, 'query')
    const page = await listRequests(context, approver, query.data)
    if (!page.ok) return page
    const now = context.now()
    const requests = await Promise.all(page.value.requests.map((one) => requestLine(one, now)))
    return ok({ requests, next: page.value.next })
  })
