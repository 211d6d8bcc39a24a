/**
 * Every cause, most decisive first.
 *
 * The order is for telling only: policy takes all of them and the strictest
 * answer wins.
 */
import type { Assurance } from '../assurance.ts'
import { meets } from '../assurance.ts'
import type { Evidence } from '../evidence.ts'
import { accountDisabled } from './account-disabled.ts'
import type { Cause, Telling } from './cause.ts'
import { notVisible } from './not-visible.ts'
import { nothingWrong } from './nothing-wrong.ts'
import { passwordExpired } from './password-expired.ts'
import { sendingRestricted } from './sending-restricted.ts'
import { smartLockout } from './smart-lockout.ts'
import { wrongPasswordsOneDevice } from './wrong-passwords-one-device.ts'

export const causes = [
  accountDisabled,
  smartLockout,
  passwordExpired,
  wrongPasswordsOneDevice,
  sendingRestricted,
  notVisible,
  nothingWrong,
] as const

export type CauseId = (typeof causes)[number]['id']

/** A cause that holds, with the facts that may be told of it. */
export interface Finding extends Telling {
  readonly cause: CauseId
}

/** Said only where nothing else can be. */
const LAST_WORDS: readonly CauseId[] = [notVisible.id, nothingWrong.id]

/** Shape: never empty. */
export function diagnose(evidence: Evidence): readonly Finding[] {
  const found = causes.filter((cause) => cause.holds(evidence))
  const explaining = found.filter((cause) => !LAST_WORDS.includes(cause.id))
  const telling = explaining.length > 0 ? explaining : found
  return telling.map((cause) => ({ cause: cause.id, ...cause.tell(evidence) }))
}

export const causeOf = (id: CauseId): Cause => known(id) as Cause

/** What this assurance may hear. An empty answer means: "one more proof is needed". */
export const tellable = (findings: readonly Finding[], held: Assurance): readonly Finding[] =>
  findings.filter((finding) => {
    const cause = known(finding.cause)
    return cause !== undefined && meets(held, cause.toldAt)
  })

/** A finding kept from an earlier version, by a name that we no longer know, counts as a sign of compromise. */
export const signsOfCompromise = (ids: readonly CauseId[]): boolean =>
  ids.some((id) => known(id)?.signOfCompromise ?? true)

const known = (id: CauseId): Cause | undefined => causes.find((cause) => cause.id === id)
