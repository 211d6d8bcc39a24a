import { type Evidence, openWrongPasswords, type SignIn } from '../evidence.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './cause.ts'
import { exampleEvidence, exampleSignIn } from './example.ts'
import { isStrangers } from './strangers.ts'

/** Fewer are typing errors, not an old password that is saved somewhere. */
const SERIES_STARTS_AT = 4

/** Wrong passwords (AADSTS50126), all but strangers' from one app on one device in one place: an old one is probably saved there. */
export const wrongPasswordsOneDevice = {
  id: 'wrong-passwords-one-device',
  codes: CAUSE_CODES['wrong-passwords'],
  holds: (evidence) => {
    const failures = ownFailures(evidence)
    return (
      failures.length >= SERIES_STARTS_AT &&
      new Set(failures.map(deviceOf)).size === 1 &&
      deviceOf(failures[0]) !== null
    )
  },
  tell: (evidence) => {
    const failures = ownFailures(evidence)
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

/** Newest first. */
export function ownFailures(evidence: Evidence): readonly SignIn[] {
  const isStranger = isStrangers(evidence)
  return openWrongPasswords(evidence, ...CAUSE_CODES['wrong-passwords']).filter((row) => !isStranger(row))
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
