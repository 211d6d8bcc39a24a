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

/** The channel that the proof came by. `person`: somebody else read the code out. */
export type Channel = 'email' | 'text' | 'identity' | 'work-account' | 'person' | 'paper' | 'app' | 'passkey' | 'wallet'

/**
 * Where a proof's authenticator is kept; only what is registered lifts anybody above aal1 (rule R6).
 * `weak-sign-in`: to the account itself, and Entra ID does not say that more than the password was asked for.
 */
export type MethodTrust = 'registered' | 'profile' | 'weak-sign-in'

/** How somebody who reads a code out knew whom they spoke with. A number is called, never answered. */
export type Checked = 'face-to-face' | 'registered-number' | 'known-voice'

export interface Proof {
  readonly factor: string
  readonly method: RecoveryMethod
  readonly channel: Channel
  readonly standing: MethodTrust
  /** Which authenticator, as a keyed hash, so that two proofs of one address are known as one. */
  readonly authenticator: string
  /** Two factors in one act: a passkey with user verification, or a work sign-in that Entra ID calls strong. */
  readonly multiFactor?: boolean
  /** Object id of the person who read the code out: they decide nothing about this request (rule R7). */
  readonly vouchedBy?: string
  /** How that person knew whom they spoke with; rows from before it was kept say nothing, and count as a call. */
  readonly checked?: Checked
  /** The person who vouched may be the claimant under another account, and nobody can say whether (rule R10). */
  readonly perhapsOwn?: boolean
  /**
   * When the authenticator was bound, where that is known; bound after the trouble began, it proves nothing (rule R6).
   */
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

/** What the organisation decided about pairs. It can only forbid pairs that NIST permits, never permit others. */
export interface AssuranceRules {
  readonly preset: Preset
  /** Factors that do not make two together, in either order. */
  readonly notTogether: readonly (readonly [string, string])[]
}

/** Whether the assurance held is at least the one needed. */
export const meets = (held: Assurance, needed: Assurance): boolean =>
  ASSURANCES.indexOf(held) >= ASSURANCES.indexOf(needed)

/**
 * What the proofs add up to: `none` without any, `aal2` where one is two factors by itself or two make a permitted
 * pair, else `aal1` (NIST SP 800-63B-4 §4.2.2.2, id N10).
 */
export function assuranceOf(proofs: readonly Proof[], rules: AssuranceRules): Assurance {
  if (proofs.length === 0) return 'none'
  return reachesAal2(proofs, (one, other) => makeTwo(one, other, rules)) ? 'aal2' : 'aal1'
}

/** Whether one proof is enough alone, or any two of which `addUp` says that they are. */
function reachesAal2(proofs: readonly Proof[], addUp: (one: Proof, other: Proof) => boolean): boolean {
  if (proofs.some((proof) => proof.method === 'identity-proofing')) return true
  const counting = proofs.filter((proof) => proof.standing === 'registered')
  if (counting.some(({ multiFactor }) => multiFactor)) return true
  return counting.some((one) => counting.some((other) => addUp(one, other)))
}

function makeTwo(one: Proof, other: Proof, { preset, notTogether }: AssuranceRules): boolean {
  if (one.method === other.method || one.authenticator === other.authenticator) return false
  if (isReadOut(one) && isReadOut(other)) return false
  if (isUndatedContact(one) && isMailbox(other)) return false
  if (isUndatedContact(other) && isMailbox(one)) return false
  if (notTogether.some((pair) => areStruck(pair, one.factor, other.factor))) return false
  return !(preset === 'strict' && ON_ONE_PHONE.includes(one.channel) && ON_ONE_PHONE.includes(other.channel))
}

const areStruck = (pair: readonly [string, string], one: string, other: string): boolean =>
  one !== other && pair.includes(one) && pair.includes(other)

/** What lives on a telephone: whoever steals it holds the texts, the mailbox and the authenticator app. */
const ON_ONE_PHONE: readonly Channel[] = ['text', 'email', 'app']

/** A code that another person reads out: however many of them vouch, they count once (rule R7). */
export const isReadOut = ({ method, channel }: Proof): boolean => method === 'recovery-contact' || channel === 'person'

/**
 * The manager as the directory names them, without a date. Whoever can change the directory could name themselves, and
 * together with one mailbox would have both proofs (rule R7).
 */
const isUndatedContact = ({ factor, boundAt }: Proof): boolean => factor === 'recovery-contact' && boundAt === undefined

const isMailbox = ({ channel }: Proof): boolean => channel === 'email'

/**
 * `aal2` that rests on one telephone and on no other proofs: a code that somebody read out beside a text to a number,
 * or one read out after a call to a registered number beside anything that lives on that telephone. A swapped SIM
 * card, a talk with the help desk or a stolen phone is then half of it, so a second approver sees how the person was
 * checked (rule R7).
 */
export const restsOnNumberAlone = (proofs: readonly Proof[], rules: AssuranceRules): boolean =>
  assuranceOf(proofs, rules) === 'aal2' && !isEnoughUnattended(proofs, rules)

/** Whether the proofs are enough for what takes `aal2` without an approver who looks at how it was reached. */
export const isEnoughUnattended = (proofs: readonly Proof[], rules: AssuranceRules): boolean =>
  reachesAal2(
    proofs,
    (one, other) =>
      makeTwo(one, other, rules) && !isOneTelephone(one, other, rules) && !isOneTelephone(other, one, rules),
  )

const isOneTelephone = (one: Proof, other: Proof, { preset }: AssuranceRules): boolean =>
  isReadOut(one) && (other.channel === 'text' || (isAfterCall(one) && WITH_NUMBER[preset].includes(other.channel)))

/**
 * Read out by an approver after a call. A colleague recognises a voice; an approver who met nobody only called a
 * number. Where the record does not say how somebody was checked, it counts as a call.
 */
const isAfterCall = ({ method, checked }: Proof): boolean =>
  checked === 'registered-number' || (checked !== 'face-to-face' && method !== 'recovery-contact')

/**
 * Channels on the telephone that a registered number rings. Under `strict` its mailbox counts too, since one stolen
 * phone holds both.
 */
const WITH_NUMBER: Readonly<Record<Preset, readonly Channel[]>> = {
  standard: ['text', 'app'],
  strict: ON_ONE_PHONE,
}

/** `aal2` that is reached only with the word of somebody who may be the claimant themselves (rule R10). */
export const voucherMayBeClaimant = (proofs: readonly Proof[], rules: AssuranceRules): boolean =>
  assuranceOf(proofs, rules) === 'aal2' &&
  assuranceOf(
    proofs.filter(({ perhapsOwn }) => !perhapsOwn),
    rules,
  ) !== 'aal2'

/** Proofs that somebody who is inside the account, or holds its mailbox or number, cannot give. */
export const outlastsCompromise = (proofs: readonly Proof[]): boolean =>
  proofs.some(({ method, channel }) => method === 'identity-proofing' || channel === 'passkey')
