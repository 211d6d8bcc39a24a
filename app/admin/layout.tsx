import type { Metadata } from 'next'
import { BrokenWords } from '#app/_ui/broken-words.tsx'
import { fonts } from '#app/fonts.ts'
import { currentLanguage } from '#app/language.ts'
import { wordsFor } from '#lib/words/index.ts'
import '#app/globals.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The desk's own root layout: the claimant pages' colours, with less space. */
export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const language = await currentLanguage()
  return (
    <html lang={language} className={fonts}>
      <body className="min-h-dvh">
        <BrokenWords words={wordsFor(language).broken}>{children}</BrokenWords>
      </body>
    </html>
  )
}
