/**
 * What a claimant says that nothing here can confirm or deny.
 *
 * It opens a request, is marked as not verified wherever it is shown, and is no evidence: no cause holds by it, and
 * policy never sees it (rule R1). As soon as evidence shows the same, the claim is not needed any more.
 */
import { type CauseId, isWarning } from '../diagnosis/causes/index.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RecoveryRequest } from './request.ts'
import type { SourceId } from './request-diagnosis.ts'
import { toldSenseOf } from '../diagnosis/reported-code.ts'

export interface Claim {
  readonly cause: CauseId
  /** What a person would do about it, if it is true. */
  readonly remedy: RemedyId
  /** The source of evidence that would show it. */
  readonly source: SourceId
}

const SENDING: Claim = {
  cause: 'sending-restricted',
  remedy: 'lift-sending-restriction',
  source: 'sendingRestriction',
}

type Told = Pick<RecoveryRequest, 'errorCode' | 'diagnosis'>

/** Null until a diagnosis has been made, and where the diagnosis has answered it. */
export function onTheirWord({ errorCode, diagnosis }: Told): Claim | null {
  if (!errorCode || !diagnosis || toldSenseOf(errorCode) !== 'sending-restricted') return null
  return diagnosis.unseen.some(({ source }) => source === SENDING.source) ? SENDING : null
}

/** Whether the source was read and does not show it: a returned mail may be an older one. */
export const isContradicted = ({ errorCode, diagnosis }: Told): boolean =>
  errorCode !== null &&
  diagnosis !== null &&
  toldSenseOf(errorCode) === 'sending-restricted' &&
  !diagnosis.findings.some(({ cause }) => cause === SENDING.cause) &&
  !diagnosis.unseen.some(({ source }) => source === SENDING.source)

/** Causes beside which the advice is to try again, or to look for the mistake in what was typed. */
const ADVISES_TO_TRY: readonly CauseId[] = [
  'nothing-wrong',
  'not-visible',
  'unknown-code',
  'wrong-passwords',
  'wrong-passwords-one-device',
  'wrong-passwords-by-others',
]

/**
 * Whether Microsoft's page told them of a lock that the log does not show yet. It only chooses the advice, since each
 * further try would make the lock longer (rule R1).
 */
export const isToldLocked = ({ errorCode, diagnosis }: Told): boolean =>
  errorCode !== null &&
  diagnosis !== null &&
  toldSenseOf(errorCode) === 'smart-lockout' &&
  diagnosis.findings.every(({ cause }) => ADVISES_TO_TRY.includes(cause) || isWarning(cause))

/** Whether the request is about the claim, and not about something that was seen. */
export function restsOnTheirWord(request: Told & Pick<RecoveryRequest, 'remedy'>): boolean {
  const claim = onTheirWord(request)
  return claim !== null && claim.remedy === request.remedy
}

/**
 * What the claimant wrote and no code explains, for an approver. Null before the first proof: until then anybody may
 * have written it.
 */
export const reportedTextFor = ({ reportedText, proofs }: Pick<RecoveryRequest, 'reportedText' | 'proofs'>) =>
  proofs.length > 0 ? (reportedText ?? null) : null

/** Whether the source may answer later: it failed for the moment. One that was never set up will not. */
export function mayBeSeenLater({ diagnosis }: Pick<RecoveryRequest, 'diagnosis'>, claim: Claim): boolean {
  const unseen = diagnosis?.unseen.find(({ source }) => source === claim.source)
  return unseen?.why === 'failed' || unseen?.why === 'budget'
}
