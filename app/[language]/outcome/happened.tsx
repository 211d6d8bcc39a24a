import { Facts } from '#app/_ui/facts.tsx'
import type { RecoveryRequest } from '#lib/request.ts'
import type { Settings } from '#lib/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import { outcomeOf } from './outcome-of.ts'

/** Seconds. After this, a change that does not show is said to take longer. */
const LONG = 20

interface HappenedProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
}

export function Happened({ language, settings, request, now }: HappenedProps) {
  const words = wordsFor(language)
  const { outcome } = words
  const { lead, next } = outcomeOf(request, words)
  const write = (at: Date) => clockNear(at, now, language, settings.timeZone)
  const began = request.intent?.committedAt ?? request.movedAt
  const isLong = request.state === 'acting' && now.getTime() - began.getTime() > LONG * 1000
  return (
    <Facts
      facts={[
        {
          term: request.state === 'referred' ? outcome.whatToDo : outcome.whatHappened,
          answer: (
            <div aria-live="polite" className="space-y-2">
              <p>{lead ?? outcome.acting.lead(write(began))}</p>
              {request.state === 'done' && request.intent?.alsoEndSessions && <p>{outcome.signedOut}</p>}
              {request.shownAt && (
                <p className="font-semibold text-open">{outcome.verifiedAt(write(request.shownAt))}</p>
              )}
              {isLong && <p>{outcome.acting.long}</p>}
            </div>
          ),
        },
        request.state === 'declined' &&
          request.declinedBecause !== null && {
            term: outcome.reason,
            answer: <q>{request.declinedBecause}</q>,
          },
        { term: outcome.whatNext, answer: next },
        request.state === 'queued' &&
          request.dueAt !== null && {
            term: outcome.when,
            answer: <time dateTime={request.dueAt.toISOString()}>{outcome.dueBy(write(request.dueAt))}</time>,
          },
      ]}
    />
  )
}
