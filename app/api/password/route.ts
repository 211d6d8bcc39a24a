/**
 * Checks a new password while it is typed (`[language]/remedy/judged.ts`). A route and no action: actions of a page
 * wait for one another, and the button must not wait for this.
 */
import { z } from 'zod'
import { readJsonBody } from '#app/api/requests/route-guard.ts'
import { browserToken } from '#app/request-cookies.ts'
import { currentLanguage } from '#app/language.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { judgePassword } from '#lib/use-cases/claimant/remedy/judge-password.ts'
import { REFUSALS } from '#lib/rules/refusals.ts'
import { wordsFor } from '#lib/words/index.ts'

const NO_STORE = { 'cache-control': 'no-store' } as const
const shape = z.strictObject({ password: z.string().max(1_000) })

export async function POST(request: Request): Promise<Response> {
  const context = await openContext()
  const asked = await readJsonBody(request, context, shape)
  if (asked instanceof Response) return asked
  const token = await browserToken()
  const judged = token ? await judgePassword(context, token, asked.password) : null
  // It cannot be checked now, or not here any more, as after the button; that is no error.
  if (!judged?.ok) return new Response(null, { status: 204, headers: NO_STORE })
  const { refusals } = wordsFor(await currentLanguage())
  return Response.json({ says: judged.value && refusals[REFUSALS[judged.value].says] }, { headers: NO_STORE })
}
