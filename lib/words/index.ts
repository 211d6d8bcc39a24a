/**
 * Every language that Latchkey speaks.
 *
 * English is the measure: a language with a sentence missing does not compile.
 */
import { deskEn } from './desk-en.ts'
import { deskSl } from './desk-sl.ts'
import { en } from './en.ts'
import { sl } from './sl.ts'

export const LANGUAGES = ['en', 'sl'] as const
export type Language = (typeof LANGUAGES)[number]
export type Words = typeof en & { readonly desk: typeof deskEn }

const WORDS: Readonly<Record<Language, Words>> = { en: { ...en, desk: deskEn }, sl: { ...sl, desk: deskSl } }

export const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag)

/** The nearest that we speak; English where we do not. */
export const languageOf = (tag: string | null | undefined): Language => {
  const primary = tag?.toLowerCase().split('-')[0] ?? ''
  return isLanguage(primary) ? primary : 'en'
}

export const wordsFor = (language: string): Words => WORDS[languageOf(language)]
