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
import { fieldProblems } from './field-problems.ts'
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
  const parsed = shape.safeParse(parseJson(body.toString('utf8')), { reportInput: true })
  return parsed.success ? parsed.data : unreadableFields(parsed.error, 'body')
}

/** 400 with every field that is wrong, by name. */
export async function unreadableFields(error: z.ZodError, where: 'body' | 'query'): Promise<Response> {
  const { door, fieldProblem } = wordsFor(await currentLanguage()).desk
  const code = where === 'body' ? 'unreadable' : 'unreadable-query'
  const errors = fieldProblems(error, where, fieldProblem).map(({ at, ...rest }) => ({ ...at, ...rest }))
  return details(code, POST_REFUSALS[code], door[code].title, door[code].detail, {}, { errors })
}

async function refused({ refusal, retryAt }: Refused): Promise<Response> {
  const { desk, refusals } = wordsFor(await currentLanguage())
  const { status, says } = REFUSALS[refusal]
  const wait = retryAt && Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / SECOND_IN_MS))
  const detail = desk.fixes[refusal] ?? refusals[says]
  return details(refusal, status, titleOf(refusal), detail, wait ? { 'retry-after': `${wait}` } : {})
}

export async function problemResponse(code: PostRefusal): Promise<Response> {
  const { title, detail } = wordsFor(await currentLanguage()).desk.door[code]
  return details(code, POST_REFUSALS[code], title, detail)
}

/** The kind of the problem, the same at every occurrence and in every language: its code, as a title. */
const titleOf = (code: RefusalCode): string => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`

const details = (
  code: RefusalCode | PostRefusal,
  status: number,
  title: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
  extension: Readonly<Record<string, unknown>> = {},
): Response =>
  new Response(JSON.stringify({ type: `urn:latchkey:problem:${code}`, title, status, detail, code, ...extension }), {
    status,
    headers: { ...NO_STORE, ...headers, 'content-type': 'application/problem+json' },
  })
