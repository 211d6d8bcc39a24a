import { z } from 'zod'
import { answerApprover, readJsonBody } from '#app/api/requests/route-guard.ts'
import { requestLine } from '#app/api/requests/request-view.ts'
import { openByReference } from '#lib/use-cases/approver/open-request.ts'
import { ok } from '#lib/rules/refusals.ts'

const shape = z.strictObject({ reference: z.string().max(40) })

/** Finds a request by the reference that its claimant reads out, and puts it into the queue if it is not there yet. */
export const POST = (request: Request): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const asked = await readJsonBody(request, context, shape)
    if (asked instanceof Response) return asked
    const opened = await openByReference(context, approver, asked.reference)
    return opened.ok ? ok(await requestLine(opened.value, context.now())) : opened
  })
