/**
 * The words on a claimant's page, for an approver to read out to whoever asks for them (rule R1: they prove nothing).
 * Reading them out is no vouching, and keeps nobody from deciding.
 */
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { type PageWords, pageWordsOf } from '../../rules/request/page-words.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, may } from './approver.ts'

/** Null: the claimant sees none. Refuses `not-permitted` whoever may not decide, and `request-unknown`. */
export async function readPageWords(
  { store, keys, now }: Context,
  approver: Approver,
  requestId: string,
): Promise<Result<PageWords | null>> {
  if (!may(approver, 'decide')) return refuse('not-permitted')
  const request = await store.load(requestId)
  return request ? ok(pageWordsOf(keys, request, now())) : refuse('request-unknown')
}
