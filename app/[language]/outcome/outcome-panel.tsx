import { DAY_IN_MS, HOUR_IN_MS, SECOND_IN_MS } from '#lib/rules/duration.ts'
import { SummaryList } from '#app/_ui/summary-list.tsx'
import { type AfterPass, afterPass } from '#lib/rules/request/method-after-pass.ts'
import { restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import { isPassOver, isPassWaiting, type RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import { outcomeOf, whereItIsKept } from './outcome-of.ts'
import { isSetThere, verificationSource } from './verification-source.ts'

/** After so long a change that does not show is said to take longer. */
const LONG_SECONDS = 20

interface OutcomePanelProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
  /** What the first of two approvers agreed to; null where no second is awaited. */
  readonly firstApproval: string | null
}

export function OutcomePanel({ language, settings, request, now, firstApproval }: OutcomePanelProps) {
  const words = wordsFor(language)
  const { outcome } = words
  const { lead, next } = outcomeOf(request, words, now)
  const meanwhile =
    request.state === 'handed-over' && !restsOnTheirWord(request)
      ? (whereItIsKept(request, outcome)?.meanwhile ?? null)
      : null
  const write = (at: Date) => clockNear(at, now, language, settings.timeZone)
  const began = request.intent?.committedAt ?? request.movedAt
  const { usableUntil } = request.intent ?? {}
  const passLead = isPassOver(request, now) ? words.pass.overLead : words.pass.waitingLead
  const begunAt = write(began)
  const begunLead = isPassWaiting(request) ? passLead({ clock: begunAt }) : outcome.acting.lead({ clock: begunAt })
  const removed = request.state === 'done' ? request.intent?.removed : undefined
  const isLong =
    request.state === 'acting' &&
    !isPassWaiting(request) &&
    now.getTime() - began.getTime() > LONG_SECONDS * SECOND_IN_MS
  return (
    <SummaryList
      facts={[
        {
          term: request.state === 'referred' ? outcome.whatToDo : outcome.whatHappened,
          answer: (
            <div aria-live="polite" className="space-y-2">
              <p>
                {request.attested
                  ? outcome.done.attested[request.attested.saw].lead({ clock: write(request.attested.at) })
                  : (lead ?? begunLead)}
              </p>
              {firstApproval && <p>{firstApproval}</p>}
              {request.state === 'done' && request.intent?.alsoEndSessions && <p>{outcome.signedOut}</p>}
              {removed && <p>{words.effects.removed({ method: words.effects.methods[removed.kind] })}</p>}
              {removed?.left === 0 && <p>{words.effects.noneLeft}</p>}
              {request.shownAt && (
                <p className="font-semibold text-open">
                  {verificationSource(request.remedy ?? 'wait', request, words)({ clock: write(request.shownAt) })}
                </p>
              )}
              {request.state === 'done' && isSetThere(request.remedy ?? 'wait', request) && (
                <p>{words.onPremises.knownLater}</p>
              )}
              {isLong && <p>{outcome.acting.long}</p>}
              {isWatched(request) && <p>{outcome.lookedAt({ clock: write(request.movedAt) })}</p>}
            </div>
          ),
        },
        request.state === 'declined' &&
          request.declinedBecause !== null && {
            term: outcome.reason,
            answer: (
              <q>
                <bdi>{request.declinedBecause}</bdi>
              </q>
            ),
          },
        meanwhile !== null && { term: outcome.meanwhile, answer: meanwhile },
        { term: outcome.whatNext, answer: nextOf(request, words, write, now) ?? next },
        isPassWaiting(request) &&
          usableUntil !== undefined &&
          !isPassOver(request, now) && {
            term: words.pass.waitingUntil,
            answer: <time dateTime={usableUntil.toISOString()}>{write(usableUntil)}</time>,
          },
        request.state === 'queued' &&
          request.dueAt !== null && {
            term: outcome.when,
            answer: (
              <time dateTime={request.dueAt.toISOString()}>
                {(request.dueAt > now ? outcome.dueBy : outcome.dueOver)({ clock: write(request.dueAt) })}
              </time>
            ),
          },
      ]}
    />
  )
}

/** Whether the new method is registered is said with the time of the reading that saw it. */
function afterPassSaid(
  left: AfterPass,
  { methodLook }: RecoveryRequest,
  { after }: Words['pass'],
  write: (at: Date) => string,
) {
  if (left === 'open' || left === 'unknown' || !methodLook) return left === 'open' ? after.open : after.unknown
  return after[left]({ clock: write(methodLook.at) })
}

/**
 * What comes next, where that depends on a later reading: the method after a pass, mail after a restriction by
 * Microsoft's own times.
 */
function nextOf(
  request: RecoveryRequest,
  { outcome, pass }: Words,
  write: (at: Date) => string,
  now: Date,
): string | null {
  if (request.attested?.saw === 'mended') return outcome.done.fixedNext
  const left = request.state === 'done' ? afterPass(request, now) : null
  if (left) return afterPassSaid(left, request, pass, write)
  if (request.state !== 'done' || request.remedy !== 'lift-sending-restriction') return null
  if (request.attested?.saw === 'not-restricted') return outcome.done.notRestrictedNext
  const from = (request.attested?.at ?? request.shownAt ?? request.movedAt).getTime()
  return outcome.done.sendingBy({
    usually: write(new Date(from + HOUR_IN_MS)),
    latest: write(new Date(from + DAY_IN_MS)),
  })
}

/** Handed over and read since: every reading moves the request, if only by its time. */
const isWatched = (request: RecoveryRequest): boolean =>
  request.state === 'handed-over' &&
  !restsOnTheirWord(request) &&
  request.intent !== null &&
  request.movedAt > request.intent.committedAt
