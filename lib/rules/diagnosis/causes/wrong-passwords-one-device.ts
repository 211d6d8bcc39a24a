import { HOUR_IN_MS, MINUTE_IN_MS } from '../../duration.ts'
import { type Evidence, openWrongPasswords, type SignIn } from '../evidence.ts'
import { CAUSE_CODES, RIGHT_PASSWORD_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { isSameClient } from './support/cause-from-codes.ts'
import { isUnfamiliar } from './support/unfamiliar-places.ts'

/** Fewer are typing errors, not an old password that is saved somewhere. */
const SERIES_STARTS_AT = 4
/** Minutes over which tries are spread that a program makes by itself: nobody types the same for so long. */
const GOES_ON_FOR_MINUTES = 15
/** A saved password that was not tried for longer is saved no more. */
const TRIED_WITHIN_HOURS = 24

/**
 * Wrong passwords (AADSTS50126), all but strangers' from one app on one device in one place: an old one is probably
 * saved there. A success there ends it. A success elsewhere ends what somebody typed, but not what a program tries by
 * itself: whoever signs in with a new password is locked out by the phone that still has the old one.
 */
export const wrongPasswordsOneDevice = {
  id: 'wrong-passwords-one-device',
  codes: CAUSE_CODES['wrong-passwords'],
  holds: (evidence) => triedThere(evidence).length > 0,
  tell: (evidence) => {
    const failures = triedThere(evidence)
    const latest = failures[0]
    return toldWith({
      since: failures.at(-1)?.at ?? null,
      until: { kind: 'after-remedy' },
      count: failures.length,
      app: latest ? appOf(latest) : null,
      device: latest?.operatingSystem ?? null,
      place: latest?.city ?? null,
    })
  },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['reset-password'],
  example: savedOldPassword(),
} as const satisfies Cause

/** Wrong passwords that no success anywhere has ended, newest first, without strangers'. */
export function ownFailures(evidence: Evidence): readonly SignIn[] {
  const isStranger = isUnfamiliar(evidence)
  return openWrongPasswords(evidence, ...CAUSE_CODES['wrong-passwords']).filter((row) => !isStranger(row))
}

/** Whether all of them are one device's, and enough to be more than typing errors. */
export const areOneDevices = (failures: readonly SignIn[]): boolean =>
  failures.length >= SERIES_STARTS_AT && new Set(failures.map(deviceOf)).size === 1 && deviceOf(failures[0]) !== null

/** Newest first; empty where no password seems to be saved anywhere. */
function triedThere(evidence: Evidence): readonly SignIn[] {
  const open = ownFailures(evidence)
  return areOneDevices(open) ? open : triedByItself(evidence)
}

/** Of the device that tried last: what no success there has ended, spread over too long to have been typed. */
function triedByItself(evidence: Evidence): readonly SignIn[] {
  const { signIns, passwordChangedAt, gatheredAt } = evidence
  if (signIns.kind === 'unseen') return []
  const isStranger = isUnfamiliar(evidence)
  const from = Math.max(passwordChangedAt?.getTime() ?? 0, gatheredAt.getTime() - TRIED_WITHIN_HOURS * HOUR_IN_MS)
  const right = signIns.value.filter(({ errorCode }) => errorCode === 0 || RIGHT_PASSWORD_CODES.includes(errorCode))
  const isEnded = (row: SignIn) => right.some((other) => other.at >= row.at && isSameClient(row, other))
  const codes: readonly number[] = CAUSE_CODES['wrong-passwords']
  const open = signIns.value.filter(
    (row) => codes.includes(row.errorCode) && row.at.getTime() > from && !isStranger(row) && !isEnded(row),
  )
  const device = open.map(deviceOf).find((one) => one !== null)
  const rows = open.filter((row) => deviceOf(row) === device)
  const spreadInMs = (rows[0]?.at.getTime() ?? 0) - (rows.at(-1)?.at.getTime() ?? 0)
  return areOneDevices(rows) && spreadInMs >= GOES_ON_FOR_MINUTES * MINUTE_IN_MS ? rows : []
}

/**
 * The log's name for every modern client, which says less than the app's own name. For older protocols the protocol
 * says more.
 */
const ANY_APP = 'Mobile Apps and Desktop clients'
const appOf = ({ app, client }: SignIn): string | null => (client === ANY_APP ? (app ?? client) : (client ?? app))

/** A person types into a browser; no saved password is tried there by itself. */
const TYPED = 'Browser'

function deviceOf(signIn: SignIn | undefined): string | null {
  if (!signIn || signIn.client === TYPED || (!signIn.operatingSystem && !signIn.client)) return null
  return [signIn.client, signIn.operatingSystem, signIn.city].join(' / ')
}

function savedOldPassword(): Evidence {
  const phone = {
    client: 'Mobile Apps and Desktop clients',
    app: 'Apple Mail',
    operatingSystem: 'iOS 26',
    browser: null,
  }
  return exampleEvidence([
    ...Array.from({ length: 7 }, (_, i) => exampleSignIn(50126, 3 + i * 9, phone)),
    exampleSignIn(0, 60 * 26),
  ])
}
