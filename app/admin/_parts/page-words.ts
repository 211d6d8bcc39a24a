/** The words on a claimant's page as the desk shows them: in each language, since the approver does not see which it is in. */
import type { Place } from '#app/admin/place.ts'
import { type PageWords, saidIn } from '#lib/rules/request/page-words.ts'
import { LANGUAGES } from '#lib/rules/language.ts'
import { wordsFor } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'

export interface ShownPageWords {
  readonly rows: readonly {
    readonly lang: string
    readonly language: string
    readonly now: string
    readonly before: string
  }[]
  readonly untilAt: string
  readonly until: string
}

export const shownPageWords = (
  { now, before, until }: PageWords,
  { words, language, timeZone }: Pick<Place, 'words' | 'language' | 'timeZone'>,
): ShownPageWords => ({
  rows: LANGUAGES.map((lang) => {
    const { name, pageWords } = wordsFor(lang)
    return { lang, language: name, now: saidIn(now, pageWords.list), before: saidIn(before, pageWords.list) }
  }),
  untilAt: until.toISOString(),
  until: words.pageWords.desk.until({ clock: clock(until, language, timeZone) }),
})
