import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'
const colours: Record<Theme, Record<string, string>> = { light: {}, dark: {} }
for (const [, name, light, dark] of css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g))
  if (name && light && dark) {
    colours.light[name] = light
    colours.dark[name] = dark
  }

/** WCAG 2.2 1.4.3: text 4.5 to 1. 1.4.11: edges and marks that carry meaning 3 to 1. */
const TEXT = 4.5
const MARK = 3

const SPECIFICATION: readonly [on: string, drawn: string, atLeast: number][] = [
  ...['paper', 'sheet', 'glow', 'open-wash', 'wait-wash', 'shut-wash'].map((on) => [on, 'ink', TEXT] as const),
  ...['paper', 'sheet', 'glow'].flatMap((on) =>
    ['quiet', 'open', 'wait', 'shut'].map((drawn) => [on, drawn, TEXT] as const),
  ),
  ['open-wash', 'open', TEXT],
  ['wait-wash', 'wait', TEXT],
  ['shut-wash', 'shut', TEXT],
  ['lamp', 'on-lamp', TEXT],
  ['lamp-lit', 'on-lamp', TEXT],
  ['paper', 'edge', MARK],
  ['sheet', 'edge', MARK],
].map(([on, drawn, atLeast]) => [on as string, drawn as string, atLeast as number])

for (const theme of ['light', 'dark'] as const)
  for (const [on, drawn, atLeast] of SPECIFICATION)
    test(`${drawn} on ${on}, ${theme}: at least ${atLeast} to 1`, () => {
      expect(contrast(colours[theme][on], colours[theme][drawn])).toBeGreaterThanOrEqual(atLeast)
    })

function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('a colour of the specification is not among the tokens')
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
