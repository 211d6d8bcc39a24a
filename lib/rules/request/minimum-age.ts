/**
 * A directory of the organisation's own may have a minimum age for passwords. It
 * does not hold an administrative reset to it, and a claimant's own choice would be
 * one: so we do, and say from when it may be changed again, before anything is typed.
 *
 * Not where somebody else may know the password, nor where a person has allowed it.
 * Where the rule is not ours to read, nobody can say that it is kept to: then policy
 * asks a person.
 *
 * @see MS-SAMR §3.1.1.7.1
 */
import { signsOfCompromise } from '../diagnosis/causes/index.ts'
import { causesOf, type RecoveryRequest } from './request.ts'

type Chosen = Pick<RecoveryRequest, 'approvals' | 'permission' | 'diagnosis'>

/** Null: at once. */
export function tooEarlyUntil(request: Chosen, now: Date): Date | null {
  const from = request.diagnosis?.reach?.passwordMayChangeAt ?? null
  return from && from > now && isOwnChoice(request) ? from : null
}

/** What policy permits by itself, with nothing amiss: kept to the rules of a change of one's own. */
export const isOwnChoice = (request: Chosen): boolean => !isApproved(request) && !signsOfCompromise(causesOf(request))

/** A reset, by a person, and not given back since: what policy permits by itself does not lapse. */
const isApproved = ({ approvals, permission }: Chosen): boolean =>
  approvals.length > 0 && permission?.remedy === 'reset-password' && permission.lapsesAt !== null
