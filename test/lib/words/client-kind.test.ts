/** The names of Microsoft's log, in sentences for people. */
import { describe, expect, test } from 'vitest'
import { wordsFor } from '#lib/words/index.ts'

const NAMES: readonly [logged: string, en: string, sl: string][] = [
  ['Office 365 Exchange Online', 'work email', 'službena pošta'],
  ['Exchange ActiveSync', 'a phone’s mail app', 'pošta na telefonu'],
  ['Office 365 SharePoint Online', 'SharePoint', 'SharePoint'],
  ['OfficeHome', 'Microsoft 365', 'Microsoft 365'],
  ['Apple Mail', 'Apple Mail', 'Apple Mail'],
]

const bare = (text: string | null) => text?.replaceAll(/[⁦-⁩]/g, '')

describe('an app is called what its owner calls it', () => {
  for (const [logged, en, sl] of NAMES)
    test(logged, () => {
      const said = (language: 'en' | 'sl') => bare(wordsFor(language).findings.from(logged, null, null))
      expect([said('en'), said('sl')]).toEqual([en, sl])
    })
})
