/** Names of another writing direction, made fit to stand inside a sentence. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isolated, isPaired, withoutIsolates } from '#lib/rules/direction-isolates.ts'
import { shownLines, shownSubject } from '#lib/rules/shown-text.ts'

type Row = readonly [title: string, direction: 'ltr' | 'rtl', written: string, isolated: string]
const SPECIFICATION: readonly Row[] = [
  ['a Latin name in English', 'ltr', 'Lynne Robbins', 'Lynne Robbins'],
  ['a Hebrew name in English', 'ltr', 'עדה', '\u2068עדה\u2069'],
  ['an Arabic name with a number', 'ltr', 'علي (12)', '\u2068علي (12)\u2069'],
  ['a name of both', 'ltr', 'Adele עדה', '\u2068Adele עדה\u2069'],
  ['a Latin name with an override', 'ltr', 'Adele \u202egnp.exe\u202c', 'Adele gnp.exe'],
  ['one that closes what it did not open', 'ltr', '\u2069עדה\u2068', '\u2068עדה\u2069'],
  ['one that opens and does not close', 'ltr', 'Adele\u2068', 'Adele'],
  ['one that is isolated already', 'ltr', '\u2068עדה\u2069', '\u2068עדה\u2069'],
  ['a sentence in which one is', 'ltr', 'Approved by \u2068עדה\u2069.', 'Approved by \u2068עדה\u2069.'],
  ['a sentence in which another is not', 'ltr', '\u2068עדה\u2069 and علي', '\u2068\u2068עדה\u2069 and علي\u2069'],
  ['a reason of two lines', 'ltr', 'Call us.\nעדה', 'Call us.\n\u2068עדה\u2069'],
  ['a Latin name in Hebrew', 'rtl', 'Lynne', '\u2068Lynne\u2069'],
  ['a Hebrew name in Hebrew', 'rtl', 'עדה', 'עדה'],
  ['an address of ours in Hebrew', 'rtl', 'https://recovery.contoso.com/stop', 'https://recovery.contoso.com/stop'],
  ['a number in Hebrew', 'rtl', '09:13', '09:13'],
]
for (const [title, direction, written, shown] of SPECIFICATION)
  test(`${title}: ${JSON.stringify(shown)}`, () => expect(isolated(written, direction)).toBe(shown))

const STRONG = /[\u0590-\u08ff]/u
function outside(line: string): string {
  const less = line.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')
  return less === line ? line : outside(less)
}

describe('whatever somebody is called', () => {
  const piece = fc.constantFrom(
    'Adele',
    'עדה',
    'علي',
    '12',
    ' ',
    '\n',
    '(',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u202e',
    '\u202c',
    '\u200f',
  )
  const name = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  test('nothing of it runs against the sentence outside isolates, and none is left open', () => {
    fc.assert(
      fc.property(name, (written) => {
        const lines = isolated(written, 'ltr').split('\n')
        expect(lines.filter((line) => STRONG.test(outside(line)) || !isPaired(line))).toEqual([])
        expect(lines.join('')).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/u)
      }),
    )
  })
  test('isolating it twice is isolating it once', () => {
    fc.assert(
      fc.property(name, (written) => {
        const once = isolated(written, 'ltr')
        expect(isolated(once, 'ltr')).toBe(once)
      }),
    )
  })
  test('a letter keeps the isolates that are paired, and no others', () => {
    fc.assert(
      fc.property(name, (written) => {
        const sent = [
          shownSubject(`On ${written}`, 40),
          ...shownLines(`On ${written}\n${isolated(written, 'ltr')}`).split('\n'),
        ]
        expect(sent.filter((line) => !isPaired(line))).toEqual([])
      }),
    )
    expect(shownLines('By \u2068עדה\u2069.')).toBe('By \u2068עדה\u2069.')
    expect(shownSubject('For \u2068עדה\u2069', 40)).toBe('For \u2068עדה\u2069')
    expect(shownSubject(`For \u2068${'ע'.repeat(80)}\u2069`, 40)).not.toMatch(/[\u2068\u2069]/u)
  })
  test('a text message has none', () => expect(withoutIsolates('By \u2068עדה\u2069.')).toBe('By עדה.'))
})
