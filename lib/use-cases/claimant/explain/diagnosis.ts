/** Makes a diagnosis from evidence, and keeps what an earlier one told where a later one saw less. */
import type { Account } from '../../../rules/account/account.ts'
import {
  causeOf,
  diagnose as findCauses,
  type Finding,
  inOrder,
  restsOnSignIns,
  type CauseId,
} from '../../../rules/diagnosis/causes/index.ts'
import { type Evidence, latestSeen, type SignIn } from '../../../rules/diagnosis/evidence.ts'
import type { Unseen } from '../../../rules/source-reading.ts'
import { waitingSince } from '../../../rules/request/diagnosis-retry.ts'
import { reachOf } from '../../../rules/account/on-premises.ts'
import type { Diagnosis, SourceId, TimelineEntry } from '../../../rules/request/request-diagnosis.ts'
import { TIMELINE_LENGTH } from '../../../rules/request/timeline.ts'
import { FIRST_DAY } from '../../../rules/account/sms-voice-retirement.ts'

const SOURCES = [
  'signIns',
  'sendingRestriction',
  'risk',
  'inboxRules',
  'forwarding',
  'onPremises',
  'secondFactor',
] as const

/**
 * Whether to say that a source could not be seen. That the organisation does not have it is said of the two sources
 * that most explanations rest on. Registered methods explain nothing before Microsoft's texts end.
 */
const isWorthTelling = (source: SourceId, why: Unseen, evidence: Evidence): boolean =>
  (source !== 'secondFactor' || evidence.gatheredAt >= FIRST_DAY) &&
  (source === 'signIns' ||
    source === 'sendingRestriction' ||
    why === 'failed' ||
    why === 'budget' ||
    (IN_THE_MAILBOX.includes(source) && isRestricted(evidence)))

/**
 * For a mailbox that may not send, what could not be read does not count as clean: the restriction is not lifted
 * before it was.
 */
const IN_THE_MAILBOX: readonly SourceId[] = ['inboxRules', 'forwarding']
const isRestricted = ({ sendingRestriction: look }: Evidence): boolean => look.kind === 'seen' && look.value !== null

/** Adds what only the look-ups of the account say: whether the mailbox is shared. */
export function inLightOfAccount(evidence: Evidence, account: Pick<Account, 'lookups'> | null): Evidence {
  const shared = account?.lookups.sharedMailbox
  return shared?.kind === 'answered' && shared.value ? { ...evidence, isShared: true } : evidence
}

/**
 * The diagnosis. `earlier`: of the same request. A reading that saw no sign-ins, or no methods, takes back nothing of
 * what they had shown.
 */
export function diagnosisOf(evidence: Evidence, earlier: Diagnosis | null = null): Diagnosis {
  const { signIns, gatheredAt, passwordChangedAt } = evidence
  const unseen = SOURCES.flatMap((source) => {
    const look = evidence[source]
    return look.kind === 'unseen' && isWorthTelling(source, look.why, evidence) ? [{ source, why: look.why }] : []
  })
  const found = inOrder([...findCauses(evidence), ...stillRegistered(evidence, earlier)])
  const reach = isAsked(evidence.onPremises) && { reach: reachOf(evidence.onPremises) }
  const waiting = waitingSince({ at: gatheredAt, unseen }, earlier)
  const read = { at: gatheredAt, unseen, passwordChangedAt, ...reach, ...waiting }
  if (signIns.kind === 'seen') {
    const timeline = signIns.value.slice(0, TIMELINE_LENGTH).map(entryOf)
    return { ...read, findings: found, latestSeenAt: latestSeen(evidence), timeline }
  }
  const { latestSeenAt = null, timeline = [] } = earlier ?? {}
  return { ...read, findings: inOrder([...found, ...stillTold(evidence, earlier)]), latestSeenAt, timeline }
}

const isAsked = (look: Evidence['onPremises']): boolean => look.kind === 'seen' || look.why !== 'not-configured'

/** Findings that rest on an earlier reading of the sign-ins, as far as nothing seen since has ended them. */
function stillTold(evidence: Evidence, earlier: Diagnosis | null): readonly Finding[] {
  if (!earlier || evidence.deleted) return []
  const hasNewPassword = evidence.passwordChangedAt !== null && evidence.passwordChangedAt > earlier.at
  const isEnded = ({ cause }: Finding) => hasNewPassword && causeOf(cause).endedBy.includes('reset-password')
  return earlier.findings.filter((finding) => restsOnSignIns(finding.cause) && !isEnded(finding))
}

/** Findings that rest on the methods, as an earlier reading saw them. */
function stillRegistered({ secondFactor, deleted }: Evidence, earlier: Diagnosis | null): readonly Finding[] {
  if (!earlier || deleted || secondFactor.kind === 'seen' || secondFactor.why === 'not-configured') return []
  return earlier.findings.filter(({ cause }) => ON_METHODS.includes(cause))
}
const ON_METHODS: readonly CauseId[] = ['passkey-required', 'text-or-voice-only']

const entryOf = (signIn: SignIn): TimelineEntry => ({
  at: signIn.at,
  errorCode: signIn.errorCode,
  app: signIn.app ?? signIn.client,
  device: [signIn.operatingSystem, signIn.browser].filter(Boolean).join(', ') || null,
  place: [signIn.city, signIn.country].filter(Boolean).join(', ') || null,
  correlationId: signIn.correlationId,
})
