import { NextResponse } from 'next/server'
import { forgetStatusLink, keepStatusLink } from '#app/request-cookies.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { requestByStatusLink } from '#lib/use-cases/notify/links.ts'

/** Moves the link from the address into a cookie, so that it is in no history and in no referrer. */
export async function GET(request: Request): Promise<NextResponse> {
  const context = await openContext()
  const link = new URL(request.url).searchParams.get('link') ?? ''
  await ((await requestByStatusLink(context, link)) ? keepStatusLink(link) : forgetStatusLink())
  return NextResponse.redirect(`${context.settings.baseUrl}/status`, 303)
}
