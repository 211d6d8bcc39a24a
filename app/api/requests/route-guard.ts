/**
 * Who may use the admin request queue's routes, what they may send, and one form of error for every refusal.
 *
 * @see RFC 9457, problem details; rule R3 for what a state-changing call must carry
 */
import { SECOND_IN_MS } from '#lib/rules/duration.ts'
import type { z } from 'zod'
import { currentApprover } from '#app/admin/approver.ts'
import { currentLanguage } from '#app/language.ts'
import { POST_REFUSALS, type PostRefusal, parseJson, readPostBody } from '#app/post-guard.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { REFUSALS, type RefusalCode, type Refused, type Result } from '#lib/rules/refusals.ts'
import type { Context } from '#lib/ports/context.ts'
import { wordsFor } from '#lib/words/index.ts'

const NO_STORE = { 'cache-control': 'no-store' } as const

export async function answerApprover(
  request: Request,
  answer: (context: Context, approver: Approver) => Promise<Result<unknown> | Response>,
): Promise<Response> {
  try {
    // A call with a bearer token is no browser's, so its cookies are ignored (rule R3).
    const approver = request.headers.has('authorization') ? null : await currentApprover()
    if (!approver) return problemResponse('not-signed-in')
    const answered = await answer(await openContext(), approver)
    if (answered instanceof Response) return answered
    return answered.ok ? Response.json(answered.value, { headers: NO_STORE }) : refused(answered)
  } catch (fault) {
    const { log } = await openContext()
    log.error({ why: fault instanceof Error ? fault.name : 'unknown' }, 'A call of the request queue broke.')
    return problemResponse('broken')
  }
}

/**
 * A body that may change something: JSON, from our own pages, no longer than theirs and of the right shape. Otherwise
 * the problem to answer.
 */
export async function readJsonBody<T>(request: Request, context: Context, shape: z.ZodType<T>): Promise<T | Response> {
  if (request.headers.get('origin') !== context.settings.baseUrl) return problemResponse('wrong-origin')
  const kind = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (kind !== 'application/json') return problemResponse('not-json')
  const body = await readPostBody(request)
  if (body === null) return problemResponse('too-long')
  const parsed = shape.safeParse(parseJson(body.toString('utf8')))
  return parsed.success ? parsed.data : problemResponse('unreadable')
}

async function refused({ refusal, retryAt }: Refused): Promise<Response> {
  const { desk, refusals } = wordsFor(await currentLanguage())
  const { status, says } = REFUSALS[refusal]
  const wait = retryAt && Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / SECOND_IN_MS))
  return details(refusal, status, refusals[says], desk.fixes[refusal] ?? null, wait ? { 'retry-after': `${wait}` } : {})
}

export async function problemResponse(code: PostRefusal): Promise<Response> {
  const { title, detail } = wordsFor(await currentLanguage()).desk.door[code]
  return details(code, POST_REFUSALS[code], title, detail)
}

const details = (
  code: RefusalCode | PostRefusal,
  status: number,
  title: string,
  detail: string | null,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(
    JSON.stringify({ type: `urn:latchkey:problem:${code}`, title, status, ...(detail && { detail }), code }),
    { status, headers: { ...NO_STORE, ...headers, 'content-type': 'application/problem+json' } },
  )
