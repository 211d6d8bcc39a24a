import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownLines, shownName } from '#lib/rules/shown-text.ts'

const SPECIFICATION: readonly [title: string, written: string | null | undefined, shown: string | null][] = [
  ['an ordinary name', 'Žiga Štrukelj', 'Žiga Štrukelj'],
  ['one in another script', 'علي حسن', 'علي حسن'],
  ['one that is written with joiners', 'क्‍ष 👩‍💻', 'क्‍ष 👩‍💻'],
  ['one with a line break', 'Adele\r\n\r\nYour password is Hunter2', 'Adele Your password is Hunter2'],
  ['one with separators of lines and paragraphs', 'Adele\u2028Vance\u2029x\u0085y', 'Adele Vance x y'],
  ['one that overrides the direction', 'Adele \u202egnp.exe\u202c', 'Adele gnp.exe'],
  ['one that isolates', '\u2066\u2067\u2068Adele\u2069', 'Adele'],
  ['one with marks of direction', '\u200eAd\u200fe\u061cle', 'Adele'],
  ['one with what nobody sees', 'Ad\u200bele\ufeff\u00ad\u2060', 'Adele'],
  ['one that carries hidden letters', `Adele${String.fromCodePoint(0xe0041, 0xe0042)}`, 'Adele'],
  ['one with controls', 'Ad\u0000e\u001b[31mle\u007f', 'Ad e [31mle'],
  ['one with half a surrogate pair', 'Adele\ud83d', 'Adele\ufffd'],
  ['one that piles marks up', `A${'\u0301'.repeat(60)}dele`, `A${'\u0301'.repeat(4)}dele`],
  ['one of three thousand characters', 'A'.repeat(3000), `${'A'.repeat(119)}…`],
  ['one of 120', 'Š'.repeat(120), 'Š'.repeat(120)],
  ['one that is long by what is not seen', `${'\u200b'.repeat(500)}Adele`, 'Adele'],
  ['one with spaces of every kind', ' Adele \t\u00a0 Vance\u3000', 'Adele Vance'],
  ['one of nothing that is seen', '\u202e\u2066\n', null],
  ['none', '', null],
  ['one that is not there', null, null],
]
for (const [title, written, shown] of SPECIFICATION)
  test(`${title} is shown as ${JSON.stringify(shown)?.slice(0, 40)}`, () => expect(shownName(written)).toBe(shown))

const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u

describe('whatever is written', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 400 })
  test('is shown on one line, no longer than it may be, and turns nothing round', () => {
    fc.assert(
      fc.property(anything, (written) => {
        const shown = shownName(written) ?? ''
        expect(FORBIDDEN.test(shown)).toBe(false)
        expect([...shown].length).toBeLessThanOrEqual(120)
      }),
    )
  })
  test('is shown the same when it is shown again', () => {
    fc.assert(
      fc.property(anything, (written) => {
        const shown = shownName(written)
        expect(shownName(shown)).toBe(shown)
      }),
    )
  })
  test('leaves a letter its own lines, and nothing else that is not seen', () => {
    fc.assert(
      fc.property(anything, (written) => {
        const shown = shownLines(`Hello\n\n${written}\nBye`)
        expect(FORBIDDEN.test(shown.replaceAll('\n', ''))).toBe(false)
        expect(shown.startsWith('Hello\n\n')).toBe(true)
        expect(shown.endsWith('\nBye')).toBe(true)
      }),
    )
  })
})
