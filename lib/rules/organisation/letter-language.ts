/** In which language somebody is written to. */
import { isLanguage, type Language, LANGUAGES, nearestLanguage, PSEUDO_LANGUAGE } from '../language.ts'
import type { Settings } from './settings.ts'

/**
 * The language of letters and texts to one person: the first of these tags that we have a language for, else the
 * organisation's. A tag is what a browser wished, or the `preferredLanguage` of an account; null and `und` say nothing. Only a demo
 * writes in the pseudo-language.
 */
export function letterLanguage(
  { language, mode }: Pick<Settings, 'language' | 'mode'>,
  ...tags: readonly (string | null)[]
): Language {
  const [found = language] = tags.flatMap((tag) => (tag === null ? [] : (languageFor(tag, mode) ?? [])))
  return found
}

function languageFor(tag: string, mode: Settings['mode']): Language | null {
  if (isLanguage(tag)) return tag === PSEUDO_LANGUAGE && mode !== 'demo' ? null : tag
  return nearestLanguage([tag], LANGUAGES, null)
}
