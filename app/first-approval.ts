/** What a claimant is told while the second of two approvers is awaited. */
import { awaitsSecond } from '#lib/rules/organisation/counting-approvals.ts'
import type { Threat } from '#lib/rules/organisation/threat-mode.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'

/**
 * What the first approver agreed to, by name; null where no second is awaited, and for somebody who has proved nothing.
 */
export function firstApprovalText(
  request: Pick<RecoveryRequest, 'state' | 'approvals' | 'remedy' | 'assurance'>,
  words: Words,
  threat: Threat | null,
  now: Date,
): string | null {
  if (request.remedy === null || request.assurance === 'none' || !awaitsSecond(request, threat, now)) return null
  return words.approvals.first({ remedy: words.remedies[request.remedy].name })
}
