/**
 * A request has come here from another device: the cookie that this browser waited
 * with becomes the one of its request. It changes nothing of the request, which
 * belongs to that cookie since the code was typed (rule R2), and needs no script.
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
