/** A state that this page tells of, and its sentences. */
import { isReadOut, meets } from '#lib/rules/proofs/assurance.ts'
import { byHandClassOf, isDoneThere } from '#lib/rules/request/manual-steps.ts'
import { effectsOf, followsIn } from '#lib/rules/request/effects.ts'
import { restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import type { EscalationReason } from '#lib/rules/request/parts/authorization.ts'
import { isPassOver, isPassWaiting, type RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'

export interface OutcomeWords {
  readonly title: string
  /** What happened; null where the title says it. */
  readonly lead: string | null
  readonly next: string
}

/** Who does what reveals what kind of account it is, so it is told after two proofs only. */
export function whereItIsKept(
  { accountClass, assurance, remedy }: Pick<RecoveryRequest, 'accountClass' | 'assurance' | 'remedy'>,
  { byHand }: Pick<Words['outcome'], 'byHand'>,
) {
  const kind = byHandClassOf(accountClass)
  return kind && isDoneThere(kind, remedy) && meets(assurance, 'aal2') ? byHand[kind] : null
}

export function outcomeOf(request: RecoveryRequest, words: Words, now?: Date): OutcomeWords {
  const { outcome, remedies, pass, stopped } = words
  const { state, remedy, permission } = request
  switch (state) {
    case 'done':
      if (request.attested) {
        const { title } = outcome.done.attested[request.attested.saw]
        return { title, lead: null, next: nextOf(request, words) }
      }
      return {
        title: remedy ? outcome.done.title[remedy] : outcome.done.unnamed,
        lead: remedy && `${remedies[remedy].changed}.`,
        next: remedy === 'temporary-access-pass' ? pass.after.open : nextOf(request, words),
      }
    case 'handed-over':
      return restsOnTheirWord(request)
        ? outcome['handed-over-on-word']
        : { ...outcome['handed-over'], ...whereItIsKept(request, outcome) }
    case 'queued':
      if (request.stoppedAt) return stopped
      return {
        ...outcome.queued,
        lead: unfinished(request, outcome) ?? provedBy(request, outcome.queued),
      }
    case 'lapsed':
      if (request.displacedBy) return outcome.displaced[request.displacedBy]
      return {
        ...outcome.lapsed,
        lead: `${permission ? outcome.lapsed.leadApproved({ remedy: remedies[permission.remedy].name, approvers: request.approvals.length }) : outcome.lapsed.lead} ${changedBy(request, words)}`,
      }
    case 'declined':
      return { ...outcome.declined, lead: `${outcome.declined.lead} ${changedBy(request, words)}` }
    case 'referred':
    case 'withdrawn':
    case 'frozen':
      return outcome[state]
    default:
      if (now && isPassOver(request, now)) return { title: pass.overTitle, lead: null, next: pass.overNext }
      if (isPassWaiting(request)) return { title: pass.waitingTitle, lead: null, next: pass.waitingNext }
      return { title: outcome.acting.title, lead: null, next: outcome.acting.next }
  }
}

/** Says that nothing is left to do only where nothing waits and no list of advice follows. */
function nextOf(request: RecoveryRequest, { outcome, effects }: Words): string {
  const follows = followsIn(request)
  if (follows) return effects.follows[follows]
  return request.remedy === 'disable-sign-in' ? outcome.done.nothingMore : outcome.done.next
}

/** What the request had changed before it ended, or that it changed nothing. */
function changedBy(request: RecoveryRequest, { effects, remedies }: Words): string {
  const all = effectsOf(request).map(({ remedy, at }) => {
    const change = remedy === 'temporary-access-pass' ? effects.passMade : remedies[remedy].changed
    return at ? `${change}.` : effects.perhaps({ change })
  })
  return all.length > 0 ? effects.soFar({ changes: all.join(' ') }) : effects.didNothing
}

/**
 * What the approver sees of how the claimant proved who they are; a code that was read out to them is no proof of
 * their own.
 */
function provedBy({ proofs }: RecoveryRequest, says: Words['outcome']['queued']): string {
  if (proofs.length === 0) return says.leadUnproved
  return proofs.every(isReadOut) ? says.leadReadOut : says.lead
}

/** Why it went to an approver by itself. */
function unfinished({ escalation }: RecoveryRequest, { notFinished }: Words['outcome']): string | null {
  const because: Readonly<Partial<Record<EscalationReason, string>>> = notFinished.because
  return (escalation && because[escalation.why]) ?? null
}
