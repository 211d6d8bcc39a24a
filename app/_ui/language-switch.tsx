import { LANGUAGES, type Language, wordsFor } from '#lib/words/index.ts'

interface LanguageSwitchProps {
  /** The language of the page, which is left out. */
  readonly language: Language
  /** The address of the page, without its language. */
  readonly path: string
  readonly label: string
}

/** The page in the other languages. Plain links: the language of the whole document changes, so all of it is asked for. */
export function LanguageSwitch({ language, path, label }: LanguageSwitchProps) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1">
      {LANGUAGES.filter((one) => one !== language).map((one) => (
        <li key={one}>
          <a href={`/${one}${path}`} hrefLang={one} lang={one} className="press-text">
            {wordsFor(one).name}
          </a>
        </li>
      ))}
    </ul>
  )
}
