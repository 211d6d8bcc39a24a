/** The organisation's logo and colours, from our own origin: no page asks another host for anything. */
import { BRAND_FILES } from '#app/brand-look.ts'
import { context as openContext } from '#lib/config/build-context.ts'

export const dynamic = 'force-dynamic'

/** 404 for a file that the policy file does not name. How long it may be cached, the proxy says. */
export async function GET(_request: Request, { params }: RouteContext<'/api/brand/[file]'>): Promise<Response> {
  const { file } = await params
  const { brand } = (await openContext()).settings
  if (file === BRAND_FILES.styleSheet && brand.styleSheet)
    return new Response(brand.styleSheet.text, { headers: { 'content-type': 'text/css; charset=utf-8' } })
  const logo = file === BRAND_FILES.logo ? brand.logo : file === BRAND_FILES.logoOnDark ? brand.logoOnDark : null
  return logo
    ? new Response(new Uint8Array(logo.bytes), { headers: { 'content-type': logo.type } })
    : new Response(null, { status: 404 })
}
