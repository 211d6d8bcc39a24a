import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { RouteFocus } from '#app/_ui/route-focus.tsx'
import { BrandStyle } from '#app/_ui/brand-style.tsx'
import { ErrorPageWords } from '#app/_ui/error-page-words.tsx'
import { fonts } from '#app/fonts.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { directionOf } from '#lib/rules/language.ts'
import { SCHEMES } from '#lib/rules/organisation/brand-colours.ts'
import { isLanguage, wordsFor } from '#lib/words/index.ts'
import '../globals.css'
// With the layout, or a page and the page for what is not there would each bring a link of their own.
import 'next/link'

export const metadata: Metadata = { robots: { index: false, follow: false }, icons: { icon: '/icon.svg' } }

export async function generateViewport(): Promise<Viewport> {
  const { colours } = (await openContext()).settings.brand
  return {
    colorScheme: 'light dark',
    themeColor: SCHEMES.map((scheme) => ({
      media: `(prefers-color-scheme: ${scheme})`,
      color: colours[scheme].background,
    })),
  }
}
/** Every answer has a nonce of its own, and most show somebody's request. */
export const dynamic = 'force-dynamic'

export default async function ClaimantLayout({ children, params }: LayoutProps<'/[language]'>) {
  const { language } = await params
  if (!isLanguage(language)) notFound()
  const { broken, layout } = wordsFor(language)
  const { staffedRoute, brand } = (await openContext()).settings
  const { telephone } = staffedRoute
  return (
    <html lang={language} dir={directionOf(language)} className={fonts}>
      <BrandStyle brand={brand} />
      <body>
        <ErrorPageWords words={{ ...broken, person: { label: layout.person, telephone } }}>{children}</ErrorPageWords>
        <RouteFocus />
      </body>
    </html>
  )
}
