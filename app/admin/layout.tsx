import type { Metadata } from 'next'
import { RouteFocus } from '#app/_ui/route-focus.tsx'
import { BrandStyle } from '#app/_ui/brand-style.tsx'
import { ErrorPageWords } from '#app/_ui/error-page-words.tsx'
import { fonts } from '#app/fonts.ts'
import { currentLanguage } from '#app/language.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { directionOf } from '#lib/rules/language.ts'
import { wordsFor } from '#lib/words/index.ts'
import '#app/globals.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The desk's own root layout: the claimant pages' colours, with less space. */
export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const language = await currentLanguage()
  const { brand } = (await openContext()).settings
  return (
    <html lang={language} dir={directionOf(language)} className={fonts}>
      <BrandStyle brand={brand} />
      <body className="min-h-dvh">
        <ErrorPageWords words={wordsFor(language).broken}>{children}</ErrorPageWords>
        <RouteFocus />
      </body>
    </html>
  )
}
