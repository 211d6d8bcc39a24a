import { type AccountId, normaliseName } from '../../../rules/account/account.ts'
import type { Resolved } from '../../../rules/request/parts/claim.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import { foundShape } from './user-shapes.ts'
import { answerAs, whyNot } from '../transport/graph-answer.ts'
import type { Reader } from '../transport/reader.ts'
import { isNoSuchObject, isStatus } from '../transport/reply.ts'

/** The account with this sign-in name; null where there is none. One request either way. Throws `Unavailable`. */
export async function findAccount(reader: Reader, signInName: string): Promise<Resolved | null> {
  const reply = await reader.read('find-account', { signInName })
  // A name that the directory does not accept is nobody's.
  if (isNoSuchObject(reply) || isStatus(reply, 400, 400)) return null
  const answer = answerAs(foundShape, reply)
  if (answer.kind !== 'answered') throw new Unavailable(`find-account: ${whyNot(answer)}`)
  const found = answer.value
  // Graph also answers to an object id, which is no sign-in name.
  if (normaliseName(found.userPrincipalName) !== normaliseName(signInName)) return null
  return {
    id: found.id as AccountId,
    displayName: found.displayName || found.userPrincipalName,
    signInName: found.userPrincipalName,
    createdAt: found.createdDateTime ?? null,
  }
}
