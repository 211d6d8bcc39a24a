/** The queue's lists in memory: narrowed, sorted and counted as the store's contract says, on one page. */
import type { RequestStore } from '#lib/ports/request-store.ts'
import { sortOf } from '#lib/rules/request/queue-filters.ts'
import type { RecoveryRequest, RequestState } from '#lib/rules/request/request.ts'
import { findsNothing, searchTerms, type SearchTerm, wordsOf } from '#lib/rules/request/search-terms.ts'

export function fakeQueue(all: () => readonly RecoveryRequest[]): Pick<RequestStore, 'page' | 'countRequests'> {
  const inState = (state: RequestState) => all().filter((request) => request.state === state)
  return {
    async page({ states, dueBefore, assignee, sort = sortOf(states), limit, ...narrowing }) {
      const terms = searchTerms(narrowing)
      const found = all()
        .filter(({ state }) => states.includes(state))
        .filter((request) => !dueBefore || listedAt(request) < dueBefore)
        .filter((request) => assignee === undefined || (request.assignee?.id ?? null) === assignee)
        .filter((request) => !findsNothing(narrowing) && terms.every((term) => fits(term, wordsOf(request))))
        .toSorted((a, b) => ORDERS[sort](a, b) || (a.id < b.id ? -1 : 1))
      return { requests: found.slice(0, limit), next: null }
    },
    async countRequests(parts, most) {
      return parts.map(({ state, dueBefore, assignee }) =>
        Math.min(
          inState(state)
            .filter((request) => !dueBefore || listedAt(request) < dueBefore)
            .filter((request) => assignee === undefined || (request.assignee?.id ?? null) === assignee).length,
          most,
        ),
      )
    },
  }
}

const listedAt = ({ dueAt, begunAt }: RecoveryRequest) => dueAt ?? begunAt
const ORDERS = {
  due: (a: RecoveryRequest, b: RecoveryRequest) => Number(listedAt(a)) - Number(listedAt(b)),
  newest: (a: RecoveryRequest, b: RecoveryRequest) => Number(b.movedAt) - Number(a.movedAt),
  oldest: (a: RecoveryRequest, b: RecoveryRequest) => Number(a.movedAt) - Number(b.movedAt),
}

const fits = (term: SearchTerm, words: readonly string[]): boolean =>
  words.some((word) => (term.kind === 'prefix' ? word.startsWith(term.prefix) : term.anyOf.includes(word)))
