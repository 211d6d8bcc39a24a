/**
 * How often anything may be tried. What strangers spend closes nothing that they cannot
 * guess, and the real account is never locked by us (rule R5). Which of these a verb
 * draws on, in which order, stands in `attempt-limits.ts`.
 *
 * @see NIST SP 800-63B-4 §3.2.2 (N16), OWASP forgot-password (F02, F04)
 */
import { DAY_IN_SECONDS, HOUR_IN_SECONDS, MINUTE_IN_SECONDS } from './duration.ts'

/** Each is counted under the key that its name says, with the subject behind it. */
export const LIMITS = {
  // A whole office stands behind one address, and an outage brings it here at once.
  'begin:device': { points: 30, windowInSeconds: HOUR_IN_SECONDS },
  'begin:known': { points: 10, windowInSeconds: HOUR_IN_SECONDS },
  'begin:network': { points: 1000, windowInSeconds: HOUR_IN_SECONDS },
  // Each is some rows that are kept for a week: what one network can make us keep is bounded (docs/threat-model.md, T52).
  'begin:network:day': { points: 5000, windowInSeconds: DAY_IN_SECONDS },
  'begin:total': { points: 6000, windowInSeconds: HOUR_IN_SECONDS },
  // Of those who stand in line while the total is stressed; a ticket is good for one beginning.
  'turn:network': { points: 2000, windowInSeconds: HOUR_IN_SECONDS },
  'turn:once': { points: 1, windowInSeconds: HOUR_IN_SECONDS },
  'ask:browser': { points: 12, windowInSeconds: HOUR_IN_SECONDS },
  // A look at what is being typed, and one at what was pressed: neither uses up the other, nor the press itself.
  'judge:browser': { points: 60, windowInSeconds: HOUR_IN_SECONDS },
  'judge:press': { points: 60, windowInSeconds: HOUR_IN_SECONDS },
  // Of a request and way: a second press, or the way back and on again, sends no second code and leaves the first as it is.
  'send:again': { points: 1, windowInSeconds: 30 },
  // Of an account and way: what a known browser may have sent, whatever strangers have asked for.
  'send:known': { points: 1, windowInSeconds: HOUR_IN_SECONDS },
  'send:account:hour': { points: 3, windowInSeconds: HOUR_IN_SECONDS },
  // Of an account and way, as of a destination: six messages a day that nobody wanted, of which one is the letter that says so.
  'send:account:day': { points: 5, windowInSeconds: DAY_IN_SECONDS },
  // Over all ways: eight, and one of them is that letter.
  'send:account:all': { points: 7, windowInSeconds: DAY_IN_SECONDS },
  'send:destination:hour': { points: 3, windowInSeconds: HOUR_IN_SECONDS },
  'send:destination:day': { points: 5, windowInSeconds: DAY_IN_SECONDS },
  // What is kept for it, so that whoever presses often enough keeps nobody from hearing. One falls due a day, and may be half a day late.
  'attempts:account': { points: 1, windowInSeconds: DAY_IN_SECONDS / 2 },
  'attempts:destination': { points: 1, windowInSeconds: DAY_IN_SECONDS / 2 },
  // Of an account and way: a send whose code was then used is given back so often.
  'send:returned': { points: 2, windowInSeconds: DAY_IN_SECONDS },
  // An approval is collected with fresh proofs: one more code a channel of its request, whatever the hour has seen.
  'send:approved': { points: 1, windowInSeconds: DAY_IN_SECONDS },
  'send:total': { points: 3000, windowInSeconds: HOUR_IN_SECONDS },
  // Half of the total: an office gets through an outage, and no one network uses up what there is for all.
  'send:network': { points: 1500, windowInSeconds: HOUR_IN_SECONDS },
  'send:device': { points: 20, windowInSeconds: DAY_IN_SECONDS },
  // By text alone, and apart from codes: a recovery and its end are four or five.
  'notice:number': { points: 12, windowInSeconds: DAY_IN_SECONDS },
  // Of what was given or done, whatever else was told: nobody uses up the one text that counts.
  'notice:given': { points: 12, windowInSeconds: DAY_IN_SECONDS },
  'notice:total': { points: 3000, windowInSeconds: HOUR_IN_SECONDS },
  // Of an account and a way that can be guessed: a known browser has its own beside what all others share.
  'try:known': { points: 5, windowInSeconds: DAY_IN_SECONDS },
  'try:account:network': { points: 5, windowInSeconds: DAY_IN_SECONDS },
  'try:account': { points: 10, windowInSeconds: DAY_IN_SECONDS },
  // Of codes that somebody read out to this very request; and of an account, three that were wasted.
  'try:read-out:request': { points: 10, windowInSeconds: DAY_IN_SECONDS },
  'try:read-out:account': { points: 15, windowInSeconds: DAY_IN_SECONDS },
  'try:device': { points: 60, windowInSeconds: DAY_IN_SECONDS },
  'try:network': { points: 2000, windowInSeconds: DAY_IN_SECONDS },
  'try:total': { points: 20_000, windowInSeconds: HOUR_IN_SECONDS },
  // While the total is spent, each network has so many a minute: they take turns.
  'try:turn': { points: 10, windowInSeconds: MINUTE_IN_SECONDS },
  'identity:browser': { points: 10, windowInSeconds: HOUR_IN_SECONDS },
  // Of one account at a provider, whatever it is tried at here.
  'identity:subject': { points: 10, windowInSeconds: DAY_IN_SECONDS },
  // A code of the help desk is good once, for ten minutes, and one in 378 thousand million.
  'pair:network': { points: 60, windowInSeconds: HOUR_IN_SECONDS },
  'pair:total': { points: 3000, windowInSeconds: HOUR_IN_SECONDS },
  'pair:turn': { points: 5, windowInSeconds: MINUTE_IN_SECONDS },
  'vouch:account': { points: 4, windowInSeconds: DAY_IN_SECONDS },
  'vouch:person': { points: 20, windowInSeconds: HOUR_IN_SECONDS },
  // To one code that was sent, or one app that is being added.
  'enrol:code': { points: 5, windowInSeconds: HOUR_IN_SECONDS },
  'enrol:look-up': { points: 20, windowInSeconds: HOUR_IN_SECONDS },
  'enrol:send': { points: 6, windowInSeconds: DAY_IN_SECONDS },
  // Half of a destination's day: nobody uses up with an enrolment what its owner's recovery is sent by.
  'enrol:destination': { points: 3, windowInSeconds: DAY_IN_SECONDS },
  // Of one Azure subscription, below what Microsoft allows it: 30 mails a minute and 100 an hour, 60 and 200 questions
  // about one; 200 texts a minute from the slowest kind of number. `.env.example` says how to set those of sending.
  'azure:mail:minute': { points: 25, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:mail:hour': { points: 90, windowInSeconds: HOUR_IN_SECONDS },
  'azure:mail-status:minute': { points: 50, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:mail-status:hour': { points: 180, windowInSeconds: HOUR_IN_SECONDS },
  'azure:mail:closed': { points: 1, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:text:minute': { points: 150, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:text-report:minute': { points: 150, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:text:closed': { points: 1, windowInSeconds: MINUTE_IN_SECONDS },
  // Of one mailbox of Exchange Online, below its 30 messages a minute and 10,000 recipients a day; each letter has one
  // recipient. What exceeds the minute leaves late, which a code that lives ten minutes cannot afford.
  'mailbox:minute': { points: 25, windowInSeconds: MINUTE_IN_SECONDS },
  'mailbox:day': { points: 9_500, windowInSeconds: DAY_IN_SECONDS },
  'mailbox:closed': { points: 1, windowInSeconds: MINUTE_IN_SECONDS },
  'smtp:closed': { points: 1, windowInSeconds: MINUTE_IN_SECONDS },
  'desk:decide': { points: 120, windowInSeconds: HOUR_IN_SECONDS },
  // Apart from deciding: whoever has spent the hour's decisions can still raise the guard (rule R16).
  'desk:guard': { points: 120, windowInSeconds: HOUR_IN_SECONDS },
} as const satisfies Record<string, { points: number; windowInSeconds: number }>

export type LimitId = keyof typeof LIMITS
/** Points that an installation sets itself, in the place of those above. */
export type LimitPoints = Readonly<Partial<Record<LimitId, number>>>

/** Seconds: the wait of the first in line, what each further one of the same network adds, and how long a place is kept. */
export const TURN = { firstInSeconds: 20, furtherInSeconds: 2, longestInSeconds: 600, keptInSeconds: 900 } as const

/** A third of the hour's beginnings is left: from here on they are spread over it. */
export const isStressed = (beginningsLeft: number): boolean => beginningsLeft < LIMITS['begin:total'].points / 3

/**
 * After the third wrong code in a row, of one request on one channel, the next
 * waits; each further one makes it twice as long (NIST SP 800-63B-4 §3.2.2, id
 * N16: from 30 seconds up to an hour). Another channel, another request and people
 * wait for nothing: a stranger's pauses are the stranger's own (rule R5).
 */
export const PAUSES = { afterTries: 3, firstInSeconds: 30, longestInSeconds: HOUR_IN_SECONDS } as const

export const pauseAfter = (triesInARow: number): number =>
  triesInARow < PAUSES.afterTries
    ? 0
    : Math.min(PAUSES.longestInSeconds, PAUSES.firstInSeconds * 2 ** (triesInARow - PAUSES.afterTries))
