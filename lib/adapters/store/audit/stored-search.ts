import { and, inArray, isNotNull } from 'drizzle-orm'
import type { RecordPerson, RecordSearchStore, RequestLabel } from '../../../ports/record-search-store.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { believedRequests } from '../request-rows/requests.ts'
import { searchCondition } from '../request-rows/search-words.ts'
import { requests } from '../schema.ts'
import type { Inside } from '../transactions.ts'
import { readRecord } from './record-query.ts'

/** Requests that are looked at for a name; somebody else's may be among them. */
const NAMED_AT_MOST = 200
const PEOPLE_AT_MOST = 20

/** Reading the record, as `RecordSearchStore` says. */
export const storedSearch = ({ db, codes }: Inside): RecordSearchStore => ({
  searchRecord: (search) => readRecord(db, search),
  async requestLabels(ids) {
    if (ids.length === 0) return []
    const rows = await db
      .select()
      .from(requests)
      .where(inArray(requests.id, [...ids]))
    return believedRequests(codes, rows).map(labelOf)
  },
  async peopleNamed(words) {
    const named = searchCondition(words)
    if (!named) return []
    const rows = await db
      .select()
      .from(requests)
      .where(and(isNotNull(requests.accountId), named))
      .limit(NAMED_AT_MOST)
    const people = new Map<AccountId, RecordPerson>()
    for (const { account } of believedRequests(codes, rows).map(labelOf)) if (account) people.set(account.id, account)
    return [...people.values()]
      .toSorted((one, other) => (one.displayName < other.displayName ? -1 : 1))
      .slice(0, PEOPLE_AT_MOST)
  },
})

const labelOf = ({ id, reference, account }: RecoveryRequest): RequestLabel => ({
  id,
  reference,
  account: account && { id: account.id, displayName: account.displayName, signInName: account.signInName },
})
