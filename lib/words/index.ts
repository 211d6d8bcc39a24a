/**
 * Every sentence, in every language.
 *
 * English is the measure: a language with a sentence missing does not compile.
 */
import { catalogues } from './catalogues.ts'
import { claimantWords, type LanguageTerms } from './claimant-words.ts'
import { deskWords } from './desk-words.ts'
import { type Language, languageOf, type OfferedLanguage, PSEUDO_LANGUAGE } from '../rules/language.ts'
import { pseudoWords } from './pseudo-language.ts'

export { isLanguage, LANGUAGES, type Language, languageOf } from '../rules/language.ts'

export type Words = ReturnType<typeof claimantWords> & { readonly desk: ReturnType<typeof deskWords> }

const TERMS: Readonly<Record<OfferedLanguage, Omit<LanguageTerms, 'language'>>> = {
  en: { name: 'English', device: (stored) => stored.replace(', ', ' on ') },
  sl: { name: 'Slovenščina', device: (stored) => stored },
}

const wordsIn = (language: OfferedLanguage): Words => ({
  ...claimantWords(catalogues[language], { ...TERMS[language], language }),
  desk: deskWords(catalogues[language], language),
})

const WORDS: Readonly<Record<OfferedLanguage, Words>> = { en: wordsIn('en'), sl: wordsIn('sl') }

/** Made when it is first asked for, which only a demo does. */
let pseudo: Words | null = null

/** The sentences of the nearest language that we have. */
export const wordsFor = (language: string): Words => {
  const nearest: Language = languageOf(language)
  return nearest === PSEUDO_LANGUAGE ? (pseudo ??= pseudoWords(WORDS.en)) : WORDS[nearest]
}
