/** The lines `brand` and `links` of the policy file: what they should be, and what is made of them. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Brand, Logo } from '../rules/organisation/brand.ts'
import { BRAND_COLOUR_NAMES, colourStyleSheet, coloursOf, contrastFaults } from '../rules/organisation/brand-colours.ts'
import { readLogo } from './logo-file.ts'

const fileName = z
  .string({ error: 'should be the name of a file beside the policy file' })
  .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'should be the name of a file beside the policy file, for example logo.svg')

const colour = z
  .string({ error: 'should be a colour such as #005a9c' })
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'should be a colour such as #005a9c', abort: true })
  .transform((hex) => hex.toLowerCase())

const schemeColours = z.partialRecord(
  z.enum(BRAND_COLOUR_NAMES, {
    error: `does not know this colour; it should be among ${BRAND_COLOUR_NAMES.join(', ')}`,
  }),
  colour,
)

const brandColours = z
  .strictObject({ light: schemeColours.optional(), dark: schemeColours.optional() })
  .superRefine((set, checked) => {
    for (const message of contrastFaults(coloursOf(set))) checked.addIssue({ code: 'custom', message })
  })

export const brandLine = z.strictObject({
  name: z
    .string({ error: 'should be the name that pages and letters begin with' })
    .trim()
    .min(1, 'should be the name that pages and letters begin with')
    .max(60, 'should have at most 60 characters')
    .optional(),
  logo: fileName.optional(),
  logoOnDark: fileName.optional(),
  colours: brandColours.optional(),
})
type BrandLine = z.infer<typeof brandLine> | null

const httpsAddress = (shouldBe: string) =>
  z.url({ error: shouldBe, protocol: /^https$/ }).refine((address) => !/^https:\/\/[^/]*@/.test(address), shouldBe)

export const linksLine = z.strictObject({
  privacy: httpsAddress('should be the https address of your privacy notice').optional(),
  help: httpsAddress('should be the https address of your help pages').optional(),
})

const NO_BRAND: Omit<Brand, 'logo' | 'logoOnDark'> = { name: null, colours: coloursOf({}), styleSheet: null }

/** The logos of the policy file that a process started with, by the name of the file. */
export type Logos = ReadonlyMap<string, Logo>

/** Reads both logos; the faults name the line that is wrong. */
export function readLogos(policyPath: string, line: BrandLine): { readonly logos: Logos; readonly faults: string[] } {
  const logos = new Map<string, Logo>()
  const faults: string[] = []
  for (const key of ['logo', 'logoOnDark'] as const) {
    const name = line?.[key]
    const logo = name === undefined ? null : readLogo(policyPath, name)
    if (typeof logo === 'string') faults.push(`${policyPath}: brand.${key} ${logo}`)
    else if (name !== undefined && logo) logos.set(name, logo)
  }
  return { logos, faults }
}

/** The brand as pages and letters use it. A logo that was not among those read at the start is left out. */
export function brandOf(line: BrandLine, logos: Logos): Brand {
  if (!line) return { ...NO_BRAND, logo: null, logoOnDark: null }
  const colours = coloursOf(line.colours ?? {})
  const text = colourStyleSheet(colours)
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return {
    name: line.name ?? null,
    logo: (line.logo && logos.get(line.logo)) || null,
    logoOnDark: (line.logoOnDark && logos.get(line.logoOnDark)) || null,
    colours,
    styleSheet: text === '' ? null : { text, version },
  }
}
