/**
 * Which attempts are strangers', as far as places tell.
 *
 * A country from which no sign-in of the last 30 days succeeded is a stranger's. While no success shows where the
 * owner is (a managed computer may show none for weeks), attempts from a single country are taken for the owner's;
 * attempts from several countries at once are password spray, and only the country that most of them come from may be
 * the owner's. Cities are not used: they are guessed from network addresses.
 *
 * @see Microsoft Entra, "Prevent attacks using smart lockout": familiar and unfamiliar locations are counted apart
 */
import type { Evidence, SignIn } from '../../evidence.ts'
import { ATTEMPTED_WITH_A_PASSWORD } from '../../sign-in-codes.ts'
import { isForItsAddress } from './refused-address.ts'

/** Attempts from two countries may be a journey, unless they alternate. */
const SEVERAL = 3
/** Attempts from one country; fewer are not taken for a series of the owner's. */
const OWN_SERIES = 4

/**
 * A test of rows of this account's sign-in log: whether the row is a stranger's, by its country. A row without a
 * country never is.
 */
export function isUnfamiliar(evidence: Pick<Evidence, 'signIns'>): (signIn: SignIn) => boolean {
  const rows = evidence.signIns.kind === 'seen' ? evidence.signIns.value : []
  const familiar = new Set(rows.filter(({ errorCode }) => errorCode === 0).flatMap(({ country }) => country ?? []))
  if (familiar.size > 0) return ({ country }) => country !== null && !familiar.has(country)
  const spray = sprayedFrom(rows)
  return ({ country }) => country !== null && spray.has(country)
}

/** Countries whose attempts cannot all be one person's. */
function sprayedFrom(rows: readonly SignIn[]): ReadonlySet<string> {
  const attempts = rows
    .filter((row) => ATTEMPTED_WITH_A_PASSWORD.includes(row.errorCode) && !isForItsAddress(row))
    .flatMap(({ country }) => country ?? [])
  const countries = new Set(attempts)
  const changes = attempts.filter((country, place) => place > 0 && country !== attempts[place - 1]).length
  const isOnePerson = countries.size < 2 || (countries.size < SEVERAL && changes < 2)
  if (isOnePerson) return new Set()
  const own = [...countries].find((country) => {
    const count = attempts.filter((one) => one === country).length
    return count >= OWN_SERIES && count * 2 > attempts.length
  })
  return new Set([...countries].filter((country) => country !== own))
}
