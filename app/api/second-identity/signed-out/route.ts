import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { findRequestSession, PAGE_OF } from '#app/request-page.ts'

/** Back from Entra ID's sign-out: goes on with the request, where this browser has one. */
export async function GET(): Promise<Response> {
  const standing = await findRequestSession()
  return redirectResponse(standing ? PAGE_OF[standing.request.state] : '/')
}
