import type { NextRequest } from 'next/server'
import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { workAddress, workTarget } from '#app/employee.ts'
import { context, signIns } from '#lib/config/build-context.ts'

/** Starts the employee's sign-in from a plain link. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const to = workTarget(nextUrl.searchParams.get('to'))
  const { settings } = await context()
  // Without an authentication context no sign-in would be strong enough, and there may be no registration for it.
  if (!settings.strongSignIn) return redirectResponse(workAddress(to, 'sign-in-strength-unknown'))
  const { work } = await signIns()
  const { redirect, cookies } = await work.start(to)
  return redirect.includes('/api/auth/')
    ? redirectResponse(workAddress(to, 'unavailable'))
    : redirectResponse(redirect, cookies)
}
