/** Texts that people really pasted, each with its source in `pasted.json`, and what a field or a page does to them on the way. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { outcomeOfPasted, pastedCases } from './judge-pasted.ts'

const CASES = pastedCases(JSON.parse(readFileSync(new URL('pasted.json', import.meta.url), 'utf8')))

const WAYS: readonly [title: string, of: (text: string) => string][] = [
  ['as it stands', (text) => text],
  ['with its lines joined, as a field of one line does', (text) => text.replaceAll(/[\r\n]+/g, '')],
  ['with what nobody sees in it', (text) => text.replaceAll(' ', '\u200b \u200e')],
  ['with blanks that do not break', (text) => text.replaceAll(' ', '\u00a0')],
  ['with a line for every word', (text) => text.replaceAll(' ', '\n')],
  ['with printers’ quotation marks', (text) => text.replaceAll("'", '’').replaceAll('"', '”')],
  ['without its accents', (text) => text.normalize('NFD').replaceAll(/\p{Mn}/gu, '')],
  [
    'as HTML',
    (text) =>
      text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('é', '&eacute;').replaceAll('ü', '&uuml;'),
  ],
  ['as part of an address', (text) => encodeURIComponent(text).replaceAll('%20', '+')],
  ['as JSON within JSON', (text) => JSON.stringify(JSON.stringify({ message: text }))],
  ['with a telephone number below', (text) => `${text}\n+386 41 530 035, 01 50053 00`],
  ['with an identifier of digits below', (text) => `${text}\nCorrelation ID: 50053000-5003-4053-8003-530030000000`],
  ['quoted in a letter to a colleague', (text) => `Hi, this is what I get on my phone:\n\n"${text}"\n\nBest, Ana`],
  ['between a name and a day', (text) => `ana2@contoso.com\n${text}\n30.11.2026 09:12:44`],
]

for (const [title, of] of WAYS)
  describe(`pasted ${title}`, () => {
    for (const one of CASES)
      test(`${one.id} leads to ${one.sense.join(' or ')} (${one.source})`, () =>
        expect(outcomeOfPasted({ ...one, text: of(one.text) })).toMatchObject({ passed: true }))
  })
