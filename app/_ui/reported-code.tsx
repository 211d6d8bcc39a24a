import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { codeSegment, toldSenseOf, writtenCode } from '#lib/rules/diagnosis/reported-code.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'

/**
 * What the claimant reported of an error, in words: the code, or that the text is not understood and goes with the
 * request. It is no evidence, and the page says so (rule R1).
 */
export function ReportedCode(props: {
  language: Language
  told: Pick<RecoveryRequest, 'errorCode' | 'errorCodeFrom' | 'reportedText'>
  /** What we saw ourselves is on the same page. */
  beforeFindings?: boolean
}) {
  const { language, told, beforeFindings } = props
  const { errorCode, reportedText } = told
  const { codes } = wordsFor(language)
  return (
    <>
      {errorCode !== null && (
        <CodeTold
          {...{ language, codes, beforeFindings }}
          code={errorCode}
          isFromSignIn={told.errorCodeFrom === 'sign-in'}
        />
      )}
      {reportedText !== undefined && <p className="mt-4 text-quiet">{codes.reportedText}</p>}
    </>
  )
}

function CodeTold(props: {
  language: Language
  codes: Words['codes']
  code: string
  beforeFindings: boolean | undefined
  isFromSignIn: boolean
}) {
  const { language, codes, code, beforeFindings, isFromSignIn } = props
  const sense = toldSenseOf(code)
  const written = writtenCode(code)
  return (
    <p className="mt-4 text-quiet">
      {isFromSignIn && `${codes.fromSignIn({ code: written })} `}
      {sense
        ? codes.usually({ code: written, means: codes.senses[sense].means })
        : codes.usuallyUnknown({ code: written })}{' '}
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
