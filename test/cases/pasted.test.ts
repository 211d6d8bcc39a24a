/** Texts that people really pasted, each with its source in `pasted.json`, and what a field or a page does to them on the way. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { outcomeOfPasted, pastedCases } from './judge-pasted.ts'

const CASES = pastedCases(JSON.parse(readFileSync(new URL('pasted.json', import.meta.url), 'utf8')))

const WAYS: readonly [title: string, of: (text: string) => string][] = [
  ['as it stands', (text) => text],
  ['with its lines joined, as a field of one line does', (text) => text.replaceAll(/[\r\n]+/g, '')],
  ['with what nobody sees in it', (text) => text.replaceAll(' ', '\u200b \u200e')],
  ['quoted in a letter to a colleague', (text) => `Hi, this is what I get on my phone:\n\n"${text}"\n\nBest, Ana`],
  ['between a name and a day', (text) => `ana2@contoso.com\n${text}\n30.11.2026 09:12:44`],
]

for (const [title, of] of WAYS)
  describe(`pasted ${title}`, () => {
    for (const one of CASES)
      test(`${one.id} leads to ${one.sense.join(' or ')} (${one.source})`, () =>
        expect(outcomeOfPasted({ ...one, text: of(one.text) })).toMatchObject({ passed: true }))
  })
