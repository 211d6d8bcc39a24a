/** The admin request queue. */
import type { NextRequest } from 'next/server'
import { listRequests } from '#lib/use-cases/approver/list-requests.ts'
import { ok } from '#lib/rules/refusals.ts'
import { answering, problem } from './door.ts'
import { readQuery } from './query.ts'
import { requestView } from './view.ts'

export const GET = (request: NextRequest): Promise<Response> =>
  answering(request, async (context, approver) => {
    const query = readQuery(request.nextUrl.searchParams)
    if (!query) return problem('unreadable')
    const page = await listRequests(context, approver, query)
    return page.ok ? ok({ requests: page.value.requests.map(requestView), next: page.value.next }) : page
  })
