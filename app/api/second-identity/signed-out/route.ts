import { leadTo } from '#app/api/auth/lead-to.ts'
import { anyStep, PAGE_OF } from '#app/step.ts'

/** Back from Entra ID's sign-out: goes on with the request, where this browser has one. */
export async function GET(): Promise<Response> {
  const standing = await anyStep()
  return leadTo(standing ? PAGE_OF[standing.request.state] : '/')
}
