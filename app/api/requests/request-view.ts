/** A request as the queue shows it to other systems: no hash, no cookie, no address, no secret. */
import { settingsInForce } from '#app/settings-in-force.ts'
import { suggestionFor } from '#lib/use-cases/approver/recommendation.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { snapshotOf, snapshotVersionOf } from '#lib/rules/request/decision-snapshot.ts'
import { onTheirWord, restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import type { AccountBackground } from '#lib/rules/diagnosis/account-background.ts'
import { lanesOf } from '#lib/rules/request/sign-in-lanes.ts'
import type { RiskSign } from '#lib/rules/request/risk/risk-sign.ts'
import { causesOf, type RecoveryRequest } from '#lib/rules/request/request.ts'

/** The same with what a line of the queue recommends. */
export const requestLine = async (request: RecoveryRequest, now: Date) =>
  requestView(request, suggestionFor(await settingsInForce(), request, now)?.remedy ?? null)

/** `recommended`: what the desk's own pages say of it, for a line of a list or for one request that was read anew. */
export const requestView = (request: RecoveryRequest, recommended: RemedyId | null) => ({
  id: request.id,
  reference: request.reference,
  /** Sent back with a decision. It changes only with something that a decision rests on. */
  version: snapshotVersionOf(request),
  /** May be sent back beside it: a source that could not be read then, and since has shown nothing, refuses nothing. */
  seen: snapshotOf(request),
  state: request.state,
  begunAt: request.begunAt,
  movedAt: request.movedAt,
  dueAt: request.dueAt,
  claimedName: request.claimedName,
  account: request.account,
  accountClass: request.accountClass,
  assurance: request.assurance,
  proofs: request.proofs.map(({ factor, method, channel, standing, vouchedBy, provedAt }) => ({
    factor,
    method,
    channel,
    standing,
    vouchedBy: vouchedBy ?? null,
    provedAt,
  })),
  causes: causesOf(request),
  /** Reported by the claimant, and not verified by us. */
  unverified: restsOnTheirWord(request) ? (onTheirWord(request)?.cause ?? null) : null,
  remedy: request.remedy,
  recommended,
  escalation: request.escalation,
  approvals: request.approvals,
  permission: request.permission,
  declinedBecause: request.declinedBecause,
  shownAt: request.shownAt,
  attested: request.attested,
  /** Who has it at the desk; that bars nobody else from deciding. */
  assignee: request.assignee ?? null,
})

/** `says`: a sign of risk as a sentence; signs come first. */
export const packView = (
  { request, risk, events, background, handling: _, ...rest }: EvidencePack,
  says: (sign: RiskSign) => string | null = () => null,
) => ({
  risk: { ...risk, signs: risk.signs.map((sign) => ({ ...sign, says: says(sign) })) },
  request: requestView(request, rest.recommended),
  diagnosis: request.diagnosis,
  events: events.map(({ at, kind, by, facts }) => ({ at, kind, by, facts })),
  background: background && withoutAddresses(background),
  ...rest,
})

/** Sign-ins by place and device: no network address leaves (rule R20). */
const withoutAddresses = ({ signIns, ...background }: AccountBackground) => ({
  ...background,
  signIns: signIns.kind === 'seen' ? { ...signIns, value: lanesOf(signIns.value) } : signIns,
})
