import type { NextRequest } from 'next/server'
import { answerApprover, unreadableFields } from '#app/api/requests/route-guard.ts'
import { readQuery } from '#app/api/requests/query.ts'
import { pageStamp } from '#lib/use-cases/approver/page-stamp.ts'
import { ok } from '#lib/rules/refusals.ts'

/** Changes when a page of the queue does, or one request (`?id=…`). Reading it records nothing. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const { searchParams } = request.nextUrl
    const requestId = searchParams.get('id')
    const query = requestId ? { success: true as const, data: { requestId } } : readQuery(searchParams)
    if (!query.success) return unreadableFields(query.error, 'query')
    const stamp = await pageStamp(context, approver, query.data)
    return stamp.ok ? ok({ stamp: stamp.value }) : stamp
  })
