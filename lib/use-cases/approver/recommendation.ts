/** What is recommended for one request: the same wherever it is told. */
import { causeOf } from '../../rules/diagnosis/causes/index.ts'
import { COMES_FIRST } from '../../rules/request/follow-up.ts'
import { isSpokenAgainst } from '../../rules/request/request-stop.ts'
import { restsOnTheirWord } from '../../rules/request/unverified-claim.ts'
import { type RemedyId, remedies } from '../../rules/remedies/index.ts'
import { causesOf, type RecoveryRequest } from '../../rules/request/request.ts'
import { type AccountFacts, storedFacts } from './account-facts.ts'
import { type Choice, choicesBy, type DeskSettings } from './remedy-choices.ts'

/**
 * The one decision that is recommended, for a line of the queue and for the page of its request alike: the remedy that
 * has to come first, where this desk can let it happen; else the one that ends the trouble. Null where nothing is
 * recommended, or where it has nothing to do. `facts`: left out, as the last look found the account.
 */
export function suggestionFor(
  settings: DeskSettings,
  request: RecoveryRequest,
  now: Date,
  facts: AccountFacts = storedFacts(request),
): Choice | null {
  const recommended = recommendedFor(request)
  if (!request.account || recommended === null) return null
  const choices = choicesBy(settings, request, facts, now)
  const choice = choices.find(({ remedy }) => remedy === recommended)
  const { gate } = choice ?? {}
  const first = gate && choices.find(({ remedy }) => remedy === COMES_FIRST[gate])
  return (first?.approvable ? first : choice) ?? null
}

/**
 * The remedy that ends the decisive cause, else the one that the claimant chose. Null where nothing is known, where
 * the request rests on the claimant's word (somebody has to look), and where it was denied.
 */
export function recommendedFor(request: RecoveryRequest): RemedyId | null {
  if (restsOnTheirWord(request)) return request.remedy
  if (request.escalation?.why === 'sign-in-still-on') return 'disable-sign-in'
  if (isSpokenAgainst(request)) return null
  // The second approver is asked about what the first one approved.
  if (request.state === 'queued' && request.approvals.length > 0) return request.remedy
  const ending = causesOf(request).flatMap((cause) => causeOf(cause).endedBy)[0]
  const known = remedies.find((remedy) => remedy.id === ending && remedy.kind !== 'wait')
  return known?.id ?? request.remedy
}
