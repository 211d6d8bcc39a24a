/** The language of this request, as proxy.ts chose it, and sentences in it for what an action refused. */
import { headers } from 'next/headers'
import type { Wrong } from './_ui/ask.tsx'
import { REFUSALS, type RefusalCode, type Refused } from '#lib/refusals.ts'
import { type Language, languageOf, type Words, wordsFor } from '#lib/words/index.ts'
import { clockNear, clockToTheSecond, nextMinute } from '#lib/words/time.ts'

export const currentLanguage = async (): Promise<Language> => languageOf((await headers()).get('x-latchkey-language'))

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code)

/** What the address says went wrong: from the closed list, or nothing. */
export const toldByAddress = (words: Words, problem: string | string[] | undefined): string | null =>
  typeof problem === 'string' && isRefusalCode(problem) ? words.refusals[REFUSALS[problem].says] : null

export async function wrongAt(
  field: string,
  { refusal, retryAt }: Refused,
  typed: Wrong['typed'],
  timeZone: string,
): Promise<Wrong> {
  const language = await currentLanguage()
  const words = wordsFor(language)
  const says = words.refusals[REFUSALS[refusal].says]
  const later = retryAt
    ? ` ${words.layout.againAfter(clockNear(nextMinute(retryAt), new Date(), language, timeZone))}`
    : ''
  return { says: `${says}${later}`, field, typed }
}

/** Nothing is wrong: there is a line, and this is when. */
export async function waitUntil(at: Date, now: Date, typed: Wrong['typed'], timeZone: string): Promise<Wrong> {
  const language = await currentLanguage()
  const { refusals, layout } = wordsFor(language)
  const says = `${refusals.waitYourTurn} ${layout.turnAt(clockToTheSecond(at, language, timeZone))}`
  const turn = { at: at.toISOString(), from: now.toISOString(), locale: language, over: layout.turnNow }
  return { says, field: '', typed, isCalm: true, turn }
}

/** A text field of a form; a file in its place is nothing. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
