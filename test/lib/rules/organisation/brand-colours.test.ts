import { describe, expect, test } from 'vitest'
import { colourStyleSheet, coloursOf, contrastFaults, contrastRatio } from '#lib/rules/organisation/brand-colours.ts'

describe('the contrast of two colours, as WCAG 2.2 counts it', () => {
  // Values that the W3C's own notes and its reviewed checkers give.
  const KNOWN: readonly (readonly [one: string, other: string, ratio: string])[] = [
    ['#000000', '#ffffff', '21.00'],
    ['#ffffff', '#ffffff', '1.00'],
    ['#767676', '#ffffff', '4.54'],
    ['#777777', '#ffffff', '4.48'],
    ['#949494', '#ffffff', '3.03'],
    ['#ff0000', '#ffffff', '4.00'],
  ]
  for (const [one, other, ratio] of KNOWN)
    test(`${one} and ${other}: ${ratio} to 1, whichever is named first`, () => {
      expect(contrastRatio(one, other).toFixed(2)).toBe(ratio)
      expect(contrastRatio(other, one).toFixed(2)).toBe(ratio)
    })
})

describe("a brand's colours", () => {
  test('of our own nothing is too near, and nothing is said again', () => {
    expect(contrastFaults(coloursOf({}))).toEqual([])
    expect(colourStyleSheet(coloursOf({}))).toBe('')
  })

  test('a pair that is too near is named with its scheme, both colours, its ratio and what it should be', () => {
    expect(contrastFaults(coloursOf({ light: { mutedText: '#999999' } }))).toContain(
      'light: mutedText #999999 on background #faf5ea has a contrast of 2.62 to 1; it should be at least 4.5 to 1 (WCAG 2.2 1.4.3)',
    )
    expect(contrastFaults(coloursOf({ dark: { border: '#333f52' } }))).toEqual([
      expect.stringMatching(/^dark: border #333f52 on background .* at least 3 to 1 \(WCAG 2\.2 1\.4\.11\)$/),
      expect.stringMatching(/^dark: border #333f52 on surface /),
    ])
  })

  test('just too little never reads as enough', () => {
    const [fault = ''] = contrastFaults(
      coloursOf({ light: { background: '#ffffff', surface: '#ffffff', mutedText: '#777777' } }),
    )
    expect(fault).toContain('4.47 to 1')
  })

  test('an accent alone brings no amber along: its hover is itself, and no other light falls into the corner', () => {
    const { light } = coloursOf({ light: { accent: '#0b5c7d', onAccent: '#ffffff', background: '#ffffff' } })
    expect([light.accentHover, light.glow]).toEqual(['#0b5c7d', '#ffffff'])
    expect(contrastFaults(coloursOf({ light: { accent: '#0b5c7d', onAccent: '#ffffff' } }))).toEqual([])
  })

  test('what is given is taken', () => {
    const { dark } = coloursOf({ dark: { accent: '#7fc9e8', accentHover: '#9cd6ee', glow: '#3a2c15' } })
    expect([dark.accent, dark.accentHover, dark.glow]).toEqual(['#7fc9e8', '#9cd6ee', '#3a2c15'])
  })

  test('the style sheet holds what differs, for both schemes', () => {
    expect(colourStyleSheet(coloursOf({ light: { line: '#d3dde3' } }))).toBe(
      ':root {\n  --color-line: light-dark(#d3dde3, #2c394e);\n}\n',
    )
  })
})
