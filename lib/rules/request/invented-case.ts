/**
 * A case that nobody is in, and what policy would decide in it. It is made into a request and put to the same function
 * as every other one, so that the answer cannot differ from what happens.
 */
import type { AccountClass } from '../account/account.ts'
import { addMinutes } from '../duration.ts'
import { type CauseId, causeOf } from '../diagnosis/causes/index.ts'
import { type ProofAge, type ProofForm, factorOfForm, proofInForm, PROOF_FORMS } from '../proofs/proof-forms.ts'
import type { Proof } from '../proofs/assurance.ts'
import { type FactorId, isFactorId } from '../proofs/factors/index.ts'
import { type Ruling, ruleOn, strictness } from '../policy/policy-decision.ts'
import { type RemedyId, remedies } from '../remedies/index.ts'
import { PROOF_LASTS_MINUTES } from './counting-proofs.ts'
import { UNTOUCHED } from './new-request.ts'
import { policyInputFor, type PolicySettings } from './policy-input.ts'
import type { RecoveryRequest } from './request.ts'

export interface InventedCase {
  readonly accountClass: AccountClass
  readonly causes: readonly CauseId[]
  readonly proofs: readonly { readonly form: ProofForm; readonly age: ProofAge }[]
  /** What other requests of the account replaced within a week. */
  readonly givenLately: readonly RemedyId[]
  /** It was said within 30 days that a request was not the owner's. */
  readonly deniedLately: boolean
  /** A source that would show a compromise did not answer. */
  readonly compromiseUnknown: boolean
  /** The organisation's own directory takes our changes to the account. */
  readonly onPremises: boolean
}

/** The settings that a case is decided by. */
export type CaseSettings = PolicySettings & { readonly factors: readonly FactorId[] }

/** What further proofs would change: each set is enough by itself. */
export interface MoreProof {
  readonly ways: readonly (readonly FactorId[])[]
  readonly leads: Ruling
}

export interface CaseAnswer extends Ruling {
  readonly remedy: RemedyId
  /** Null: no further proof makes the decision less strict. */
  readonly more: MoreProof | null
}

/** A look always finds something, if only that nothing is wrong. */
const NOTHING_FOUND: readonly CauseId[] = ['nothing-wrong']

/** The case as a request, begun and looked into at this moment. */
export function requestOf(invented: InventedCase, now: Date): RecoveryRequest {
  const { accountClass, causes, proofs, givenLately, deniedLately, compromiseUnknown, onPremises } = invented
  const given = { 'given-long-ago': addMinutes(now, -PROOF_LASTS_MINUTES - 1) } as Partial<Record<ProofAge, Date>>
  return {
    ...UNTOUCHED,
    id: '',
    reference: '',
    language: '',
    claimedName: '',
    nameHash: '',
    errorCode: null,
    browser: null,
    begunAt: now,
    movedAt: now,
    lapsesAt: now,
    accountClass,
    givenLately,
    deniedLately,
    proofs: proofs.map(({ form, age }) => proofInForm(form, given[age] ?? now, age === 'new-method')),
    diagnosis: {
      at: now,
      // Since when is said by the age of each proof instead.
      findings: (causes.length > 0 ? causes : NOTHING_FOUND).map((cause) => ({
        cause,
        ...causeOf(cause).tell(causeOf(cause).example),
        since: null,
      })),
      unseen: compromiseUnknown ? [{ source: 'risk', why: 'failed' }] : [],
      latestSeenAt: null,
      timeline: [],
      reach: { canWrite: onPremises, passwordMayChangeAt: null },
    },
  }
}

/** What policy decides about each remedy of the request, and what more proof would change. */
export const answersFor = (settings: CaseSettings, request: RecoveryRequest, now: Date): readonly CaseAnswer[] =>
  remedies.map(({ id }) => {
    const ruling = rulingFor(settings, request, id, now)
    return { ...ruling, remedy: id, more: moreProofFor(settings, request, id, ruling, now) }
  })

/** As `decisionFor`, with the cause and the row that made the decision. */
const rulingFor = (settings: PolicySettings, request: RecoveryRequest, remedy: RemedyId, now: Date): Ruling =>
  ruleOn(policyInputFor(settings, request, remedy, now))

function moreProofFor(
  settings: CaseSettings,
  request: RecoveryRequest,
  remedy: RemedyId,
  { decision }: Ruling,
  now: Date,
): MoreProof | null {
  if (decision.kind === 'permit') return null
  const counts = request.proofs.filter(
    ({ fresh, provedAt }) => !fresh && provedAt >= addMinutes(now, -PROOF_LASTS_MINUTES),
  )
  const isOpen = (id: FactorId) => !counts.some(({ factor, standing }) => factor === id && standing === 'registered')
  const ways = PROOF_FORMS.filter(isFactorId).filter((id) => settings.factors.includes(id) && isOpen(id))
  const withProofs = (more: readonly FactorId[]): Ruling => {
    const given: readonly Proof[] = more.map((form) => proofInForm(form, now))
    const rest = request.proofs.filter(({ factor }) => !more.some((form) => factorOfForm(form) === factor))
    return rulingFor(settings, { ...request, proofs: [...rest, ...given] }, remedy, now)
  }
  const reach = (sets: readonly (readonly FactorId[])[]) => sets.map((set) => ({ set, leads: withProofs(set) }))
  const alone = reach(ways.map((one) => [one]))
  const pairs = reach(ways.flatMap((one, at) => ways.slice(at + 1).map((other) => [one, other])))
  const least = Math.min(...[...alone, ...pairs].map(({ leads }) => strictness(leads.decision)))
  if (least >= strictness(decision)) return null
  const isEnough = ({ leads }: { readonly leads: Ruling }) => strictness(leads.decision) === least
  const single = alone.filter(isEnough)
  // A pair of which one is enough alone says nothing more.
  const together = pairs
    .filter(isEnough)
    .filter(({ set }) => !single.some(({ set: [one] }) => one && set.includes(one)))
  const [first] = [...single, ...together]
  return first ? { ways: [...single, ...together].map(({ set }) => set), leads: first.leads } : null
}
