/**
 * Collects the result of a sign-in elsewhere. A task checks it, and may have to wait for its turn in the tenant's limits;
 * this waits in the browser's place, so that no script is needed.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { browserToken } from '#app/request-cookies.ts'
import { keepProved } from '#app/known-browser.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { PAGE_OF } from '#app/request-page.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { collectIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'

/** Between two checks. */
const POLLED_EVERY_MS = 400
/** Browsers give up on a silent answer after half a minute. */
const POLLED_FOR_MS = 20_000
/** So often the browser is sent here again: longer than a task waits for its turn, and is repeated. */
const TURNS = 4

export async function GET(request: Request): Promise<Response> {
  const context = await openContext()
  const token = await browserToken()
  if (!token) return redirectResponse('/?said=lapsed')
  const until = Date.now() + POLLED_FOR_MS
  while (Date.now() < until) {
    const collected = await collectIdentity(context, token)
    if (!collected.ok) return redirectResponse(await problemAt(context, '/verify', collected))
    if (collected.value.kind === 'proved') {
      await keepProved(collected.value)
      return redirectResponse(PAGE_OF[collected.value.request.state])
    }
    await pause(POLLED_EVERY_MS)
  }
  const turn = Number(new URL(request.url).searchParams.get('turn') ?? 1)
  return redirectResponse(turn < TURNS ? `/api/second-identity?turn=${turn + 1}` : '/verify?problem=tenant-unavailable')
}
