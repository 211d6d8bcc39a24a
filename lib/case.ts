/** A request, as policy sees it: what it may be asked about this remedy. */
import { assuranceOf } from './assurance.ts'
import { type Case, type Decision, decide } from './policy.ts'
import type { RemedyId } from './remedies/index.ts'
import { causesOf, countingProofs, type RecoveryRequest } from './request.ts'
import type { Settings } from './settings.ts'

/** An account whose class is not known yet counts as privileged (fail closed). */
export const caseFor = (
  settings: Pick<Settings, 'preset' | 'threatMode'>,
  request: RecoveryRequest,
  remedy: RemedyId,
  now: Date,
): Case => ({
  remedy,
  causes: causesOf(request),
  accountClass: request.accountClass ?? 'privileged',
  assurance: assuranceOf(countingProofs(request, now), settings.preset),
  compromiseUnknown:
    request.diagnosis?.unseen.some(({ source, why }) => source === 'sendingRestriction' && why === 'failed') ?? true,
  threatMode: settings.threatMode,
})

export const decisionFor = (
  settings: Pick<Settings, 'preset' | 'threatMode'>,
  request: RecoveryRequest,
  remedy: RemedyId,
  now: Date,
): Decision => decide(caseFor(settings, request, remedy, now))
