/**
 * The colours of the pages, under the names that a policy file gives them, and how far apart each pair has to be that
 * text or an edge is drawn in.
 *
 * @see WCAG 2.2 1.4.3 (text 4.5 to 1), 1.4.11 (edges and marks that carry meaning 3 to 1); relative luminance and
 * contrast ratio as WCAG 2.2 defines them
 */

export const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

/** Each colour with its custom property in app/globals.css, and what it is unless a brand says otherwise. */
export const BRAND_COLOURS = {
  background: { token: 'paper', light: '#faf5ea', dark: '#0f1622' },
  surface: { token: 'sheet', light: '#fffcf4', dark: '#182233' },
  text: { token: 'ink', light: '#151b27', dark: '#f3ebdb' },
  mutedText: { token: 'quiet', light: '#4c5361', dark: '#b6b8bd' },
  line: { token: 'line', light: '#ddd3c0', dark: '#2c394e' },
  border: { token: 'edge', light: '#7d7565', dark: '#7f8ba3' },
  accent: { token: 'lamp', light: '#f6b23c', dark: '#f3b34e' },
  accentHover: { token: 'lamp-lit', light: '#ffc65e', dark: '#ffc873' },
  onAccent: { token: 'on-lamp', light: '#151b27', dark: '#151b27' },
  glow: { token: 'glow', light: '#fbe6bd', dark: '#3a2c15' },
  success: { token: 'open', light: '#17643d', dark: '#84d3a4' },
  successSurface: { token: 'open-wash', light: '#e5efdf', dark: '#13291f' },
  info: { token: 'wait', light: '#1c548c', dark: '#98c3f3' },
  infoSurface: { token: 'wait-wash', light: '#e3ecf3', dark: '#132740' },
  danger: { token: 'shut', light: '#9a3520', dark: '#f59c85' },
  dangerSurface: { token: 'shut-wash', light: '#f8e5dc', dark: '#391d17' },
} as const satisfies Record<string, { readonly token: string } & Readonly<Record<Scheme, string>>>

type BrandColourName = keyof typeof BRAND_COLOURS
export const BRAND_COLOUR_NAMES = Object.keys(BRAND_COLOURS) as BrandColourName[]
/** `#rrggbb` by name: those that a brand sets, of one scheme. */
type SetColours = Readonly<Partial<Record<BrandColourName, string>>>
/** Every colour of one scheme. */
type SchemeColours = Readonly<Record<BrandColourName, string>>
export type BrandColours = Readonly<Record<Scheme, SchemeColours>>

const TEXT = { ratio: 4.5, criterion: '1.4.3' } as const
const MARK = { ratio: 3, criterion: '1.4.11' } as const

interface Pair {
  readonly drawn: BrandColourName
  readonly on: BrandColourName
  /** To 1. */
  readonly ratio: number
  readonly criterion: string
}

const pairsOn = (on: readonly BrandColourName[], drawn: readonly BrandColourName[], needs: typeof TEXT | typeof MARK) =>
  on.flatMap((ground) => drawn.map((one): Pair => ({ drawn: one, on: ground, ...needs })))

/** Every pair that the pages draw. */
export const COLOUR_PAIRS: readonly Pair[] = [
  ...pairsOn(['background', 'surface', 'glow', 'successSurface', 'infoSurface', 'dangerSurface'], ['text'], TEXT),
  ...pairsOn(['background', 'surface', 'glow'], ['mutedText', 'success', 'info', 'danger'], TEXT),
  ...pairsOn(['successSurface'], ['success'], TEXT),
  ...pairsOn(['infoSurface'], ['info'], TEXT),
  ...pairsOn(['dangerSurface'], ['danger'], TEXT),
  ...pairsOn(['accent', 'accentHover'], ['onAccent'], TEXT),
  ...pairsOn(['background', 'surface'], ['border'], MARK),
]

/**
 * All colours of a brand. A hover that is not given is the accent itself, and light in the corner that is not given is
 * the background: ours would be another brand's.
 */
export function coloursOf(set: Readonly<Partial<Record<Scheme, SetColours | undefined>>>): BrandColours {
  const of = (scheme: Scheme): SchemeColours => {
    const ours = Object.fromEntries(
      BRAND_COLOUR_NAMES.map((name) => [name, BRAND_COLOURS[name][scheme]]),
    ) as SchemeColours
    const { accent, background = ours.background, ...more } = set[scheme] ?? {}
    const follows = accent ? { accent, accentHover: accent, glow: background } : {}
    return { ...ours, ...follows, background, ...more }
  }
  return { light: of('light'), dark: of('dark') }
}

/** One sentence for each pair that is too near, with its scheme and its ratio. */
export const contrastFaults = (colours: BrandColours): readonly string[] =>
  SCHEMES.flatMap((scheme) =>
    COLOUR_PAIRS.flatMap(({ drawn, on, ratio, criterion }) => {
      const has = contrastRatio(colours[scheme][drawn], colours[scheme][on])
      return has >= ratio
        ? []
        : [
            `${scheme}: ${drawn} ${colours[scheme][drawn]} on ${on} ${colours[scheme][on]} has a contrast of ${cutRatio(has)} to 1; it should be at least ${ratio} to 1 (WCAG 2.2 ${criterion})`,
          ]
    }),
  )

/** Cut and not rounded, so that what is just too little never reads as enough. */
const cutRatio = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2)

/** From 1 to 21, of two colours `#rrggbb`. */
export function contrastRatio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The style sheet that sets what differs from our own colours; empty where nothing does. */
export function colourStyleSheet(colours: BrandColours): string {
  const lines = BRAND_COLOUR_NAMES.flatMap((name) => {
    const { token, ...ours } = BRAND_COLOURS[name]
    const [light, dark] = [colours.light[name], colours.dark[name]]
    return light === ours.light && dark === ours.dark ? [] : [`  --color-${token}: light-dark(${light}, ${dark});`]
  })
  return lines.length === 0 ? '' : `:root {\n${lines.join('\n')}\n}\n`
}
