import type { MetadataRoute } from 'next'
import { publicSite } from './public-site.ts'

/** Names the organisation's own address, which is known once the site runs. */
export const dynamic = 'force-dynamic'

/** Pages that may not be shown say so themselves, by a header that robots have to be let in to read. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { baseUrl } = await publicSite()
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/admin', '/api/'] },
    sitemap: `${baseUrl}/sitemap.xml`,
  }
}
