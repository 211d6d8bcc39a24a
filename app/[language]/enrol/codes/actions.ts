'use server'
import { setFlash } from '#app/flash-message.ts'
import { refusalText } from '#app/refusal-text.ts'
import { keepEnrolled } from '#app/known-browser.ts'
import { wordsFor } from '#lib/words/index.ts'
import { day, dayAndClock } from '#lib/words/time.ts'
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
  if (!made.ok) return { kind: 'refused', says: refusalText(words, made, place) }
  await keepEnrolled({ context, visit })
  await setFlash('/enrol', 'added')
  const { codes: said } = words.enrol
  const { codes, mark, madeAt, replaces, beside } = made.value
  const dayOf = (at: Date) => day(at, visit.language, settings.timeZone)
  const written = (at: Date) => dayAndClock(at, visit.language, settings.timeZone)
  return {
    kind: 'made',
    codes,
    sheet: said.sheetLabel({ sheet: mark }),
    madeAt: said.madeAt({ at: written(madeAt) }),
    others: [
      ...replaces.map((one) => said.replaces({ sheet: one.mark, at: written(one.madeAt) })),
      ...beside.map((one) => said.beside({ sheet: one.mark, day: dayOf(one.madeAt) })),
    ],
    window: words.enrol.window({ day: dayOf(windowAfter(madeAt, settings.freshnessWindowInDays)) }),
  }
}
