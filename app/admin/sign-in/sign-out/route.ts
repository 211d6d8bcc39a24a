import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { signIns } from '#lib/config/build-context.ts'

/** Leads to Entra ID's own sign-out. It ends nothing here. */
export async function GET(): Promise<Response> {
  const { desk } = await signIns()
  return redirectResponse((await desk.signOutAtMicrosoft()) ?? '/admin/sign-in?problem=unavailable')
}
