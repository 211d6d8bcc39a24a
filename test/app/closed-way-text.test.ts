import { describe, expect, test } from 'vitest'
import { closedWayText } from '#app/[language]/verify/closed-way-text.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'

const now = new Date('2026-11-30T20:41:00Z')
const until = new Date('2026-12-01T20:36:20Z')

for (const language of LANGUAGES)
  describe(`a page whose field is not shown any more: ${language}`, () => {
    const words = wordsFor(language)
    const say = (ended: Parameters<typeof closedWayText>[3]) =>
      closedWayText(words, { language, timeZone: 'Europe/Ljubljana', now }, 'code-by-email', ended)
    test('names the option, until when it is closed and what else there is, and not to enter it again', () => {
      const said = say({ what: 'answers', until })
      expect(said).toContain(words.verify.way['code-by-email'].name)
      expect(said, 'to the minute and never too early').toContain('21:37')
      expect(said).not.toContain(words.verify.codeStillWorks)
      expect(said).not.toBe(words.refusals.codeIncorrect)
    })
    test('says of five wrong answers to what can be asked for again that it can', () =>
      expect(say({ what: 'spent' })).toBe(words.refusals.stepSpent))
  })

test('no words call an option closed or a code kept by a button that no page has', () => {
  const { refusals, verify } = wordsFor('en')
  for (const said of [
    refusals.stepSpent,
    verify.closedTold({ option: 'A code by e-mail', clock: '21:37' }),
    verify.codeKept({ clock: '21:07:40' }),
  ])
    expect(said).not.toMatch(/start it again/i)
})
