import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'

/** The page's one heading, which is also the tab's title. */
export function Heading(props: {
  language: Language
  settings: Settings
  children: string
  /** A problem is shown above. */
  wrong?: boolean
}) {
  const { language, settings, children, wrong } = props
  const { layout } = wordsFor(language)
  const title = layout.title({ page: children, organisation: settings.organisation })
  return (
    <>
      <title>{wrong ? layout.errorTitle({ page: title }) : title}</title>
      <h1 className="text-head sm:text-title">
        {children.split(HYPHENATED).map((part, at) =>
          at % 2 ? (
            <span key={part} className="whitespace-nowrap">
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </h1>
    </>
  )
}

/**
 * Keeps "sign-in" on one line: in large letters on a small screen, half a word at the end of a line looks like a
 * mistake.
 */
const HYPHENATED = /(\p{L}+-\p{L}+)/u
