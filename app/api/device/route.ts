/**
 * Completes a transfer on the other device: the cookie with which this browser waited becomes its request's. The
 * request itself is not changed, since it belongs to that cookie from when the code was typed (rule R2). Needs no
 * script.
 */
import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { hasMoved, movingToken } from '#app/request-cookies.ts'
import { PAGE_OF } from '#app/request-page.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'

export async function GET(): Promise<Response> {
  const token = await movingToken()
  const request = await currentRequest(await openContext(), token)
  if (!request || !token) return redirectResponse('/device/code')
  await hasMoved(token)
  return redirectResponse(PAGE_OF[request.state])
}
