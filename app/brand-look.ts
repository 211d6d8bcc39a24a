/** What a page shows of the brand: addresses in place of the files themselves, so that it can be kept in a page that is made once. */
import type { Brand, Logo } from '#lib/rules/organisation/brand.ts'

/** Below `/api/brand/`, which the proxy lets be cached: each address changes with its content. */
export const BRAND_FILES = { logo: 'logo', logoOnDark: 'logo-on-dark', styleSheet: 'colours' } as const

interface LogoLook {
  readonly href: string
  readonly width: number
  readonly height: number
}

export interface BrandLook {
  /** Null: the organisation's name in a phrase of the page's language. */
  readonly name: string | null
  readonly logo: LogoLook | null
  readonly logoOnDark: LogoLook | null
  readonly styleSheet: string | null
}

const addressOf = (file: string, version: string): string => `/api/brand/${file}?v=${version}`

const lookOf = (file: string, logo: Logo | null): LogoLook | null =>
  logo && { href: addressOf(file, logo.version), width: logo.width, height: logo.height }

/** The brand by its addresses. */
export const brandLook = ({ name, logo, logoOnDark, styleSheet }: Brand): BrandLook => ({
  name,
  logo: lookOf(BRAND_FILES.logo, logo),
  logoOnDark: lookOf(BRAND_FILES.logoOnDark, logoOnDark),
  styleSheet: styleSheet && addressOf(BRAND_FILES.styleSheet, styleSheet.version),
})
