/**
 * Proofs → assurance.
 *
 * Two proofs make AAL2 only when they are of different methods: two recovery
 * codes are one method however many addresses they went to.
 *
 * @see NIST SP 800-63B-4 §4.2.2.2 (id N10); presets and struck pairs: product rules, stricter than NIST's
 */

/** NIST's recovery methods, plus the authenticator that is bound to the account. */
export type RecoveryMethod =
  | 'saved-code'
  | 'issued-code'
  | 'recovery-contact'
  | 'bound-authenticator'
  | 'identity-proofing'

/** Over what the proof came. `person`: read out by somebody else. */
export type Channel = 'email' | 'text' | 'identity' | 'work-account' | 'person' | 'paper' | 'app' | 'passkey' | 'wallet'

/**
 * Where a proof's authenticator is kept; only what is registered lifts anybody above aal1 (rule R6).
 * `weak-sign-in`: to the account itself, and Entra ID does not say that more than the password was asked for.
 */
export type Standing = 'registered' | 'profile' | 'weak-sign-in'

export interface Proof {
  readonly factor: string
  readonly method: RecoveryMethod
  readonly channel: Channel
  readonly standing: Standing
  /** Which authenticator, as a keyed hash, so that two proofs of one address are known as one. */
  readonly authenticator: string
  /** Two factors in one act: a passkey with user verification, or a work sign-in that Entra ID calls strong. */
  readonly multiFactor?: boolean
  /** Object id of the person who read the code out: they decide nothing about this request (rule R7). */
  readonly vouchedBy?: string
  /** Nobody can say whether that person is the claimant under another account (rule R10). */
  readonly perhapsOwn?: boolean
  /** When the authenticator was bound, where we know it: younger than the trouble, it proves nothing (rule R6). */
  readonly boundAt?: Date
  /** When the authenticator runs out, where it says so. */
  readonly expiresAt?: Date
  /** Over a method that is younger than the window: counts only once a wait is over (rules R6, R17). */
  readonly fresh?: boolean
  readonly provedAt: Date
}

export const ASSURANCES = ['none', 'aal1', 'aal2'] as const
export type Assurance = (typeof ASSURANCES)[number]
export type Preset = 'standard' | 'strict'

/** What the organisation decided about pairs. It can take from what NIST permits, and add nothing to it. */
export interface PairRules {
  readonly preset: Preset
  /** Factors that do not make two together, in either order. */
  readonly notTogether: readonly (readonly [string, string])[]
}

export const meets = (held: Assurance, needed: Assurance): boolean =>
  ASSURANCES.indexOf(held) >= ASSURANCES.indexOf(needed)

export function assuranceOf(proofs: readonly Proof[], rules: PairRules): Assurance {
  if (proofs.length === 0) return 'none'
  if (proofs.some((proof) => proof.method === 'identity-proofing')) return 'aal2'
  const counting = proofs.filter((proof) => proof.standing === 'registered')
  if (counting.some(({ multiFactor }) => multiFactor)) return 'aal2'
  return counting.some((one) => counting.some((other) => makeTwo(one, other, rules))) ? 'aal2' : 'aal1'
}

function makeTwo(one: Proof, other: Proof, { preset, notTogether }: PairRules): boolean {
  if (one.method === other.method || one.authenticator === other.authenticator) return false
  if (isReadOut(one) && isReadOut(other)) return false
  if (isUndatedContact(one) && isMailbox(other)) return false
  if (isUndatedContact(other) && isMailbox(one)) return false
  if (notTogether.some((pair) => areStruck(pair, one.factor, other.factor))) return false
  return !(preset === 'strict' && ON_ONE_PHONE.includes(one.channel) && ON_ONE_PHONE.includes(other.channel))
}

const areStruck = (pair: readonly [string, string], one: string, other: string): boolean =>
  one !== other && pair.includes(one) && pair.includes(other)

/** One stolen phone holds the texts, the mailbox and the authenticator app. */
const ON_ONE_PHONE: readonly Channel[] = ['text', 'email', 'app']

/** A code that another person reads out: however many of them vouch, they count once (rule R7). */
export const isReadOut = ({ method, channel }: Proof): boolean => method === 'recovery-contact' || channel === 'person'

/**
 * A manager, of whom nobody knows since when: whoever can change the directory, or is
 * promoted into it, and reads one mailbox would have both (rule R7).
 */
const isUndatedContact = ({ factor, boundAt }: Proof): boolean => factor === 'recovery-contact' && boundAt === undefined

const isMailbox = ({ channel }: Proof): boolean => channel === 'email'

/**
 * Aal2 by a code that somebody read out and a telephone number, and without either of
 * them not: whoever has the number, by a swapped card or a talk with the help desk, has
 * half of it, so a second approver sees how the person was checked (rule R7).
 */
export const restsOnNumberAlone = (proofs: readonly Proof[], rules: PairRules): boolean =>
  assuranceOf(proofs, rules) === 'aal2' &&
  [isReadOut, isNumber].every(
    (weak) =>
      assuranceOf(
        proofs.filter((proof) => !weak(proof)),
        rules,
      ) !== 'aal2',
  )

/** For what takes `aal2`, without an approver who looks at how it was reached. */
export const isEnoughUnattended = (proofs: readonly Proof[], rules: PairRules): boolean =>
  assuranceOf(proofs, rules) === 'aal2' && !restsOnNumberAlone(proofs, rules)

const isNumber = ({ channel }: Proof): boolean => channel === 'text'

/** Aal2 by the word of somebody who may be the claimant themselves, and not without it (rule R10). */
export const restsOnPerhapsOwn = (proofs: readonly Proof[], rules: PairRules): boolean =>
  assuranceOf(proofs, rules) === 'aal2' &&
  assuranceOf(
    proofs.filter(({ perhapsOwn }) => !perhapsOwn),
    rules,
  ) !== 'aal2'

/** Proofs that somebody who is in the account, or holds its mailbox or number, cannot give. */
export const outlastsCompromise = (proofs: readonly Proof[]): boolean =>
  proofs.some(({ method, channel }) => method === 'identity-proofing' || channel === 'passkey')
