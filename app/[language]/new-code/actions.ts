'use server'
import { currentLanguage } from '#app/language.ts'
import { refusalText } from '#app/refusal-text.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { findRequestSession } from '#app/request-page.ts'
import { newCode } from '#lib/use-cases/claimant/prove/new-code.ts'
import { groupSavedCode } from '#lib/rules/proofs/saved-code.ts'
import { wordsFor } from '#lib/words/index.ts'

export type Shown = { readonly code: string } | { readonly says: string } | null

/** The code is in the answer to this press, and is not stored. */
export async function showNewCode(_: Shown): Promise<Shown> {
  const standing = await findRequestSession()
  if (!standing) return redirectToPage('/?said=lapsed')
  const made = await newCode(standing.context, standing.token)
  if (made.ok) return { code: groupSavedCode(made.value) }
  const { settings, now } = standing.context
  const language = await currentLanguage()
  return { says: refusalText(wordsFor(language), made, { language, timeZone: settings.timeZone, now: now() }) }
}
