/**
 * Whether two approvers, or two administrators, are two people (rule R10).
 *
 * Only where the policy file lists their accounts in different rows of `people`, or both have an employee number and
 * the numbers differ. What cannot be told counts as one person, since one person with two accounts is exactly what two
 * approvals guard against.
 */
import { type Person, samePerson } from '../proofs/same-person.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { Settings } from './settings.ts'

/**
 * Refuses `second-approver-needed` where they are one, `approvers-not-told-apart` where
 * nobody can tell, and `tenant-unavailable` where what would tell could not be read.
 */
export function distinctApprovers(one: Person, other: Person, people: Settings['people']): Result<void> {
  const verdict = samePerson(one, other, people)
  if (verdict === 'different') return ok(undefined)
  if (verdict === 'same') return refuse('second-approver-needed')
  return one.contacts && other.contacts ? refuse('approvers-not-told-apart') : refuse('tenant-unavailable')
}
