import { CheckMark } from '#app/_ui/check-mark.tsx'
import { describeMailboxSweep } from '#app/describe-mailbox-sweep.ts'
import { meets } from '#lib/rules/proofs/assurance.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import { verificationSource } from './verification-source.ts'

interface CompletedChangesProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
}

/** What was done before the present step; and, at aal2, what was turned off in the mailbox, with what it did. */
export function CompletedChanges({ language, settings, request, now }: CompletedChangesProps) {
  const words = wordsFor(language)
  const { achieved = [], intent } = request
  const all = [...achieved.flatMap((one) => one.swept), ...(intent?.swept ?? [])]
  // Whoever only has the mailbox may be the one who made the rules.
  const swept = meets(request.assurance, 'aal2') ? all : []
  if (achieved.length === 0 && swept.length === 0) return null
  return (
    <section className="mt-8" aria-labelledby="achieved">
      <h2 id="achieved" className="text-lead">
        {words.achieved.title}
      </h2>
      <ul className="mt-2 space-y-2">
        {achieved.map(({ remedy, shownAt }) => (
          <li key={shownAt.getTime()} className="flex items-baseline gap-3">
            <CheckMark />
            <span>
              {verificationSource(
                remedy,
                request,
                words,
              )({ clock: clockNear(shownAt, now, language, settings.timeZone) })}
            </span>
          </li>
        ))}
      </ul>
      {swept.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">{words.achieved.swept}</h3>
          <ul className="mt-1 list-disc space-y-1 ps-5">
            {swept.map((one) => (
              <li key={JSON.stringify(one)}>{describeMailboxSweep(one, words.achieved, words)}</li>
            ))}
          </ul>
          <p className="mt-2 text-quiet">{words.achieved.keeps}</p>
        </>
      )}
    </section>
  )
}
