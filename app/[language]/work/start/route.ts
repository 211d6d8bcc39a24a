import type { NextRequest } from 'next/server'
import { leadTo } from '#app/api/auth/lead-to.ts'
import { workAddress, workTarget } from '#app/employee.ts'
import { signIns } from '#lib/context.ts'

/** Starts the employee's sign-in from a plain link. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const to = workTarget(nextUrl.searchParams.get('to'))
  const { work } = await signIns()
  const { redirect, cookies } = await work.start(to)
  return redirect.includes('/api/auth/') ? leadTo(workAddress(to, 'unavailable')) : leadTo(redirect, cookies)
}
