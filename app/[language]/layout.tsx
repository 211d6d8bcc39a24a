import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { BrokenWords } from '#app/_ui/broken-words.tsx'
import { fonts } from '#app/fonts.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { isLanguage, wordsFor } from '#lib/words/index.ts'
import '../globals.css'

export const metadata: Metadata = { robots: { index: false, follow: false }, icons: { icon: '/icon.svg' } }
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf5ea' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1622' },
  ],
}
/** Every answer has a nonce of its own, and most show somebody's request. */
export const dynamic = 'force-dynamic'

export default async function ClaimantLayout({ children, params }: LayoutProps<'/[language]'>) {
  const { language } = await params
  if (!isLanguage(language)) notFound()
  const { broken, layout } = wordsFor(language)
  const { telephone } = (await openContext()).settings.staffedRoute
  return (
    <html lang={language} className={fonts}>
      <body>
        <BrokenWords words={{ ...broken, person: { label: layout.person, telephone } }}>{children}</BrokenWords>
      </body>
    </html>
  )
}
