/** The code that the claimant told us about, in words. It is no evidence, and the page says so (rule R1). */
import { codeSegment, toldSenseOf, writtenCode } from '#lib/rules/diagnosis/reported-code.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'

export function SaidCode(props: {
  language: Language
  code: string | null
  /** What we saw ourselves stands on the same page. */
  beforeFindings?: boolean
}) {
  const { language, code, beforeFindings } = props
  if (!code) return null
  const { codes } = wordsFor(language)
  const sense = toldSenseOf(code)
  const written = writtenCode(code)
  return (
    <p className="mt-4 text-quiet">
      {sense ? codes.usually(written, codes.senses[sense].means) : codes.usuallyUnknown(written)}{' '}
      {beforeFindings
        ? codes.ownEyes
        : sense && (
            <a href={`/${language}/codes/${codeSegment(code)}`} className="press-text">
              {codes.more}
            </a>
          )}
    </p>
  )
}
