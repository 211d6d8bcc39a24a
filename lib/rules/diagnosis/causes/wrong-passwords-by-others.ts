import { type Evidence, openFailures, type SignIn } from '../evidence.ts'
import { ATTEMPTED_WITH_A_PASSWORD } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { isForItsAddress } from './support/refused-address.ts'
import { isUnfamiliar } from './support/unfamiliar-places.ts'

/** Fewer may be the owner travelling. */
const SERIES_STARTS_AT = 4

/**
 * Wrong passwords (AADSTS50126, 50053) from countries where the owner never signed in: password spray, or somebody
 * with nearly the same name. No sign of compromise, since all of them were refused. If it were one, any stranger could
 * take self-service away from an owner by typing nonsense (rule R5).
 */
export const wrongPasswordsByOthers = {
  id: 'wrong-passwords-by-others',
  holds: (evidence) => attempts(evidence).length >= SERIES_STARTS_AT,
  tell: (evidence) => {
    const all = attempts(evidence)
    const places = [...new Set(all.map(({ city }) => city))]
    return toldWith({
      since: all.at(-1)?.at ?? null,
      until: { kind: 'no-end' },
      // An attempt that was refused unchecked may have had the right password.
      count: all.filter(({ errorCode }) => errorCode !== 50053).length || null,
      place: places.length === 1 ? (places[0] ?? null) : null,
    })
  },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['reset-password'],
  example: exampleEvidence([
    ...Array.from({ length: 6 }, (_, i) => exampleSignIn(50126, 12 + i * 40, somewhereElse(i))),
    exampleSignIn(0, 60 * 26),
  ]),
} as const satisfies Cause

function attempts(evidence: Evidence): readonly SignIn[] {
  return openFailures(evidence, ...ATTEMPTED_WITH_A_PASSWORD)
    .filter((row) => !isForItsAddress(row))
    .filter(isUnfamiliar(evidence))
}

function somewhereElse(turn: number): Partial<SignIn> {
  const [city, country, ipAddress] = turn % 2 ? ['Quito', 'EC', '198.51.100.77'] : ['Hanoi', 'VN', '198.51.100.12']
  return { city, country, ipAddress, operatingSystem: null, browser: null, client: 'IMAP4' }
}
