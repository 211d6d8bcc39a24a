import { isPassLost } from '#lib/use-cases/claimant/explain/options.ts'
import type { FindingsProps } from './findings-props.ts'
import { wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'

/** What another request of the account explains: that it was stopped, what was replaced for it, or that one is approved. */
export function EarlierRequests({ language, settings, request, now }: FindingsProps) {
  const { earlier: said, remedies } = wordsFor(language)
  const earlier = request.diagnosis?.earlier
  if (!earlier) return null
  const write = (at: Date) => clockNear(at, now, language, settings.timeZone)
  const { stoppedAt, replacedAt, approved, done, pass } = earlier
  // Shown where the option that it leads to is offered, since it says which method the account lacks.
  const isPassTold = pass && isPassLost(request)
  return (
    <div className="mt-4 space-y-2">
      {stoppedAt && <p>{said.stopped({ at: write(stoppedAt) })}</p>}
      {replacedAt && (
        <>
          <p>{said.passwordReplaced({ at: write(replacedAt) })}</p>
          <p>{said.sessionsEnded}</p>
          <p className="font-semibold">{said.whatToDo}</p>
        </>
      )}
      {isPassTold && <p className="font-semibold">{said.pass[pass.kind]({ at: write(pass.at) })}</p>}
      {done && <p>{said.done({ remedy: remedies[done.remedy].name, at: write(done.at) })}</p>}
      {approved && <p>{said.approved({ remedy: remedies[approved.remedy].name, until: write(approved.lapsesAt) })}</p>}
    </div>
  )
}
