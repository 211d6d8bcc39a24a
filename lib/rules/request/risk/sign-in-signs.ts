/** Signs of risk in the sign-in log of the account. */
import { MINUTE_IN_MS } from '../../duration.ts'
import { isUnfamiliar } from '../../diagnosis/causes/support/unfamiliar-places.ts'
import type { SignIn } from '../../diagnosis/evidence.ts'
import { ATTEMPTED_WITH_A_PASSWORD } from '../../diagnosis/sign-in-codes.ts'
import { systemOf } from '../system-family.ts'
import type { RiskFacts, RiskSign } from './risk-sign.ts'

/** A request this soon after wrong passwords from strangers' places may be theirs. */
const AFTER_SPRAY_MINUTES = 60
/** Fewer may be the owner travelling. */
const SPRAY_STARTS_AT = 4

const signInsOf = ({ background }: RiskFacts): readonly SignIn[] =>
  background?.signIns.kind === 'seen' ? background.signIns.value : []

/** Remedies that somebody asks for who has lost their second factor. */
const OF_A_LOST_METHOD: readonly (string | null)[] = ['temporary-access-pass', 'remove-authenticator']
const OF_A_PHONE: readonly (string | null)[] = ['ios', 'android']

/** Whoever says that the phone is lost, and it signs in all the same since: it is not lost, or somebody has it. */
export function lostPhone(facts: RiskFacts): readonly RiskSign[] {
  const { remedy, begunAt } = facts.request
  if (!OF_A_LOST_METHOD.includes(remedy)) return []
  const last = signInsOf(facts).find(
    ({ errorCode, operatingSystem, at }) =>
      errorCode === 0 && OF_A_PHONE.includes(systemOf(operatingSystem)) && at >= begunAt,
  )
  if (!last) return []
  const { at, app, operatingSystem, city } = last
  return [{ sign: 'lost-phone-signs-in', at, app, operatingSystem, city }]
}

/** Several wrong passwords from strangers' places within the hour before it began. */
export function afterSpray(facts: RiskFacts): readonly RiskSign[] {
  const { begunAt } = facts.request
  const signIns = facts.background?.signIns
  if (signIns?.kind !== 'seen') return []
  const isStrange = isUnfamiliar({ signIns })
  const opens = begunAt.getTime() - AFTER_SPRAY_MINUTES * MINUTE_IN_MS
  const wrong = signIns.value.filter(
    (row) =>
      ATTEMPTED_WITH_A_PASSWORD.includes(row.errorCode) &&
      row.at.getTime() > opens &&
      row.at <= begunAt &&
      isStrange(row),
  )
  const [last] = wrong
  if (!last || wrong.length < SPRAY_STARTS_AT) return []
  const minutes = Math.round((begunAt.getTime() - last.at.getTime()) / MINUTE_IN_MS)
  return [{ sign: 'after-spray', at: last.at, count: wrong.length, minutes }]
}

/** Only where the log knows this account's devices at all. An iPad asks for pages as a Mac does. */
export function newDevice(facts: RiskFacts): readonly RiskSign[] {
  const { begunAt, begunWith } = facts.request
  const system = systemOf(begunWith?.browser ?? null)
  const known = signInsOf(facts)
    .filter(({ errorCode, at }) => errorCode === 0 && at < begunAt)
    .flatMap(({ operatingSystem }) => systemOf(operatingSystem) ?? [])
  if (!begunWith?.browser || !system || known.length === 0) return []
  const isKnown = known.includes(system) || (system === 'mac' && known.includes('ios'))
  return isKnown ? [] : [{ sign: 'new-device', at: begunAt, device: begunWith.browser }]
}
