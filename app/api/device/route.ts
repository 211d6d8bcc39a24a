/**
 * Completes a transfer on the other device: the cookie with which this browser waited becomes its request's. The
 * request itself is not changed, since it belongs to that cookie from when the code was typed (rule R2). Needs no
 * script.
 */
import { leadTo } from '#app/api/auth/lead-to.ts'
import { hasMoved, movingToken } from '#app/browser.ts'
import { PAGE_OF } from '#app/step.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'

export async function GET(): Promise<Response> {
  const token = await movingToken()
  const request = await currentRequest(await openContext(), token)
  if (!request || !token) return leadTo('/device/code')
  await hasMoved(token)
  return leadTo(PAGE_OF[request.state])
}
