import type { MetadataRoute } from 'next'
import { publicSite } from './public-site.ts'

/** Names the organisation's own address, which is known only when the site runs. */
export const dynamic = 'force-dynamic'

/** Pages that may not be indexed say so in a header, which robots can only read if they are not disallowed here. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { baseUrl } = await publicSite()
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/admin', '/api/'] },
    sitemap: `${baseUrl}/sitemap.xml`,
  }
}
