import type { Metadata } from 'next'
import { fonts } from '#app/fonts.ts'
import { currentLanguage } from '#app/language.ts'
import '#app/globals.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The desk's own root: same paper and ink as the claimant's pages, less air. */
export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang={await currentLanguage()} className={fonts}>
      <body className="min-h-dvh">{children}</body>
    </html>
  )
}
