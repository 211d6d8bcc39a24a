'use server'
import { setFlash } from '#app/flash-message.ts'
import { sayRefused } from '#app/language.ts'
import { keepEnrolled } from '#app/known-browser.ts'
import { wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import { addSheet } from '#lib/use-cases/employee/enrol-saved-codes.ts'
import { windowAfter } from '#lib/rules/preparation/preparation.ts'
import { requireFreshVisit } from '../visit.ts'
import type { SheetAnswer } from './sheet-answer.ts'

/** The codes are in this answer and nowhere else. */
export async function makeCodes(): Promise<SheetAnswer> {
  const { context, visit } = await requireFreshVisit('/enrol/codes')
  const { settings } = context
  const words = wordsFor(visit.language)
  const made = await addSheet(context, visit)
  const place = { language: visit.language, timeZone: settings.timeZone, now: context.now() }
  if (!made.ok) return { kind: 'refused', says: sayRefused(words, made, place) }
  await keepEnrolled({ context, visit })
  await setFlash('/enrol', 'added')
  const { codes, madeAt } = made.value
  const written = (at: Date) => day(at, visit.language, settings.timeZone)
  return {
    kind: 'made',
    codes,
    madeAt: words.enrol.codes.madeAt({ day: written(madeAt) }),
    window: words.enrol.window({ day: written(windowAfter(madeAt, settings.freshnessWindowInDays)) }),
  }
}
