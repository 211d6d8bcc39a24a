import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  BRAND_COLOURS,
  COLOUR_PAIRS,
  coloursOf,
  contrastRatio,
  SCHEMES,
} from '#lib/rules/organisation/brand-colours.ts'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const written = [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]

test('the colours that a brand may set are those of the style sheet, each with its value there', () => {
  const ours = Object.values(BRAND_COLOURS).map(({ token, light, dark }) => [token, light, dark].join(' '))
  expect(new Set(ours)).toEqual(new Set(written.map(([, ...parts]) => parts.join(' '))))
})

for (const scheme of SCHEMES)
  for (const { drawn, on, ratio } of COLOUR_PAIRS)
    test(`${drawn} on ${on}, ${scheme}: at least ${ratio} to 1`, () => {
      const colours = coloursOf({})[scheme]
      expect(contrastRatio(colours[drawn], colours[on])).toBeGreaterThanOrEqual(ratio)
    })
