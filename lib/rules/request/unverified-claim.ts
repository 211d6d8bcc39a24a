/**
 * What a claimant says that nothing here can confirm or deny.
 *
 * It opens a request, is marked as not verified wherever it is shown, and is no
 * evidence: no cause holds by it, and policy never hears of it (rule R1). As soon
 * as the evidence speaks, the word is not needed any more.
 */
import { type CauseId, isWarning } from '../diagnosis/causes/index.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RecoveryRequest } from './request.ts'
import type { SourceId } from './request-diagnosis.ts'
import { toldSenseOf } from '../diagnosis/reported-code.ts'

export interface Claim {
  readonly cause: CauseId
  /** What a person would do about it, if it is so. */
  readonly remedy: RemedyId
  /** Where it would be seen. */
  readonly source: SourceId
}

const SENDING: Claim = {
  cause: 'sending-restricted',
  remedy: 'lift-sending-restriction',
  source: 'sendingRestriction',
}

type Told = Pick<RecoveryRequest, 'errorCode' | 'diagnosis'>

/** Null until we have looked, and where looking has answered it. */
export function onTheirWord({ errorCode, diagnosis }: Told): Claim | null {
  if (!errorCode || !diagnosis || toldSenseOf(errorCode) !== 'sending-restricted') return null
  return diagnosis.unseen.some(({ source }) => source === SENDING.source) ? SENDING : null
}

/** Told, looked for, and not there: the mail that came back may be an older one. */
export const isContradicted = ({ errorCode, diagnosis }: Told): boolean =>
  errorCode !== null &&
  diagnosis !== null &&
  toldSenseOf(errorCode) === 'sending-restricted' &&
  !diagnosis.findings.some(({ cause }) => cause === SENDING.cause) &&
  !diagnosis.unseen.some(({ source }) => source === SENDING.source)

/** Causes beside which the advice is to try, or to look for the fault in what was typed. */
const ADVISES_TO_TRY: readonly CauseId[] = [
  'nothing-wrong',
  'not-visible',
  'unknown-code',
  'wrong-passwords',
  'wrong-passwords-one-device',
  'wrong-passwords-by-others',
]

/**
 * Microsoft's page told them of a lock that the log does not show yet: it chooses the
 * advice, for each further try would make the lock longer, and nothing else (rule R1).
 */
export const isToldLocked = ({ errorCode, diagnosis }: Told): boolean =>
  errorCode !== null &&
  diagnosis !== null &&
  toldSenseOf(errorCode) === 'smart-lockout' &&
  diagnosis.findings.every(({ cause }) => ADVISES_TO_TRY.includes(cause) || isWarning(cause))

/** The request is about the claim, and not about something that we saw. */
export function restsOnTheirWord(request: Told & Pick<RecoveryRequest, 'remedy'>): boolean {
  const claim = onTheirWord(request)
  return claim !== null && claim.remedy === request.remedy
}

/**
 * What the claimant wrote and nobody understood, for an approver's eyes. Null before
 * the first proof: until then it may be anybody's word, written for whoever reads it.
 */
export const reportedTextFor = ({ reportedText, proofs }: Pick<RecoveryRequest, 'reportedText' | 'proofs'>) =>
  proofs.length > 0 ? (reportedText ?? null) : null

/** A source that fails for the moment may answer later; one that nobody set up never will. */
export function mayBeSeenLater({ diagnosis }: Pick<RecoveryRequest, 'diagnosis'>, claim: Claim): boolean {
  const unseen = diagnosis?.unseen.find(({ source }) => source === claim.source)
  return unseen?.why === 'failed' || unseen?.why === 'budget'
}
