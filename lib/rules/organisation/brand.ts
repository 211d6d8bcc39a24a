/** Whose pages and letters these are, as far as people see: a name, a logo and colours. Without one they are Latchkey's. */
import type { BrandColours } from './brand-colours.ts'

const LOGO_TYPES = ['image/svg+xml', 'image/png', 'image/jpeg'] as const

/** A picture that was read and checked at the start, and is served from our own origin. */
export interface Logo {
  readonly type: (typeof LOGO_TYPES)[number]
  /** Of the picture itself: pixels, or units of its view box. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** Of the content: an address with it may be cached. */
  readonly version: string
}

export interface Brand {
  /** Above every page and letter; null: the organisation's name, in a phrase of the page's language. */
  readonly name: string | null
  readonly logo: Logo | null
  /** For a dark background; null: the one logo serves both. */
  readonly logoOnDark: Logo | null
  readonly colours: BrandColours
  /** What differs from our own colours, as a style sheet; null: nothing. */
  readonly styleSheet: { readonly text: string; readonly version: string } | null
}
