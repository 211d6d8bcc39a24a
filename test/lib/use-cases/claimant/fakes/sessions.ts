/** Signed-in sessions in memory, as the database keeps them: `test/adapters/session.contract.ts` holds both to it. */
import type { Sessions } from '#lib/ports/session-store.ts'
import type { Store } from '#lib/ports/store.ts'
import { type AccountReading, type Session, SESSIONS_AT_MOST } from '#lib/rules/organisation/session.ts'

export function fakeSessions({ record }: Pick<Store, 'record'>): Sessions {
  let sessions: readonly Session[] = []
  const readings = new Map<string, AccountReading>()
  const change = (which: (one: Session) => boolean, to: (one: Session) => Session) => {
    const changed = sessions.filter(which).map(to)
    sessions = sessions.map((one) => changed.find(({ id }) => id === one.id) ?? one)
    return changed
  }
  const ended = ({ endedAt }: Session) => Number(endedAt !== null)
  return {
    async start(session) {
      // The one that begins goes before those of the same moment.
      const ofPerson = [session, ...sessions]
        .filter(({ accountId, kind }) => accountId === session.accountId && kind === session.kind)
        .toSorted((one, other) => ended(one) - ended(other) || other.startedAt.getTime() - one.startedAt.getTime())
      const dropped = ofPerson.slice(SESSIONS_AT_MOST)
      sessions = [...sessions, session].filter((one) => !dropped.includes(one))
    },
    async find(id) {
      const session = sessions.find((one) => one.id === id)
      return session ? { session, reading: readings.get(session.accountId) ?? null } : null
    },
    async renew(id, { generation: held }, by) {
      const next = (generation: number) => (generation === held ? generation + 1 : generation)
      const [renewed] = change(
        (one) => one.id === id && !one.endedAt,
        (one) => ({ ...one, ...by, generation: next(one.generation) }),
      )
      return renewed?.generation ?? null
    },
    async end(id, at) {
      change(
        (one) => one.id === id && !one.endedAt,
        (one) => ({ ...one, endedAt: at }),
      )
    },
    async endAll({ accountId, kind }, event) {
      const isOne = (one: Session) =>
        one.accountId === accountId && (!kind || one.kind === kind) && !one.endedAt && one.expiresAt > event.at
      const changed = change(isOne, (one) => ({ ...one, endedAt: event.at }))
      if (changed.length > 0) await record(event)
      return changed.length
    },
    async living(kind, now) {
      return sessions
        .filter((one) => one.kind === kind && !one.endedAt && one.expiresAt > now)
        .toSorted((one, other) => other.startedAt.getTime() - one.startedAt.getTime())
    },
    async keepReading(accountId, reading) {
      const earlier = readings.get(accountId)
      if (!earlier || earlier.readAt <= reading.readAt) readings.set(accountId, reading)
    },
    async forget(before) {
      sessions = sessions.filter(({ endedAt, expiresAt }) => !(endedAt && endedAt < before) && expiresAt >= before)
      for (const [account, { readAt }] of readings) if (readAt < before) readings.delete(account)
    },
  }
}
