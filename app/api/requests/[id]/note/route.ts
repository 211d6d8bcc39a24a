import { z } from 'zod'
import { answerApprover, readJsonBody } from '#app/api/requests/route-guard.ts'
import { writeDeskNote } from '#lib/use-cases/approver/write-desk-note.ts'
import { ok } from '#lib/rules/refusals.ts'

/** Longer than any note: one that is too long is told so by name. */
const shape = z.strictObject({ note: z.string().max(4000) })

type Params = { readonly params: Promise<{ readonly id: string }> }

/** Adds a note for colleagues, which no claimant reads. */
export const POST = (request: Request, { params }: Params): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const asked = await readJsonBody(request, context, shape)
    if (asked instanceof Response) return asked
    const written = await writeDeskNote(context, approver, (await params).id, asked.note)
    return written.ok ? ok({ noted: true }) : written
  })
