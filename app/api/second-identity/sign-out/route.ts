import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { signIns } from '#lib/config/build-context.ts'

/** Leads to Entra ID's own sign-out. It ends nothing here. */
export async function GET(): Promise<Response> {
  const { outside } = await signIns()
  return redirectResponse((await outside.signOutOfWork()) ?? '/api/second-identity/signed-out')
}
