/**
 * Every sentence, in every language.
 *
 * English is the measure: a language with a sentence missing does not compile.
 */
import { catalogues } from './catalogues.ts'
import { deskWords } from './desk-words.ts'
import { en } from './en.ts'
import { type Language, languageOf, type OfferedLanguage, PSEUDO_LANGUAGE } from '../rules/language.ts'
import { isolatingArguments } from './isolated-arguments.ts'
import { pseudoWords } from './pseudo-language.ts'
import { sl } from './sl.ts'

export { isLanguage, LANGUAGES, type Language, languageOf } from '../rules/language.ts'

export type Words = typeof en & { readonly desk: ReturnType<typeof deskWords> }

const WORDS: Readonly<Record<OfferedLanguage, Words>> = {
  en: isolatingArguments({ ...en, desk: deskWords(catalogues.en) }, 'en'),
  sl: isolatingArguments({ ...sl, desk: deskWords(catalogues.sl) }, 'sl'),
}

/** Made when it is first asked for, which only a demo does. */
let pseudo: Words | null = null

/** The sentences of the nearest language that we have. */
export const wordsFor = (language: string): Words => {
  const nearest: Language = languageOf(language)
  return nearest === PSEUDO_LANGUAGE ? (pseudo ??= pseudoWords(WORDS.en)) : WORDS[nearest]
}
