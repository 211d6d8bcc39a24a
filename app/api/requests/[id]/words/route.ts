import { shownPageWords } from '#app/admin/_parts/page-words.ts'
import { placeNow } from '#app/admin/place.ts'
import { answerApprover } from '#app/api/requests/route-guard.ts'
import { readPageWords } from '#lib/use-cases/approver/read-page-words.ts'
import { ok } from '#lib/rules/refusals.ts'

type Params = { readonly params: Promise<{ readonly id: string }> }

/** The words on the claimant's page now and a minute ago, in each language. Nothing takes them (rule R1). */
export const GET = (request: Request, { params }: Params): Promise<Response> =>
  answerApprover(request, async (context, approver) => {
    const words = await readPageWords(context, approver, (await params).id)
    return words.ok ? ok(words.value && shownPageWords(words.value, await placeNow())) : words
  })
