/**
 * A person's case file: all their requests, and all events of those and of the account, in order. Each opening is
 * recorded (rule R19).
 */
import type { Context } from '../../../ports/context.ts'
import type { RecordPerson } from '../../../ports/record-search-store.ts'
import { readRecordPlace, isAccountId } from '../../../rules/organisation/record-filter.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { type Approver, may } from '../approver.ts'
import { type ListedEvent, personOf, readEvents } from './search-record.ts'
import { recordLook } from './record-look.ts'

const PAGE_HOLDS = 50
/** Strangers can begin requests of any name. */
const REQUESTS_AT_MOST = 100

export interface CaseFile {
  readonly person: RecordPerson
  /** The newest first. */
  readonly requests: readonly Pick<RecoveryRequest, 'id' | 'reference' | 'state' | 'begunAt'>[]
  /** Requests before those, which are not listed. */
  readonly earlier: number
  /** The oldest first. */
  readonly events: readonly ListedEvent[]
  readonly next: string | null
}

/** One page of a case file. Refuses `not-permitted`, and `request-unknown` for what is no account's id. */
export async function openCaseFile(
  context: Context,
  approver: Approver,
  account: string,
  cursor: string,
): Promise<Result<CaseFile>> {
  if (!may(approver, 'inspect')) return refuse('not-permitted')
  if (!isAccountId(account)) return refuse('request-unknown')
  await recordLook(context, approver, 'case-file-viewed', { account })
  const requests = (await context.store.requestsSince(account, new Date(0))).toReversed()
  const page = await readEvents(context, {
    filter: { person: account },
    order: 'oldest-first',
    after: readRecordPlace(cursor),
    limit: PAGE_HOLDS,
  })
  return ok({
    person: await personOf(context, account),
    requests: requests.slice(0, REQUESTS_AT_MOST),
    earlier: Math.max(0, requests.length - REQUESTS_AT_MOST),
    ...page,
  })
}
