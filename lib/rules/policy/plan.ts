/**
 * One plan from all that was told: what the claimant does now, what an administrator does, what ends by itself.
 *
 * Each cause asks for steps; together they are put into one order, each once. Where a cause can only be ended by a
 * person, the claimant is told nothing to do about the others; and waiting is no advice beside a cause that outlasts
 * the wait.
 */
import type { CauseId, Finding } from '../diagnosis/causes/index.ts'
import type { Decision } from './policy-decision.ts'
import { ADMINISTRATOR, type StepId, type TheirStep, TIME, type TimeStep, YOU, type YourStep } from './step-ids.ts'

interface Part {
  readonly you?: readonly YourStep[]
  readonly administrator?: readonly TheirStep[]
  readonly time?: readonly TimeStep[]
}

/** New passwords are not in here: policy says whether one may be chosen, asked for or neither. */
const PARTS: Readonly<Record<CauseId, Part>> = {
  'account-deleted': { administrator: ['restore'] },
  leaver: { you: ['tell-manager'], administrator: ['correct-date'] },
  'shared-mailbox': { you: ['own-account'], administrator: ['give-access'] },
  'account-disabled': { administrator: ['switch-on'] },
  'guest-elsewhere': { you: ['go-home-first'] },
  'service-trouble': { you: ['keep-password', 'try-later'], time: ['service-recovers'] },
  'account-at-risk': { administrator: ['look-at-risk', 'clear-risk'] },
  'smart-lockout': { you: ['stop-trying'], time: ['lock-ends'] },
  'blocked-network': { you: ['other-network'] },
  'on-premises-password-expired': { you: ['change-where-kept'] },
  'password-expired': {},
  'no-cloud-password': {},
  'on-premises-locked': { you: ['have-unlocked'], time: ['directory-opens'] },
  'on-premises-hours': { you: ['within-hours'] },
  'on-premises-refuses': { administrator: ['fix-directory'] },
  'federation-trouble': { you: ['own-sign-in-page'], administrator: ['fix-sign-in-page'] },
  'registration-blocked': { you: ['register-elsewhere'] },
  'passkey-required': { you: ['set-up-passkey'], administrator: ['give-pass-or-key'] },
  'second-factor-missing': { you: ['register'] },
  'second-factor-failing': { you: ['other-proof'], administrator: ['replace-proof'] },
  'pass-failing': { you: ['newest-pass'] },
  'device-required': { you: ['work-device'] },
  'app-not-approved': { you: ['approved-app'] },
  'access-policy': { you: ['usual-place'] },
  'wrong-passwords-one-device': { you: ['remove-saved'] },
  'wrong-passwords': {},
  'wrong-passwords-by-others': {},
  'sending-restricted': { administrator: ['lift-restriction'] },
  'mailbox-tampered': { administrator: ['clean-mailbox'] },
  'no-mailbox-licence': { administrator: ['give-licence'] },
  'not-assigned': { administrator: ['assign-app'] },
  'consent-missing': { you: ['ask-approval'], administrator: ['allow-app'] },
  'unknown-code': { administrator: ['look-code-up'] },
  'not-visible': {},
  'nothing-wrong': {},
  'text-or-voice-only': { you: ['set-up-passkey'] },
}

/** While one of these holds, nothing that ends another cause lets anybody in. */
const SHUT: readonly CauseId[] = ['account-deleted', 'leaver', 'shared-mailbox', 'account-disabled', 'guest-elsewhere']
/** Reasons for which sign-in was switched off: nobody promises to switch it on before they are settled. */
const BEHIND_THE_SWITCH: readonly CauseId[] = ['account-deleted', 'leaver', 'shared-mailbox']
/** Causes that end by themselves, or keep nobody out. */
const PASSING: readonly CauseId[] = [
  'smart-lockout',
  'on-premises-locked',
  'on-premises-hours',
  'service-trouble',
  'wrong-passwords-by-others',
  'not-visible',
  'text-or-voice-only',
]

/** The causes that decide what is done now. Where one of `SHUT` holds, the others wait until it has ended. */
export function deciding(told: readonly Finding[]): readonly Finding[] {
  const shut = told.filter(({ cause }) => SHUT.includes(cause))
  const behind = shut.filter(({ cause }) => BEHIND_THE_SWITCH.includes(cause))
  if (behind.length > 0) return behind
  return shut.length > 0 ? shut : told
}

/** Whether time alone lets the claimant in: not where another cause would still keep them out. */
export const waitingHelps = (told: readonly Finding[], now: Date): boolean =>
  told.some(({ until }) => 'at' in until && until.at > now) && told.every(({ cause }) => PASSING.includes(cause))

export interface Step<Id extends StepId = StepId> {
  readonly what: Id
  /** The finding that asks for it, with the facts to tell. */
  readonly of: Finding | null
}
export interface Plan {
  readonly you: readonly Step<YourStep>[]
  readonly administrator: readonly Step<TheirStep>[]
  readonly time: readonly Step<TimeStep>[]
}

/** `reset`: what policy says of a new password; null where it would end nothing that was told. */
export function planFor(told: readonly Finding[], reset: Decision['kind'] | null, now: Date): Plan {
  const causes = deciding(told)
  const administrator = inOrder(ADMINISTRATOR, causes, (part) => part.administrator, [
    ...THEIR_RESET[reset ?? 'none'],
    ...(isLeaverShutOut(told, causes) ? AFTER_DATE : []),
  ])
  const time = inOrder(TIME, causes, (part) => part.time, []).filter(({ of }) => !isOver(of, now))
  const asks = administrator.length > 0 || causes.some(({ until }) => until.kind === 'after-decision')
  const yours = inOrder(YOU, causes, (part) => part.you, [...YOUR_RESET[reset ?? 'none'], ...(asks ? ASK : [])])
  return { you: yours.filter(({ of }) => !isOver(of, now)), administrator, time: [...time, ...closing(time, causes)] }
}

const ASK = ['ask'] as const
const AFTER_DATE = ['switch-on-after-date'] as const
/** The date explains why sign-in was switched off: it is promised again only for when the date is right. */
const isLeaverShutOut = (told: readonly Finding[], causes: readonly Finding[]): boolean =>
  causes.every(({ cause }) => cause === 'leaver') && told.some(({ cause }) => cause === 'account-disabled')

const YOUR_RESET = {
  permit: ['new-password'],
  'step-up': ['prove-more', 'new-password'],
  'cool-off': ['new-password-later'],
  'await-approval': [],
  'hand-over': [],
  none: [],
} as const satisfies Record<Decision['kind'] | 'none', readonly YourStep[]>
const THEIR_RESET = {
  permit: [],
  'step-up': [],
  'cool-off': [],
  'await-approval': ['let-choose'],
  'hand-over': ['set-password'],
  none: [],
} as const satisfies Record<Decision['kind'] | 'none', readonly TheirStep[]>

function inOrder<Id extends StepId>(
  order: readonly Id[],
  causes: readonly Finding[],
  partOf: (part: Part) => readonly Id[] | undefined,
  more: readonly Id[],
): readonly Step<Id>[] {
  return order.flatMap((what) => {
    const of = causes.find(({ cause }) => partOf(PARTS[cause])?.includes(what)) ?? null
    return of || more.includes(what) ? [{ what, of }] : []
  })
}

/** A lock whose time has passed needs no step any more. */
const isOver = (of: Finding | null, now: Date): boolean => of !== null && 'at' in of.until && of.until.at <= now

function closing(time: readonly Step[], causes: readonly Finding[]): readonly Step<'rest-stays' | 'nothing'>[] {
  const stays = causes.some(({ cause }) => !PASSING.includes(cause))
  if (!stays) return []
  return [{ what: time.length > 0 ? 'rest-stays' : 'nothing', of: null }]
}
