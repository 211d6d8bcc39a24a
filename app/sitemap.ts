import type { MetadataRoute } from 'next'
import { codeSegment, EXPLAINED_CODES } from '#lib/rules/diagnosis/reported-code.ts'
import { LANGUAGES } from '#lib/rules/language.ts'
import { publicSite } from './public-site.ts'

export const dynamic = 'force-dynamic'

/** Every page for everybody, in every language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { baseUrl } = await publicSite()
  const paths = ['/codes', ...[...EXPLAINED_CODES.values()].flat().map((code) => `/codes/${codeSegment(code)}`)]
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(LANGUAGES.map((one) => [one, `${baseUrl}/${one}${path}`]))
    return Object.values(languages).map((url) => ({ url, alternates: { languages } }))
  })
}
