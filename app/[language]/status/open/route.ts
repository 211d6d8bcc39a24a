import { NextResponse } from 'next/server'
import { keepStatusLink } from '#app/browser.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { requestByStatusLink } from '#lib/use-cases/notify/links.ts'

/** Takes the link out of the address and into a cookie, so that it stays in no history and goes into no referrer. */
export async function GET(request: Request): Promise<NextResponse> {
  const context = await openContext()
  const link = new URL(request.url).searchParams.get('link') ?? ''
  if (await requestByStatusLink(context, link)) await keepStatusLink(link)
  return NextResponse.redirect(`${context.settings.baseUrl}/status`, 303)
}
