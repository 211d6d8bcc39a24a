import { brandLook } from '#app/brand-look.ts'
import type { Brand } from '#lib/rules/organisation/brand.ts'

/** The head of a root layout, with the organisation's colours where it has set any. */
export function BrandStyle({ brand }: { brand: Brand }) {
  const { styleSheet } = brandLook(brand)
  return <head>{styleSheet && <link rel="stylesheet" href={styleSheet} />}</head>
}
