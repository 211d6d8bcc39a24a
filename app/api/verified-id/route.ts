/**
 * Where the wallet service calls back.
 *
 * Microsoft does not sign its calls: one is recognised by the state and the key that only the service was told, per
 * request. Whatever is wrong with a call, the answer is the same. Cookies are ignored here.
 *
 * @see Microsoft Entra Verified ID, "Request Service REST API: presentation", callback
 */
import { readPostBody } from '#app/post-guard.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { acceptPresentation } from '#lib/use-cases/claimant/prove/accept-presentation.ts'
import { parseCallback } from './presentation-callback.ts'

export async function POST(request: Request): Promise<Response> {
  const kind = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const key = request.headers.get('api-key') ?? ''
  const body = kind === 'application/json' && key !== '' ? await readPostBody(request) : null
  const answer = body === null ? null : parseCallback(body.toString('utf8'), key)
  const taken = answer !== null && (await acceptPresentation(await openContext(), answer))
  return new Response(null, { status: taken ? 200 : 401, headers: { 'cache-control': 'no-store' } })
}
