/**
 * What a recovery was begun with, told in its letters: the kind of device, as its browser says, and whether the
 * network was seen with the account before.
 *
 * Only a keyed hash of the network is kept, for 90 days (rule R20), with recoveries that were finished and with what
 * was enrolled. Nothing is decided by any of it.
 */
import { DAY_IN_MS } from '../duration.ts'
import type { Enrolled } from '../proofs/enrolment.ts'
import { isHeld } from '../proofs/enrolment.ts'
import type { RecoveryRequest } from './request.ts'

export const NETWORK_KEPT_DAYS = 90

/** Null: it cannot be said, because the key changed since, or this network is not known. */
export type SeenBefore = 'seen' | 'new' | null

/** Networks of finished recoveries that nobody stopped, and of what is enrolled and in use. */
export function networksOf(
  account: { readonly requests: readonly RecoveryRequest[]; readonly enrolled: readonly Enrolled[] },
  about: Pick<RecoveryRequest, 'id'>,
  now: Date,
): readonly string[] {
  const oldest = now.getTime() - NETWORK_KEPT_DAYS * DAY_IN_MS
  const finished = account.requests.filter(
    ({ id, state, stoppedAt, begunAt }) =>
      id !== about.id && state === 'done' && stoppedAt === null && begunAt.getTime() > oldest,
  )
  const inUse = account.enrolled.filter((one) => isHeld(one) && one.addedAt.getTime() > oldest)
  return [...finished.map(({ begunWith }) => begunWith?.network), ...inUse.map(({ network }) => network)].flatMap(
    (network) => network ?? [],
  )
}

/** Whether the network is among those of the account; null where that cannot be said. */
export function wasSeenBefore(network: string | null, known: readonly string[]): SeenBefore {
  if (network === null) return null
  if (known.includes(network)) return 'seen'
  // Under another version of our key the same network has another hash, so only hashes of one version can be compared.
  return known.every((one) => versionOf(one) === versionOf(network)) ? 'new' : null
}

const versionOf = (hash: string): string => hash.slice(0, hash.indexOf(':'))

const COUNTRY = /^[A-Z]{2}$/
/** Header values by which proxies say that the country is not known. */
const NO_COUNTRY: readonly string[] = ['XX', 'T1', 'ZZ']

/** Two letters of ISO 3166; null for anything else. */
export function readCountry(header: string | null | undefined): string | null {
  const country = header?.trim().toUpperCase() ?? ''
  return COUNTRY.test(country) && !NO_COUNTRY.includes(country) ? country : null
}
