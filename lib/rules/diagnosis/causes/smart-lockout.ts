import { addSeconds, HOUR_IN_MS } from '../../duration.ts'
import { type Evidence, openWrongPasswords, type SignIn } from '../evidence.ts'
import { ATTEMPTED_WITH_A_PASSWORD } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { isForItsAddress } from './support/refused-address.ts'
import { isUnfamiliar } from './support/unfamiliar-places.ts'

/** Seconds, unless the tenant says otherwise. Microsoft publishes the first lockout only; later ones are longer, by how much is not said. */
const FIRST_LOCKOUT_IN_SECONDS = 60
/** What was tried before such a pause belongs to another lockout. */
const PAUSE_ENDS_A_SERIES_AFTER_HOURS = 6

/**
 * Too many wrong passwords from places where the owner is: Entra ID's smart lockout. Unfamiliar places are counted
 * apart and do not lock the owner out. It ends when something shows that it has: a success, a new password, or an
 * attempt whose password was checked again. It never ends by the clock, since Microsoft does not publish how long a
 * lockout lasts.
 *
 * @see Microsoft Entra, "Prevent attacks using smart lockout"
 */
export const smartLockout = {
  id: 'smart-lockout',
  codes: [50053],
  holds: (evidence) => lockOf(evidence) !== null,
  tell: (evidence) => {
    const lock = lockOf(evidence)
    const latest = lock?.latestAt ?? evidence.gatheredAt
    return toldWith({
      since: lock?.since ?? null,
      until: {
        kind: 'not-before',
        at: addSeconds(latest, lockedForSeconds(evidence)),
        ...(lock?.isRepeated && { isRepeated: true }),
      },
      count: lock?.wrongPasswords || null,
      ...(evidence.lockoutRule && { locksAfter: evidence.lockoutRule.threshold }),
    })
  },
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: ['reset-password', 'wait'],
  example: exampleEvidence([
    exampleSignIn(50053, 0),
    ...Array.from({ length: 10 }, (_, i) => exampleSignIn(50126, i + 1)),
    exampleSignIn(0, 60 * 20),
  ]),
} as const satisfies Cause

/** The tenant's own duration of a first lockout, where it was read. */
const lockedForSeconds = ({ lockoutRule }: Evidence): number =>
  lockoutRule?.durationInSeconds ?? FIRST_LOCKOUT_IN_SECONDS

interface Lock {
  /** The first attempt of this lockout that was refused without checking the password. */
  readonly since: Date
  /** The latest attempt, refused unchecked or wrong: after a lockout each further wrong password locks again. */
  readonly latestAt: Date
  /**
   * Wrong passwords that led to this lockout. Attempts that were refused unchecked are not counted, since they may
   * have been right.
   */
  readonly wrongPasswords: number
  /** It was locked before and nothing between ended it, or somebody tried again since, which locks again. */
  readonly isRepeated: boolean
}

function lockOf(evidence: Evidence): Lock | null {
  const rows = ownAttempts(evidence)
  const isUnread = ({ errorCode }: SignIn) => errorCode === 50053
  const begin = rows.findIndex(isUnread)
  const refused = unbroken(rows.slice(begin), isUnread)
  const [latest] = rows
  const first = refused.at(-1)
  if (begin < 0 || !latest || !first) return null
  const before = rows.slice(begin + refused.length)
  const isNear = before[0] !== undefined && isClose(first, before[0])
  const wrong = isNear ? unbroken(before, (row) => !isUnread(row)) : []
  const isRepeated = begin > 0 || before.some(isUnread)
  return { since: first.at, latestAt: latest.at, wrongPasswords: wrong.length, isRepeated }
}

/** The owner's own attempts, newest first, down to the last one whose password was checked and right. */
function ownAttempts(evidence: Evidence): readonly SignIn[] {
  const isStranger = isUnfamiliar(evidence)
  return openWrongPasswords(evidence, ...ATTEMPTED_WITH_A_PASSWORD).filter(
    (row) => !isForItsAddress(row) && !isStranger(row),
  )
}

/** Rows of one kind from the first on, as long as no pause lies between two. */
function unbroken(rows: readonly SignIn[], isOfKind: (row: SignIn) => boolean): readonly SignIn[] {
  const end = rows.findIndex((row, place) => {
    const newer = rows[place - 1]
    return !isOfKind(row) || (newer !== undefined && !isClose(newer, row))
  })
  return end < 0 ? rows : rows.slice(0, end)
}

const isClose = (newer: SignIn, older: SignIn): boolean =>
  newer.at.getTime() - older.at.getTime() < PAUSE_ENDS_A_SERIES_AFTER_HOURS * HOUR_IN_MS
