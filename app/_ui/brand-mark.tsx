/** The organisation's logo beside its name, or Latchkey's mark where the policy file names none. */
import type { BrandLook } from '#app/brand-look.ts'
import { LatchkeyLogo } from './latchkey-logo.tsx'

/** CSS pixels: as high as a line of text with its space. */
const HEIGHT = 32

/** `alt` is empty: the name stands beside it. */
export function BrandMark({ logo, logoOnDark }: Pick<BrandLook, 'logo' | 'logoOnDark'>) {
  if (!logo) return <LatchkeyLogo />
  const width = Math.max(1, Math.round((HEIGHT * logo.width) / logo.height))
  return (
    <picture className="shrink-0">
      {logoOnDark && <source srcSet={logoOnDark.href} media="screen and (prefers-color-scheme: dark)" />}
      <img src={logo.href} width={width} height={HEIGHT} alt="" className="h-8 w-auto max-w-48 object-contain" />
    </picture>
  )
}
