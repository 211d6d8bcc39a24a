/**
 * The languages that the pages are written in. They stand apart from the sentences, so that choosing one does not load
 * them all.
 */
export const LANGUAGES = ['en', 'sl'] as const
export type Language = (typeof LANGUAGES)[number]

/** Whether the tag is exactly one of our languages, as it stands in addresses. */
export const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag)

/** Scripts that are written from right to left (Unicode Standard Annex #9; ISO 15924). */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']

/** Which way a language is written, by its script; from left to right where the tag says nothing that is known. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

/** The language of a tag such as `sl-SI`; English where we do not have it. */
export const languageOf = (tag: string | null | undefined): Language => {
  const primary = tag?.toLowerCase().split('-')[0] ?? ''
  return isLanguage(primary) ? primary : 'en'
}

/** The first of our languages in `Accept-Language`, by weight; English where there is none (RFC 9110 §12.5.4). */
export function languageWished(header: string): Language {
  const wishes = header.split(',').map((wish) => {
    const [tag = '', weight = 'q=1'] = wish.trim().split(';')
    return { tag: tag.toLowerCase().split('-')[0] ?? '', weight: Number(weight.trim().slice(2)) || 0 }
  })
  const best = wishes
    .filter(({ tag, weight }) => isLanguage(tag) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0]
  return languageOf(best?.tag)
}
