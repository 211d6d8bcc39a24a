/**
 * Atkinson Hyperlegible Next, drawn so that 0 O, 1 l I and 8 B stay apart; its
 * Mono for codes and references. Served from here, so no page asks a third party.
 */
import localFont from 'next/font/local'

const text = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'swap',
  variable: '--font-text',
})

/** Fetched only where a page holds one of its letters: č, š and ž are among them. */
const textExtended = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  weight: '200 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0' }],
  variable: '--font-text-extended',
})

const mono = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-code',
})

/** For the html element of every root layout. */
export const fonts = [text.variable, textExtended.variable, mono.variable].join(' ')
