/**
 * Which limits each verb uses, in order: the limit, whom it counts and which refusal is given.
 *
 * The order is a security property (rules R4, R5). Limits of the one who tries (browser, device, network) stand before
 * those of the account, so that whoever is stopped there has used none of an owner's. Subjects are taken from the
 * claimed name or from where the claimant is, never from what an account has, so a name that does not exist is counted
 * the same. `spend-limits.ts` is the only code that runs these rows.
 */
import type { RefusalCode } from '../refusals.ts'
import type { LimitId } from '../throttle.ts'

/** Whoever is counted: keyed hashes and ids, never an address or a name (rule R20). */
export interface LimitSubjects {
  readonly request?: string | undefined
  /** Keyed hash of the claimed name. */
  readonly name?: string | undefined
  /** The factor by which identity is proved. */
  readonly way?: string | undefined
  readonly network?: string | undefined
  readonly device?: string | undefined
  /** This browser finished a recovery or an enrolment of this account not long ago. */
  readonly knownBrowser?: string | null | undefined
  /** An approver has approved this request. */
  readonly isApproved?: boolean | undefined
  /** Where a message goes; null where it is not counted against the destination. */
  readonly destination?: string | null | undefined
  /** The total that a message counts against: all that are sent, or all that go to no address. */
  readonly pool?: 'all' | 'sink' | undefined
  readonly identity?: string | undefined
  readonly ticket?: string | undefined
  readonly browser?: string | undefined
  readonly person?: string | undefined
  /** The pending enrolment or trial. */
  readonly pending?: string | undefined
}

/**
 * `refuses`: refuses when it is used up. `stands-in`: while a point is left, the rows after it are not used. `alarms`:
 * nobody is refused, and the operator is told. `takes-turns`: used only while an alarm before it is up.
 */
export type LimitEffect = 'refuses' | 'stands-in' | 'alarms' | 'takes-turns'

/** Whose budget it is. A point of the account's is given back where a later row refuses. */
export type LimitOwner = 'sender' | 'account' | 'everybody'

interface Counted {
  readonly owner: LimitOwner
  /** The subject that is counted; null where the row does not apply. */
  readonly of: (subjects: LimitSubjects) => string | null
}

export interface LimitRow extends Counted {
  readonly limit: LimitId
  readonly refusal: RefusalCode
  readonly effect: LimitEffect
}

/** A subject that must be given: a verb that leaves it out is stopped, not let through. */
const need = (what: Exclude<keyof LimitSubjects, 'isApproved'>) => (subjects: LimitSubjects) => {
  const subject = subjects[what]
  if (typeof subject !== 'string') throw new Error(`A limit has nobody to count: ${what} is not given.`)
  return subject
}
const [name, way, networkOf, request] = [need('name'), need('way'), need('network'), need('request')] as const
const wayOf = (subjects: LimitSubjects) => `${way(subjects)}:${name(subjects)}`
const requestWayOf = (subjects: LimitSubjects) => `${request(subjects)} ${way(subjects)}`

const sender = (of: Counted['of']): Counted => ({ owner: 'sender', of })
const account = (of: Counted['of']): Counted => ({ owner: 'account', of })

const ofEverybody: Counted = { owner: 'everybody', of: () => 'all' }
const ofPool: Counted = { owner: 'everybody', of: need('pool') }
const ofRequest = sender(request)
const ofDevice = sender(need('device'))
const ofDeviceOrKnownBrowser = sender((subjects) => subjects.knownBrowser ?? need('device')(subjects))
const ofKnownBrowser = sender(({ knownBrowser }) => knownBrowser ?? null)
const ofNetwork = sender(networkOf)
/** A neighbour who uses up a network's share closes nothing for a browser that the account knows. */
const ofStrangersNetwork = sender((subjects) => (subjects.knownBrowser ? null : networkOf(subjects)))
const ofPerson = sender(need('person'))
const ofAccount = account(name)
const ofWay = account(wayOf)
const ofWayAndNetwork = account((subjects) => `${wayOf(subjects)}:${networkOf(subjects)}`)
const ofWayWhereKnown = account((subjects) => (subjects.knownBrowser ? wayOf(subjects) : null))
const ofRequestAndWay = sender(requestWayOf)
const ofApprovedRequest = sender((subjects) => (subjects.isApproved ? requestWayOf(subjects) : null))
const ofDestination = account((subjects) => (subjects.destination === null ? null : need('destination')(subjects)))

const row = (limit: LimitId, counted: Counted, refusal: RefusalCode, effect: LimitEffect = 'refuses'): LimitRow => ({
  limit,
  ...counted,
  refusal,
  effect,
})

/** Checked before any answer is: none of these belongs to an account, so none can close an owner's path. */
const ANSWERS: readonly LimitRow[] = [
  row('try:device', ofDeviceOrKnownBrowser, 'too-many-attempts'),
  row('try:network', ofStrangersNetwork, 'too-many-attempts'),
  row('try:total', ofEverybody, 'too-many-requests', 'alarms'),
  row('try:turn', ofStrangersNetwork, 'too-many-requests', 'takes-turns'),
]
const PRESS: readonly LimitRow[] = [row('ask:browser', ofRequest, 'too-many-requests')]
const SEND_FROM_ENROLMENT: readonly LimitRow[] = [
  row('enrol:send', ofPerson, 'too-many-sends'),
  row('enrol:destination', ofDestination, 'too-many-sends'),
  row('send:destination:hour', ofDestination, 'too-many-sends'),
  row('send:destination:day', ofDestination, 'too-many-sends'),
]

export const ATTEMPT_LIMITS = {
  // The admission queue, while so many begin that the total would be used up before its hour is over.
  'use-ticket': [row('turn:once', sender(need('ticket')), 'wait-your-turn')],
  'stand-in-line': [row('turn:network', ofNetwork, 'too-many-requests')],
  begin: [
    row('begin:device', ofDevice, 'too-many-requests'),
    row('begin:known', ofKnownBrowser, 'too-many-requests'),
    row('begin:network', ofStrangersNetwork, 'too-many-requests'),
    row('begin:network:day', ofStrangersNetwork, 'too-many-requests'),
    row('begin:total', ofEverybody, 'too-many-requests', 'alarms'),
  ],
  'take-over': [
    row('pair:network', ofNetwork, 'too-many-requests'),
    row('pair:total', ofEverybody, 'too-many-requests', 'alarms'),
    row('pair:turn', ofNetwork, 'too-many-requests', 'takes-turns'),
  ],

  // Used before sending: where it is used up, the code that was asked for a moment ago stays valid, and nobody is
  // refused.
  'repeat-code': [row('send:again', ofRequestAndWay, 'too-many-sends')],
  'ask-code': [
    row('send:known', ofWayWhereKnown, 'too-many-sends', 'stands-in'),
    row('send:network', ofStrangersNetwork, 'too-many-requests'),
    row('send:device', ofDevice, 'too-many-sends'),
    row('send:approved', ofApprovedRequest, 'too-many-sends', 'stands-in'),
    row('send:account:hour', ofWay, 'too-many-sends'),
    row('send:account:day', ofWay, 'too-many-sends'),
    row('send:account:all', ofAccount, 'too-many-sends'),
  ],
  'ask-people': [
    row('send:network', ofStrangersNetwork, 'too-many-requests'),
    ...PRESS,
    row('vouch:account', ofAccount, 'too-many-sends'),
  ],
  'ask-wallet': [row('send:network', ofStrangersNetwork, 'too-many-requests'), ...PRESS],
  'ask-own': PRESS,
  // Messages to no address count as well, against a total of their own, so that strangers' guesses hold nobody's code
  // back.
  'deliver-code': [
    row('send:destination:hour', ofDestination, 'too-many-sends'),
    row('send:destination:day', ofDestination, 'too-many-sends'),
    row('send:total', ofPool, 'too-many-sends'),
  ],
  // The day's letter about attempts has a limit reserved for it; one to a further address, or about a further account,
  // uses what codes left over.
  'tell-attempts': [
    row('attempts:account', ofAccount, 'too-many-sends', 'stands-in'),
    row('send:account:all', ofAccount, 'too-many-sends'),
  ],
  'tell-attempts-at': [
    row('attempts:destination', ofDestination, 'too-many-sends', 'stands-in'),
    row('send:destination:day', ofDestination, 'too-many-sends'),
  ],
  'return-send': [row('send:returned', ofWay, 'too-many-sends')],

  answer: ANSWERS,
  // Added to those above for ways that can be guessed. Ways that cannot be guessed are counted for no account.
  guess: [
    row('try:known', ofWayWhereKnown, 'too-many-attempts', 'stands-in'),
    row('try:account:network', ofWayAndNetwork, 'too-many-attempts'),
    row('try:account', ofWay, 'too-many-attempts'),
  ],
  'guess-read-out': [
    row('try:read-out:request', ofRequestAndWay, 'too-many-attempts'),
    row('try:read-out:account', ofWay, 'too-many-attempts'),
  ],
  'go-elsewhere': [row('identity:browser', sender(need('browser')), 'too-many-attempts')],
  'prove-elsewhere': [...ANSWERS, row('identity:subject', sender(need('identity')), 'too-many-attempts')],

  press: PRESS,
  'judge-password': [row('judge:browser', ofRequest, 'too-many-requests')],
  'judge-pressed-password': [row('judge:press', ofRequest, 'too-many-requests')],
  'set-password': PRESS,

  vouch: [row('vouch:person', ofPerson, 'too-many-requests')],
  // As above, of what an employee has sent to an address of their own.
  'repeat-enrolment-code': [
    row(
      'send:again',
      sender((of) => `${need('person')(of)} ${need('destination')(of)}`),
      'too-many-sends',
    ),
  ],
  'enrol-address': SEND_FROM_ENROLMENT,
  'rehearse-code': SEND_FROM_ENROLMENT,
  'enrol-code': [row('enrol:code', sender(need('pending')), 'too-many-attempts')],
  'look-up-contact': [row('enrol:look-up', ofPerson, 'too-many-requests')],
  decide: [row('desk:decide', ofPerson, 'too-many-requests')],
  'look-up': [row('desk:look', ofPerson, 'too-many-requests')],
  'mail-desk': [row('desk:mail', ofPerson, 'too-many-sends')],
  guard: [row('desk:guard', ofPerson, 'too-many-requests')],

  'text-notice': [
    row('notice:number', ofDestination, 'too-many-sends'),
    row('notice:total', ofEverybody, 'too-many-sends'),
  ],
  'text-what-was-given': [
    row('notice:given', ofDestination, 'too-many-sends'),
    row('notice:total', ofEverybody, 'too-many-sends'),
  ],
} as const satisfies Record<string, readonly LimitRow[]>

export type Verb = keyof typeof ATTEMPT_LIMITS

/** The rows of a verb, in the order in which they are used. */
export const rowsOf = (verb: Verb): readonly LimitRow[] => ATTEMPT_LIMITS[verb]
