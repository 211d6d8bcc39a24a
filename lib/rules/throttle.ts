/**
 * How often anything may be tried.
 *
 * What strangers spend never closes a path that they cannot guess, and the real account is never locked by us (rule
 * R5). Which of these limits a verb uses, and in which order, stands in `attempt-limits.ts`.
 *
 * @see NIST SP 800-63B-4 §3.2.2 (N16), OWASP forgot-password (F02, F04)
 */
import { DAY_IN_SECONDS, HOUR_IN_SECONDS, MINUTE_IN_SECONDS } from './duration.ts'

/** Each limit is counted under its own name, with the subject behind it. */
export const LIMITS = {
  // One address may be a whole office, and an outage brings all of it here at once.
  'begin:device': { points: 30, windowInSeconds: HOUR_IN_SECONDS },
  'begin:known': { points: 10, windowInSeconds: HOUR_IN_SECONDS },
  'begin:network': { points: 1000, windowInSeconds: HOUR_IN_SECONDS },
  // A request stores some rows that are kept for a week, so this bounds what one network can make us store
  // (docs/threat-model.md, T52).
  'begin:network:day': { points: 5000, windowInSeconds: DAY_IN_SECONDS },
  'begin:total': { points: 6000, windowInSeconds: HOUR_IN_SECONDS },
  // Tickets for a place in the queue while the total is stressed; a ticket is good for one beginning.
  'turn:network': { points: 2000, windowInSeconds: HOUR_IN_SECONDS },
  'turn:once': { points: 1, windowInSeconds: HOUR_IN_SECONDS },
  'ask:browser': { points: 12, windowInSeconds: HOUR_IN_SECONDS },
  // Checking a password while it is typed and checking it when it is sent are counted apart, so that neither uses up
  // the other.
  'judge:browser': { points: 60, windowInSeconds: HOUR_IN_SECONDS },
  'judge:press': { points: 60, windowInSeconds: HOUR_IN_SECONDS },
  // One a request and way: a second press, or going back and forward, sends no second code and leaves the first one
  // valid.
  'send:again': { points: 1, windowInSeconds: 30 },
  // One an account and way: what a known browser may have sent, whatever strangers have asked for.
  'send:known': { points: 1, windowInSeconds: HOUR_IN_SECONDS },
  'send:account:hour': { points: 3, windowInSeconds: HOUR_IN_SECONDS },
  // An account and way, like a destination, gets at most six unwanted messages a day. The sixth is the letter that
  // says so.
  'send:account:day': { points: 5, windowInSeconds: DAY_IN_SECONDS },
  // Over all ways an account gets at most eight unwanted messages a day. The eighth is the letter that says so.
  'send:account:all': { points: 7, windowInSeconds: DAY_IN_SECONDS },
  'send:destination:hour': { points: 3, windowInSeconds: HOUR_IN_SECONDS },
  'send:destination:day': { points: 5, windowInSeconds: DAY_IN_SECONDS },
  // Reserved for that letter, so that whoever asks for many codes cannot keep the owner from hearing of it. One falls
  // due a day, and may be half a day late.
  'attempts:account': { points: 1, windowInSeconds: DAY_IN_SECONDS / 2 },
  'attempts:destination': { points: 1, windowInSeconds: DAY_IN_SECONDS / 2 },
  // How often an account and way gets a send back because its code was then used.
  'send:returned': { points: 2, windowInSeconds: DAY_IN_SECONDS },
  // An approval is collected with fresh proofs, which takes one more code a channel of its request, however many the
  // hour has seen.
  'send:approved': { points: 1, windowInSeconds: DAY_IN_SECONDS },
  'send:total': { points: 3000, windowInSeconds: HOUR_IN_SECONDS },
  // Half of the total: enough for an office in an outage, and no single network uses up what there is for all.
  'send:network': { points: 1500, windowInSeconds: HOUR_IN_SECONDS },
  'send:device': { points: 20, windowInSeconds: DAY_IN_SECONDS },
  // Texts that are no codes, counted apart from codes: a recovery and its end are four or five.
  'notice:number': { points: 12, windowInSeconds: DAY_IN_SECONDS },
  // Texts that say what was granted or done, counted apart, so that nobody can use up the one notice that matters
  // most.
  'notice:given': { points: 12, windowInSeconds: DAY_IN_SECONDS },
  'notice:total': { points: 3000, windowInSeconds: HOUR_IN_SECONDS },
  // Tries of an account by a way that can be guessed: a known browser has its own, beside those that all others share.
  'try:known': { points: 5, windowInSeconds: DAY_IN_SECONDS },
  'try:account:network': { points: 5, windowInSeconds: DAY_IN_SECONDS },
  'try:account': { points: 10, windowInSeconds: DAY_IN_SECONDS },
  // Codes that somebody read out to this very request; the next line is of the account, three wasted codes.
  'try:read-out:request': { points: 10, windowInSeconds: DAY_IN_SECONDS },
  'try:read-out:account': { points: 15, windowInSeconds: DAY_IN_SECONDS },
  'try:device': { points: 60, windowInSeconds: DAY_IN_SECONDS },
  'try:network': { points: 2000, windowInSeconds: DAY_IN_SECONDS },
  'try:total': { points: 20_000, windowInSeconds: HOUR_IN_SECONDS },
  // While the total is spent each network has so many tries a minute, so that all get their turn.
  'try:turn': { points: 10, windowInSeconds: MINUTE_IN_SECONDS },
  'identity:browser': { points: 10, windowInSeconds: HOUR_IN_SECONDS },
  // Sign-ins of one account at an outside provider, whichever request they are tried on.
  'identity:subject': { points: 10, windowInSeconds: DAY_IN_SECONDS },
  // A code of the help desk is valid once and for ten minutes, and is one in 378 thousand million.
  'pair:network': { points: 60, windowInSeconds: HOUR_IN_SECONDS },
  'pair:total': { points: 3000, windowInSeconds: HOUR_IN_SECONDS },
  'pair:turn': { points: 5, windowInSeconds: MINUTE_IN_SECONDS },
  'vouch:account': { points: 4, windowInSeconds: DAY_IN_SECONDS },
  'vouch:person': { points: 20, windowInSeconds: HOUR_IN_SECONDS },
  // Tries for one code that was sent, or one app that is being added.
  'enrol:code': { points: 5, windowInSeconds: HOUR_IN_SECONDS },
  'enrol:look-up': { points: 20, windowInSeconds: HOUR_IN_SECONDS },
  'enrol:send': { points: 6, windowInSeconds: DAY_IN_SECONDS },
  // Half of a destination's day, so that an enrolment cannot use up the messages that its owner's recovery needs.
  'enrol:destination': { points: 3, windowInSeconds: DAY_IN_SECONDS },
  // For one Azure subscription, below what Microsoft allows it: 30 mails a minute and 100 an hour, 60 and 200 status
  // queries; 200 texts a minute from the slowest kind of number. `.env.example` says how to set those of sending.
  'azure:mail:minute': { points: 25, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:mail:hour': { points: 90, windowInSeconds: HOUR_IN_SECONDS },
  'azure:mail-status:minute': { points: 50, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:mail-status:hour': { points: 180, windowInSeconds: HOUR_IN_SECONDS },
  'azure:mail:closed': { points: 1, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:text:minute': { points: 150, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:text-report:minute': { points: 150, windowInSeconds: MINUTE_IN_SECONDS },
  'azure:text:closed': { points: 1, windowInSeconds: MINUTE_IN_SECONDS },
  // For one mailbox of Exchange Online, below its 30 messages a minute and 10,000 recipients a day; each letter has
  // one recipient. Messages beyond the minute leave late, which a code that lives ten minutes cannot afford.
  'mailbox:minute': { points: 25, windowInSeconds: MINUTE_IN_SECONDS },
  'mailbox:day': { points: 9_500, windowInSeconds: DAY_IN_SECONDS },
  'mailbox:closed': { points: 1, windowInSeconds: MINUTE_IN_SECONDS },
  'smtp:closed': { points: 1, windowInSeconds: MINUTE_IN_SECONDS },
  'desk:decide': { points: 120, windowInSeconds: HOUR_IN_SECONDS },
  // People looked up on the policy page, apart from decisions, so that looking keeps nobody from deciding.
  'desk:look': { points: 60, windowInSeconds: HOUR_IN_SECONDS },
  // Raising threat mode is counted apart from decisions, so that an approver who has spent the hour's decisions can
  // still do it (rule R16).
  // Letters to one person at the desk; what is more comes with the next digest.
  'desk:mail': { points: 20, windowInSeconds: HOUR_IN_SECONDS },
  'desk:guard': { points: 120, windowInSeconds: HOUR_IN_SECONDS },
} as const satisfies Record<string, { points: number; windowInSeconds: number }>

export type LimitId = keyof typeof LIMITS
/** Limits that an installation sets itself, in place of those above. */
export type LimitPoints = Readonly<Partial<Record<LimitId, number>>>

/**
 * The admission queue: the wait of the first, what each further one of the same network adds, and how long a place is
 * kept.
 */
export const ADMISSION_QUEUE = {
  firstInSeconds: 20,
  furtherInSeconds: 2,
  longestInSeconds: 600,
  keptInSeconds: 900,
} as const

/** Whether only a third of the hour's beginnings is left; from then on they are spread over the rest of it. */
export const isStressed = (beginningsLeft: number): boolean => beginningsLeft < LIMITS['begin:total'].points / 3

/**
 * After the third wrong code in a row, of one request on one channel, the next try waits; each further one doubles the
 * wait (NIST SP 800-63B-4 §3.2.2, id N16: from 30 seconds up to an hour). Other channels, other requests and approvers
 * do not wait, so a stranger's pauses hold up nobody else (rule R5).
 */
export const PAUSES = { afterTries: 3, firstInSeconds: 30, longestInSeconds: HOUR_IN_SECONDS } as const

/** Seconds to wait after so many wrong answers in a row; 0 for the first few. */
export const pauseAfterInSeconds = (triesInARow: number): number =>
  triesInARow < PAUSES.afterTries
    ? 0
    : Math.min(PAUSES.longestInSeconds, PAUSES.firstInSeconds * 2 ** (triesInARow - PAUSES.afterTries))
