import type { NextRequest } from 'next/server'
import { redirectResponse } from '#app/api/auth/redirect-response.ts'
import { signIns } from '#lib/config/build-context.ts'

/** Starts the approver's sign-in from a plain link. `again` asks Entra ID for the credentials anew. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const to = nextUrl.searchParams.get('to') ?? ''
  const { desk } = await signIns()
  const { redirect, cookies } = await desk.start(isOfDesk(to) ? to : '/admin', nextUrl.searchParams.has('again'))
  return redirect.includes('/api/auth/')
    ? redirectResponse('/admin/sign-in?problem=unavailable')
    : redirectResponse(redirect, cookies)
}

const isOfDesk = (path: string): boolean => /^\/admin(?:[/?]|$)/.test(path) && !path.includes('\\')
