import { z } from 'zod'
import { answerApprover, readJsonBody } from '#app/api/requests/route-guard.ts'
import { requestLine } from '#app/api/requests/request-view.ts'
import { approve, decline, handOver, REASON_AT_MOST } from '#lib/use-cases/approver/decide.ts'
import { attest } from '#lib/use-cases/approver/attest.ts'
import { reopenRequest } from '#lib/use-cases/approver/reopen-request.ts'
import { ok } from '#lib/rules/refusals.ts'
import { type RemedyId, remedies } from '#lib/rules/remedies/index.ts'
import { SAW } from '#lib/rules/request/parts/execution.ts'

const looked = { version: z.number().int().positive(), seen: z.string().max(4000).optional() }
const remedy = z.enum(remedies.map(({ id }) => id) as [RemedyId, ...RemedyId[]])
const decision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), ...looked, remedy, target: z.string().max(200).optional() }),
  z.strictObject({ decision: z.literal('decline'), ...looked, reason: z.string().max(REASON_AT_MOST) }),
  z.strictObject({ decision: z.literal('attest'), ...looked, saw: z.enum(SAW) }),
  z.strictObject({ decision: z.literal('hand-over'), ...looked, remedy: remedy.optional() }),
  z.strictObject({ decision: z.literal('reopen'), ...looked }),
])

type Params = { readonly params: Promise<{ readonly id: string }> }

export const POST = (request: Request, { params }: Params): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const asked = await readJsonBody(request, context, decision)
    if (asked instanceof Response) return asked
    const { id } = await params
    const decided = await (asked.decision === 'approve'
      ? approve(context, approver, id, asked)
      : asked.decision === 'decline'
        ? decline(context, approver, id, asked)
        : asked.decision === 'attest'
          ? attest(context, approver, id, asked)
          : asked.decision === 'reopen'
            ? reopenRequest(context, approver, id, asked)
            : handOver(context, approver, id, asked))
    return decided.ok ? ok(await requestLine(decided.value, context.now())) : decided
  })
