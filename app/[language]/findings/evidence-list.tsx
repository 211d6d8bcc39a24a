import { Button } from '#app/_ui/button.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { meets } from '#lib/rules/proofs/assurance.ts'
import { isAwaitingReport } from '#lib/rules/request/sspr.ts'
import { isCutOff, runsOf, showsNoSignIn, TIMELINE_LENGTH } from '#lib/rules/request/timeline.ts'
import { wordsFor } from '#lib/words/index.ts'
import { lateRows } from '#lib/use-cases/claimant/explain/late-rows.ts'
import { clockNear } from '#lib/words/time.ts'
import { giveOneMoreProof } from './actions.ts'
import type { FindingsProps } from './findings-props.ts'

/** The evidence, with times in the left margin. What could help somebody else is shown at aal2 only. */
export function EvidenceList({ language, settings, request, now }: FindingsProps) {
  const { findings } = wordsFor(language)
  const { diagnosis } = request
  if (!diagnosis) return null
  const write = (at: Date) => clockNear(at, now, language, settings.timeZone)
  const late = lateRows(request, now)
  const isGone = diagnosis.findings.some(({ cause }) => cause === 'account-deleted')
  const runs = meets(request.assurance, 'aal2') ? runsOf(diagnosis.timeline) : []
  return (
    <section className="mt-10" aria-labelledby="seen">
      <h2 id="seen" className="text-lead">
        {findings.seen}
      </h2>
      {runs.length > 0 && (
        <ol className="mt-4">
          {runs.map((run) => (
            <li
              key={run.from.toISOString() + run.errorCode}
              className="relative pb-4 ps-6 before:absolute before:top-2.5 before:bottom-[-0.6rem] before:start-[0.7rem] before:w-px before:bg-edge last:before:hidden min-[20rem]:grid min-[20rem]:grid-cols-[7.5rem_minmax(0,1fr)] min-[20rem]:gap-6 min-[20rem]:ps-0 min-[20rem]:before:start-[8.2rem]"
            >
              <span className="text-quiet tabular-nums min-[20rem]:text-end">
                <time dateTime={run.from.toISOString()}>{write(run.from)}</time>
                {write(run.to) !== write(run.from) && (
                  <>
                    –<time dateTime={run.to.toISOString()}>{write(run.to)}</time>
                  </>
                )}
              </span>
              <span className="relative block before:absolute before:top-2 before:-start-[1.08rem] before:size-2.5 before:rounded-full before:border-2 before:border-ink before:bg-paper">
                <span className="block font-semibold">{findings.event(run.errorCode, run.count)}</span>
                <span className="block text-quiet">{findings.from(run.app, run.device, run.place)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {runs.length > 0 && isCutOff(diagnosis.timeline) && (
        <p className="text-quiet">{findings.latestOnly({ count: TIMELINE_LENGTH })}</p>
      )}
      {!meets(request.assurance, 'aal2') && (
        <form action={giveOneMoreProof} className="mt-2">
          <p>{findings.seenAtTwo}</p>
          <Button kind="text">{findings.moreProofGo}</Button>
        </form>
      )}
      {diagnosis.unseen
        // A deleted account has no mailbox to look into, and the page has said that it is deleted.
        .filter(({ source, why }) => why !== 'budget' && (source === 'signIns' || !isGone))
        .map(({ source }) => (
          <p key={source} className="mt-2">
            {findings.unseen[source]}
          </p>
        ))}
      {(isAwaitingReport(request) || diagnosis.unseen.some(({ why }) => why === 'budget')) && (
        <>
          <p className="mt-2">{findings.notYet}</p>
          <AutoReload everySeconds={5} />
        </>
      )}
      {diagnosis.latestSeenAt && !late && (
        <p className="mt-2 text-quiet">{findings.seenUpTo({ clock: write(diagnosis.latestSeenAt) })}</p>
      )}
      {showsNoSignIn(diagnosis) && <p className="mt-2 text-quiet">{findings.seenNone}</p>}
      {late && (
        <>
          <p className="mt-2">{findings.late({ clock: write(late.looksUntil) })}</p>
          <AutoReload everySeconds={5} />
        </>
      )}
    </section>
  )
}
