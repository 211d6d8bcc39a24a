/** The raw codes, folded away: what people at a help desk ask for, and nobody else has to read. Told at aal2 only. */
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { meets } from '#lib/rules/proofs/assurance.ts'
import type { TimelineEntry } from '#lib/rules/request/request-diagnosis.ts'
import { wordsFor } from '#lib/words/index.ts'
import type { FindingsProps } from './findings-props.ts'

/** More would be a log. */
const SHOWN = 4

export function ForHelpDesk({ language, request }: Pick<FindingsProps, 'language' | 'request'>) {
  const { codes, outcome } = wordsFor(language)
  const refused = meets(request.assurance, 'aal2') ? latestOfEach(request.diagnosis?.timeline ?? []) : []
  if (refused.length === 0) return null
  const text = [request.reference, ...refused.map(lineOf)].join('\n')
  return (
    <details className="mt-6 border-t border-line pt-4">
      <summary className="press-text cursor-pointer">{codes.helpDesk}</summary>
      <p className="mt-3 text-quiet">{codes.helpDeskLead}</p>
      <pre className="code my-3 text-fine wrap-anywhere whitespace-pre-wrap">{text}</pre>
      <CopyButton text={text} label={outcome.copy} done={outcome.copied} />
    </details>
  )
}

/** The newest row of each code. */
function latestOfEach(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const refused = timeline.filter(({ errorCode }) => errorCode !== 0)
  return refused
    .filter((entry, at) => refused.findIndex((one) => one.errorCode === entry.errorCode) === at)
    .slice(0, SHOWN)
}

const lineOf = ({ at, errorCode, correlationId }: TimelineEntry): string =>
  [`AADSTS${errorCode}`, `${at.toISOString().slice(0, 19)}Z`, correlationId].filter(Boolean).join('  ')
