/** Reading the record in memory, as the database is read; counts are the database's alone. */
import type { AuditEvent, Link } from '#lib/rules/audit.ts'
import type { InsightStore } from '#lib/ports/insight-store.ts'
import type { RecordSearchStore } from '#lib/ports/record-search-store.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'

type Kept = Link & { readonly event: AuditEvent }

export const fakeRecordSearch = (
  chain: () => readonly Kept[],
  requests: () => readonly RecoveryRequest[],
): RecordSearchStore => ({
  async searchRecord({ filter, order, after, limit }) {
    const { person, requestId, kind, actor, from, to } = filter
    const own = requests().flatMap(({ id, account }) => (account?.id === person ? [id] : []))
    const isAbout = ({ facts }: AuditEvent) => [facts['account'], facts['accountId']].includes(person ?? '')
    const way = order === 'newest-first' ? -1 : 1
    const compare = (one: Place, other: Place) =>
      way * (one.at.getTime() - other.at.getTime() || one.sequence - other.sequence)
    return chain()
      .filter(({ event }) => !person || isAbout(event) || own.includes(event.requestId ?? ''))
      .filter(({ event }) => requestId === undefined || event.requestId === requestId)
      .filter(({ event }) => kind === undefined || event.kind === kind)
      .filter(({ event: { by } }) => actor === undefined || ('id' in by ? by.id : by.kind) === actor)
      .filter(({ event: { at } }) => (!from || at >= from) && (!to || at < to))
      .filter(({ event, sequence }) => !after || compare({ at: event.at, sequence }, after) > 0)
      .toSorted((one, other) =>
        compare({ at: one.event.at, sequence: one.sequence }, { at: other.event.at, sequence: other.sequence }),
      )
      .slice(0, limit)
      .map(({ event, ...link }) => ({ event, link }))
  },
  async requestLabels(ids) {
    return requests().filter(({ id }) => ids.includes(id))
  },
  async peopleNamed(words) {
    const found = requests().flatMap(({ account }) =>
      account && `${account.displayName} ${account.signInName}`.toLowerCase().includes(words.toLowerCase())
        ? [account]
        : [],
    )
    return [...new Map(found.map((one) => [one.id, one])).values()]
  },
})

interface Place {
  readonly at: Date
  readonly sequence: number
}

/** Nothing happened. */
export const fakeInsights: InsightStore = {
  async insights({ starts }) {
    const never = starts.map(() => 0)
    return {
      causes: [],
      solved: { alone: never, withStaff: never },
      recovery: { alone: null, withStaff: null },
      cameBack: { solved: 0, back: 0 },
      approvers: [],
      ways: [],
      denied: never,
    }
  },
}
