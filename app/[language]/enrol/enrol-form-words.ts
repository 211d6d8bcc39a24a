import type { FormPageWords } from '#app/_ui/form-page.tsx'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'

export function enrolFormWords(language: Language, settings: Settings, heading: string): FormPageWords {
  const { layout } = wordsFor(language)
  const title = layout.title({ page: heading, organisation: settings.organisation })
  return { problem: layout.problem, title, errorTitle: layout.errorTitle({ page: title }) }
}
