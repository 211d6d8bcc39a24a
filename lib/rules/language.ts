/**
 * The languages that the pages are written in. They stand apart from the sentences, so that choosing one does not load
 * them all.
 */
import { match } from '@formatjs/intl-localematcher'

/** Those that people are offered. A region is part of the tag where there are two of one language (`pt-BR`, `pt-PT`). */
export const LANGUAGES = ['en', 'sl'] as const
export type OfferedLanguage = (typeof LANGUAGES)[number]

/**
 * English that is made longer, accented and mirrored by code, to find what is clipped, not translated or stands on the
 * wrong side. Its tag is the one that Unicode CLDR keeps for that. A demo shows it at its address; nobody is offered it.
 */
export const PSEUDO_LANGUAGE = 'ar-XB'

export type Language = OfferedLanguage | typeof PSEUDO_LANGUAGE

/** Nobody has said which: the tag for that (ISO 639-2, BCP 47 §4.1). */
export const UNDETERMINED = 'und'

/** What a browser chose or wishes among our languages. */
export type WishedLanguage = Language | typeof UNDETERMINED

/** Whether people are offered the language of exactly this tag. */
export const isOffered = (tag: string): tag is OfferedLanguage => (LANGUAGES as readonly string[]).includes(tag)

/** Whether the tag is exactly one of our languages, as it stands in addresses. */
export const isLanguage = (tag: string): tag is Language => isOffered(tag) || tag === PSEUDO_LANGUAGE

/** The language whose sentences and dates it is made from. */
export const writtenIn = (language: Language): OfferedLanguage => (language === PSEUDO_LANGUAGE ? 'en' : language)

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

/** Directories write `sl_SI` as well. Null: it is no language tag (BCP 47). */
function tagOf(written: string): string | null {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

/**
 * The nearest of these languages by Unicode CLDR's distances (UTS #35, Language Matching), so that a region counts where
 * there are several of one language: `pt-AO` is nearer to `pt-PT` than to `pt-BR`. `otherwise` where none is near.
 */
export function nearestLanguage<Tag extends string, Otherwise extends Tag | null>(
  tags: readonly string[],
  among: readonly Tag[],
  otherwise: Otherwise,
): Tag | Otherwise {
  const canonical = tags.flatMap((tag) => tagOf(tag) ?? [])
  const found = canonical.length > 0 ? match(canonical, among, UNDETERMINED) : UNDETERMINED
  return among.find((one) => one === found) ?? otherwise
}

/** The language of a tag such as `sl-SI`; English where we do not have it. */
export function languageOf(tag: string | null | undefined): Language {
  if (!tag) return 'en'
  if (isLanguage(tag)) return tag
  return nearestLanguage([tag], LANGUAGES, 'en')
}

/** So many wishes of a header are read; browsers send a handful. */
const WISHES_AT_MOST = 20

/** The best of our languages for `Accept-Language`, by weight; null where it wishes none (RFC 9110 §12.5.4). */
export function languageWished(header: string): OfferedLanguage | null {
  const wishes = header
    .split(',', WISHES_AT_MOST)
    .map((wish) => {
      const [tag = '', weight = 'q=1'] = wish.trim().split(';')
      return { tag, weight: Number(weight.trim().slice(2)) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return nearestLanguage(
    wishes.map(({ tag }) => tag),
    LANGUAGES,
    null,
  )
}
