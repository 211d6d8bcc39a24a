import { describe, expect, test } from 'vitest'
import type { EnrolmentNews } from '#lib/rules/request/job.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'

const FACTS = {
  organisation: 'Contoso',
  name: 'Adele Vance',
  things: 'a passkey',
  at: 'Sunday 22 November at 14:03 CET',
  countsFrom: 'Sunday 29 November at 14:03 CET',
  cancelAddress: 'https://recovery.contoso.com/enrol/cancel?link=one',
  cancelUntil: 'Sunday 29 November at 14:03 CET',
  help: '+44 1632 960100',
}
const NEWS: readonly EnrolmentNews[] = ['added', 'removed', 'cancelled', 'kept', 'suspended', 'lifted']

for (const language of LANGUAGES)
  describe(`letters about what is enrolled, in ${language}`, () => {
    const { letters } = wordsFor(language).enrol
    for (const news of NEWS)
      test(`"${news}" says what, when, how to repudiate it and whom to call (N15)`, () => {
        const { subject, body } = letters[news](FACTS)
        expect(subject).not.toMatch(/[\r\n]/)
        for (const fact of [FACTS.things, FACTS.at, FACTS.help, FACTS.cancelAddress]) expect(body).toContain(fact)
        expect(letters[news]({ ...FACTS, cancelAddress: null }).body).not.toContain('/enrol/cancel')
      })
    test('what is out of use says the one reason, and no other', () => {
      const said = (['not-the-owner', 'compromise', 'account-deleted', 'left', null] as const).map(
        (because) => letters.suspended({ ...FACTS, because }).body,
      )
      expect(new Set(said).size).toBe(said.length)
    })
    test('who did not make a change is told that somebody else is signed in, with a link and without', () => {
      const stranger = language === 'en' ? /someone else is signed in/ : /prijavljen nekdo drug/
      for (const cancelAddress of [FACTS.cancelAddress, null])
        expect(letters.added({ ...FACTS, cancelAddress }).body).toMatch(stranger)
    })
    test('the code of a new address stands alone on its line', () => {
      const { body } = letters.confirm({ ...FACTS, code: '4829 1374', minutes: 10 })
      expect(body.split('\n')).toContain('4829 1374')
    })
    test('whoever is named as a contact is told never to read a code to somebody who calls them', () =>
      expect(letters.contact({ ...FACTS, person: 'Alex Wilber' }).body).toMatch(
        { en: /Never read a code to someone who calls you/, sl: /nikoli ne preberite nekomu, ki pokliče vas/ }[
          language
        ],
      ))
  })
