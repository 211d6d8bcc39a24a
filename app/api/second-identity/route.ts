/**
 * Collects the result of a sign-in elsewhere. A task checks it; this waits in the browser's place, so that no script
 * is needed.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { leadTo } from '#app/api/auth/lead-to.ts'
import { browserToken } from '#app/browser.ts'
import { keepProved } from '#app/known-browser.ts'
import { problemAt } from '#app/problem.ts'
import { PAGE_OF } from '#app/step.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { collectIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'

/** Between two checks. */
const POLLED_EVERY_MS = 400
/** Browsers give up on a silent answer after half a minute. */
const POLLED_FOR_MS = 20_000

export async function GET(): Promise<Response> {
  const context = await openContext()
  const token = await browserToken()
  if (!token) return leadTo('/?said=lapsed')
  const until = Date.now() + POLLED_FOR_MS
  while (Date.now() < until) {
    const collected = await collectIdentity(context, token)
    if (!collected.ok) return leadTo(await problemAt(context, '/verify', collected))
    if (collected.value.kind === 'proved') {
      await keepProved(collected.value)
      return leadTo(PAGE_OF[collected.value.request.state])
    }
    await pause(POLLED_EVERY_MS)
  }
  return leadTo('/verify?problem=tenant-unavailable')
}
