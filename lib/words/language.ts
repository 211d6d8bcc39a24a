/** The languages that Latchkey speaks. Apart from the sentences, so that choosing one does not load them all. */
export const LANGUAGES = ['en', 'sl'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag)

/** The nearest that we speak; English where we do not. */
export const languageOf = (tag: string | null | undefined): Language => {
  const primary = tag?.toLowerCase().split('-')[0] ?? ''
  return isLanguage(primary) ? primary : 'en'
}
