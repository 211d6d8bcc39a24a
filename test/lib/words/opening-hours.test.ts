import { describe, expect, test } from 'vitest'
import { openingSaid } from '#lib/words/opening-hours.ts'
import { wordsFor } from '#lib/words/index.ts'

/** A Friday evening; in winter Ljubljana is one hour ahead of UTC. */
const NOW = new Date('2026-11-27T20:00:00Z')
const SPECIFICATION: readonly [opens: string, en: string, sl: string][] = [
  ['2026-11-27T22:30:00Z', 'today at 23:30', 'danes ob 23:30'],
  ['2026-11-27T23:30:00Z', 'tomorrow at 00:30', 'jutri ob 00:30'],
  ['2026-11-30T06:00:00Z', 'Monday at 07:00', 'v ponedeljek ob 07:00'],
  ['2026-12-02T06:00:00Z', 'Wednesday at 07:00', 'v sredo ob 07:00'],
  ['2026-12-04T06:00:00Z', 'Friday 4 December at 07:00 CET', 'pet., 4. 12. ob 07:00 CET'],
]
describe('when the desk opens, on a Friday at 21:00', () => {
  for (const [opens, en, sl] of SPECIFICATION)
    for (const [language, said] of [
      ['en', en],
      ['sl', sl],
    ] as const)
      test(`${opens} in ${language}: ${said}`, () =>
        expect(
          openingSaid(wordsFor(language), new Date(opens), { now: NOW, language, timeZone: 'Europe/Ljubljana' }),
        ).toBe(said))
})
