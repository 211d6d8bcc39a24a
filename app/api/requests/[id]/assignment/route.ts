import { z } from 'zod'
import { answerApprover, readJsonBody } from '#app/api/requests/route-guard.ts'
import { requestLine } from '#app/api/requests/request-view.ts'
import { assignRequest } from '#lib/use-cases/approver/assign-request.ts'
import { ok } from '#lib/rules/refusals.ts'

const account = z.string().min(1).max(100).nullable()
/** Who is to have it, and who had it when the caller looked; null for nobody. */
const shape = z.strictObject({ to: account, shown: account })

type Params = { readonly params: Promise<{ readonly id: string }> }

/** Assigns a request to the caller, to another approver or to nobody. It bars nobody from deciding. */
export const POST = (request: Request, { params }: Params): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const asked = await readJsonBody(request, context, shape)
    if (asked instanceof Response) return asked
    const assigned = await assignRequest(context, approver, (await params).id, asked)
    return assigned.ok ? ok(await requestLine(assigned.value, context.now())) : assigned
  })
