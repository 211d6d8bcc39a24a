/** Whether an account may sign in at this moment: one short reading, for sessions. */
import type { AccountId } from '../../../rules/account/account.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'
import { answerAs } from '../transport/graph-answer.ts'
import type { Reader } from '../transport/reader.ts'
import { isNoSuchObject, unseenBecause } from '../transport/reply.ts'
import { enabledShape } from './user-shapes.ts'

/** An account that was deleted may sign in no more. */
export async function readEnabled(reader: Reader, id: AccountId, now: () => Date): Promise<SourceReading<boolean>> {
  const askedAt = now()
  const reply = await reader.read('enabled', { id })
  if (isNoSuchObject(reply)) return seen(false, askedAt)
  const answer = answerAs(enabledShape, reply)
  return answer.kind === 'answered' ? seen(answer.value.accountEnabled, askedAt) : unseen(unseenBecause(reply))
}
