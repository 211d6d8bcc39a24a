/** Causes that the sign-in log names by a code: refused with it, and nothing has ended it since. */
import { HOUR_IN_MS } from '../../../duration.ts'
import { type Evidence, openFailures, type SignIn } from '../../evidence.ts'
import { type Cause, toldWith, type Until } from './cause.ts'

/** What was refused longer ago says nothing about today, unless a password stands behind it. */
const WEEK_IN_HOURS = 7 * 24

/**
 * What ends a refusal. Some outlast a new password (a device stays as it is), and one about a device or an application
 * outlasts a success anywhere else.
 */
export type Ending =
  | 'new-password'
  | 'success'
  | 'success-in-that-app'
  | 'success-on-that-device'
  | 'success-by-that-client'

/**
 * Whether a success was on the same device or in the same application as the refusal; where the log does not say, it
 * counts as the same.
 */
const THERE: Readonly<Record<Exclude<Ending, 'new-password'>, (refused: SignIn, success: SignIn) => boolean>> = {
  success: () => true,
  'success-in-that-app': (refused, success) => refused.app === success.app,
  'success-on-that-device': (refused, success) => isSameSystem(refused, success),
  'success-by-that-client': (refused, success) => isSameClient(refused, success),
}

/** By that app, by that protocol, on that system: what a policy lets in on one, it may turn away on another. */
export const isSameClient = (one: SignIn, other: SignIn): boolean =>
  isSame(one.app, other.app) && isSame(one.client, other.client) && isSameSystem(one, other)

const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null || comparable(one) === comparable(other)
/** Without blanks, signs and case: the log writes one thing in several ways. */
const comparable = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '')

/** By name and first number: "iOS 18.2" and "Ios 18.3.1" are one telephone before and after an update. */
function isSameSystem({ operatingSystem: one }: SignIn, { operatingSystem: other }: SignIn): boolean {
  if (one === null || other === null) return true
  const [name, version] = nameAndVersion(one)
  const [otherName, otherVersion] = nameAndVersion(other)
  return name === otherName && (version === '' || otherVersion === '' || version === otherVersion)
}
const nameAndVersion = (system: string): readonly [name: string, version: string] => [
  comparable(/^[^\d]*/.exec(system)?.[0] ?? ''),
  /\d+/.exec(system)?.[0] ?? '',
]

/** Rows of the log with one of these codes that still count, newest first. */
export function refusedWith(
  evidence: Evidence,
  codes: readonly number[],
  ending: Ending,
  fadesAfterHours = WEEK_IN_HOURS,
): readonly SignIn[] {
  if (ending === 'new-password') return openFailures(evidence, ...codes)
  if (evidence.signIns.kind === 'unseen') return []
  const rows = evidence.signIns.value
  const successes = rows.filter(({ errorCode }) => errorCode === 0)
  const isEnded = (row: SignIn) => successes.some((success) => success.at >= row.at && THERE[ending](row, success))
  const isFaded = ({ at }: SignIn) => evidence.gatheredAt.getTime() - at.getTime() > fadesAfterHours * HOUR_IN_MS
  return rows.filter((row) => codes.includes(row.errorCode) && !isEnded(row) && !isFaded(row))
}

interface Family extends Omit<Cause, 'holds' | 'tell'> {
  readonly codes: readonly number[]
  readonly ending: Ending
  readonly until: Until
  /** How many rows it takes. One, unless good sign-ins write the code in passing too. */
  readonly series?: number
  readonly fadesAfterHours?: number
}

/** A cause that holds while rows with its codes still count. It adds `holds` and `tell` to the family's own fields. */
export function causeFromCodes<const T extends Family>(family: T) {
  const { codes, ending, until, series = 1, fadesAfterHours } = family
  const rows = (evidence: Evidence) => refusedWith(evidence, codes, ending, fadesAfterHours)
  return {
    ...family,
    holds: (evidence: Evidence) => rows(evidence).length >= series,
    tell: (evidence: Evidence) =>
      toldWith({
        since: rows(evidence).at(-1)?.at ?? null,
        until,
        app: ending === 'success-in-that-app' ? (rows(evidence)[0]?.app ?? null) : null,
      }),
  }
}
