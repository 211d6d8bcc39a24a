/** Those who read a code out for a request: they decide nothing about it (rule R7). */
import type { AccountId } from '../../rules/account/account.ts'
import { type Person, type SamePerson, sameAsAny } from '../../rules/proofs/same-person.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { vouchersIn } from '../../rules/request/vouching.ts'
import { readPerson } from '../read-person.ts'

/** Object ids of everybody who was shown a code to read out for this request. */
export async function vouchersOf({ store }: Context, request: RecoveryRequest): Promise<readonly AccountId[]> {
  return vouchersIn(await store.events(request.id))
}

/** Whether the person is one of those, under whatever account (rule R10). Throws `Unavailable`. */
export async function isAmong(context: Context, person: Person, ids: readonly AccountId[]): Promise<SamePerson> {
  const others = await Promise.all(ids.map((id) => readPerson(context, id)))
  return sameAsAny(person, others, context.settings.people)
}
