/**
 * The forms that a proof of each way may have, for cases that nobody is in: at its best, as somebody has it who
 * prepared well, and the weaker form that some ways have.
 */
import type { Proof } from './assurance.ts'
import { type BestWorth, bestWorth } from './assurance-paths.ts'
import { type FactorId, factors } from './factors/index.ts'

const WEAKER = {
  'profile-address': { factor: 'code-by-email', method: 'issued-code', channel: 'email', standing: 'profile' },
  'after-call': {
    factor: 'approver-code',
    method: 'issued-code',
    channel: 'person',
    standing: 'registered',
    checked: 'registered-number',
  },
  'undated-contact': {
    factor: 'recovery-contact',
    method: 'recovery-contact',
    channel: 'person',
    standing: 'registered',
  },
  'plain-sign-in': {
    factor: 'work-account',
    method: 'bound-authenticator',
    channel: 'work-account',
    standing: 'weak-sign-in',
  },
} as const satisfies Record<string, BestWorth & { readonly factor: FactorId }>
export type WeakerForm = keyof typeof WEAKER
/** A way at its best, or a weaker form of one. */
export type ProofForm = FactorId | WeakerForm

export const WEAKER_FORMS = Object.keys(WEAKER) as readonly WeakerForm[]
export const PROOF_FORMS: readonly ProofForm[] = factors.flatMap(({ id }): readonly ProofForm[] => [
  id,
  ...WEAKER_FORMS.filter((form) => WEAKER[form].factor === id),
])
const isWeaker = (form: ProofForm): form is WeakerForm => form in WEAKER
/** The way that the form is one of. */
export const factorOfForm = (form: ProofForm): FactorId => (isWeaker(form) ? WEAKER[form].factor : form)

/**
 * How old a proof is: over a method older than the window and the trouble, over a newer one, or given so long ago that
 * it has to be given again.
 */
export const PROOF_AGES = ['old-method', 'new-method', 'given-long-ago'] as const
export type ProofAge = (typeof PROOF_AGES)[number]

/** A proof of this form; `provedAt`: when it was given, `isFresh`: its method is younger than the window. */
export const proofInForm = (form: ProofForm, provedAt: Date, isFresh = false): Proof => ({
  ...(isWeaker(form) ? WEAKER[form] : { factor: form, ...bestWorth(form) }),
  authenticator: form,
  provedAt,
  ...(form !== 'undated-contact' && { boundAt: new Date(0) }),
  ...(isFresh && { fresh: true }),
})
