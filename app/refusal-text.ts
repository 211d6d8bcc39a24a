/** Sentences for what was refused: in a form's own answer, or named by the address that it led to. */
import type { FormError } from './_ui/form-page.tsx'
import { currentLanguage } from './language.ts'
import { readProblem } from './problem-parameter.ts'
import { REFUSALS, type Refused } from '#lib/rules/refusals.ts'
import type { Context } from '#lib/ports/context.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { clockNear, clockToTheSecond, nextMinute } from '#lib/words/time.ts'

/** Where and when something is told. */
export interface Telling {
  readonly language: Language
  readonly timeZone: string
  readonly now: Date
}

/** A refusal in words, with the clock at which its limit ends. */
export function refusalText(words: Words, { refusal, retryAt }: Refused, { language, timeZone, now }: Telling): string {
  const says = words.refusals[REFUSALS[refusal].says]
  if (!retryAt || retryAt <= now) return says
  return `${says} ${words.layout.againAfter({ clock: clockNear(nextMinute(retryAt), now, language, timeZone) })}`
}

/** Which page reads its address, and how it writes a clock. */
export interface ToldAt {
  readonly context: Pick<Context, 'keys' | 'settings' | 'now'>
  readonly language: Language
  readonly page: string
}

/**
 * What the address says went wrong: from the closed list, or nothing. A limit's clock is shown where `place` can write
 * it.
 */
export async function refusalFromAddress(
  words: Words,
  problem: string | string[] | undefined,
  place?: ToldAt,
): Promise<string | null> {
  const refused = await readProblem(place?.context ?? null, place?.page ?? '', problem)
  if (!refused) return null
  if (!place) return words.refusals[REFUSALS[refused.refusal].says]
  const { settings, now } = place.context
  return refusalText(words, refused, { language: place.language, timeZone: settings.timeZone, now: now() })
}

export async function fieldError(
  field: string,
  refused: Refused,
  typed: FormError['typed'],
  timeZone: string,
): Promise<FormError> {
  const language = await currentLanguage()
  const words = wordsFor(language)
  return { says: refusalText(words, refused, { language, timeZone, now: new Date() }), field, typed }
}

/** Nothing is wrong: the claimant is in the admission queue until this moment. */
export async function turnError(
  at: Date,
  now: Date,
  typed: FormError['typed'],
  timeZone: string,
  line: 'waitYourTurn' | 'notYourTurn' = 'waitYourTurn',
): Promise<FormError> {
  const language = await currentLanguage()
  const { refusals, layout } = wordsFor(language)
  const says = `${refusals[line]} ${layout.turnAt({ clock: clockToTheSecond(at, language, timeZone) })}`
  const turn = { at: at.toISOString(), from: now.toISOString(), locale: language, over: layout.turnNow }
  return { says, field: '', typed, isCalm: true, turn }
}
