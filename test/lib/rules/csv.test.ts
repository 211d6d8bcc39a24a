/** Lines that every reader of RFC 4180 takes apart again, and no spreadsheet computes. */
import { describe, expect, test } from 'vitest'
import { type CsvCell, csvLine } from '#lib/rules/csv.ts'

const CELLS: readonly [title: string, cell: CsvCell, written: string][] = [
  ['plain text', 'Adele Vance', 'Adele Vance'],
  ['nothing', null, ''],
  ['an empty text', '', ''],
  ['a number', 42, '42'],
  ['a number below zero, which is no text of anybody’s', -5, '-5'],
  ['a comma', 'Vance, Adele', '"Vance, Adele"'],
  ['quotation marks', 'the "help" desk', '"the ""help"" desk"'],
  ['a new line', 'one\ntwo', '"one\ntwo"'],
  ['= first', '=HYPERLINK("https://x.example")', '"\'=HYPERLINK(""https://x.example"")"'],
  ['+ first', '+386 40 555 010', "'+386 40 555 010"],
  ['- first', '-1+1', "'-1+1"],
  ['@ first', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab first', '\t=1', "'\t=1"],
  ['a carriage return first', '\r=1', '"\'\r=1"'],
  ['a line feed first', '\n=1', '"\'\n=1"'],
  ['a full-width = first', '＝1', "'＝1"],
  ['= in the middle', 'a=1', 'a=1'],
]

describe('a cell of comma-separated values', () => {
  for (const [title, cell, written] of CELLS)
    test(`with ${title}`, () => expect(csvLine([cell])).toBe(`${written}\r\n`))
  test('stands beside others', () => expect(csvLine(['a', 1, null, '=b'])).toBe("a,1,,'=b\r\n"))
})
