/** Challenges in memory: one open for each way of a request, and each used once. */
import type { Store } from '#lib/ports/store.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import type { Challenge } from '#lib/rules/proofs/challenge.ts'
import type { ScheduledJob } from '#lib/rules/request/job.ts'

interface FakeChallenges {
  readonly find: (id: string) => Challenge | undefined
  /** Those of one request, in the order in which they were asked for. */
  readonly askedIn: (requestId: string) => readonly Challenge[]
  readonly change: (id: string, change: (challenge: Challenge) => Challenge) => void
  readonly port: Pick<
    Store,
    'addChallenge' | 'loadChallenge' | 'codesBefore' | 'challengesOf' | 'fillChallenge' | 'countTry'
  >
}

export function fakeChallenges(
  append: (event: AuditEvent) => void,
  queue: (later?: readonly ScheduledJob[]) => void,
): FakeChallenges {
  /** In the order in which they were asked for. */
  const challenges = new Map<string, Challenge>()
  const challengesOf = new Map<string, readonly string[]>()
  const asked = () => [...challenges.values()]
  const askedIn = (requestId: string): readonly Challenge[] =>
    (challengesOf.get(requestId) ?? []).flatMap((id) => challenges.get(id) ?? [])
  const setChallenge = (id: string, change: (challenge: Challenge) => Challenge) => {
    const found = challenges.get(id)
    if (found) challenges.set(id, change(found))
    return challenges.get(id)
  }
  return {
    find: (id) => challenges.get(id),
    askedIn,
    change: setChallenge,
    port: {
      async addChallenge(challenge, event, later) {
        for (const { id, factor, closed } of askedIn(challenge.requestId))
          if (factor === challenge.factor && closed === null)
            setChallenge(id, (older) => ({ ...older, closed: 'superseded' }))
        challenges.set(challenge.id, challenge)
        challengesOf.set(challenge.requestId, [...(challengesOf.get(challenge.requestId) ?? []), challenge.id])
        append(event)
        queue(later)
      },
      async loadChallenge(id) {
        return challenges.get(id) ?? null
      },
      async codesBefore({ id }, since) {
        const mine = asked().findIndex((one) => one.id === id)
        const isCode = ({ factor }: Challenge) => factor.startsWith('code-by-')
        return {
          waiting: asked()
            .slice(0, mine)
            .filter((one) => isCode(one) && !one.sentAt && !one.closed).length,
          sent: asked().filter((one) => isCode(one) && one.sentAt !== null && one.sentAt >= since).length,
        }
      },
      async challengesOf(requestId) {
        return askedIn(requestId).toReversed()
      },
      async fillChallenge(id, filling) {
        setChallenge(id, (challenge) => {
          if (challenge.closed === null) return { ...challenge, ...filling }
          const isSent = challenge.codeHash !== null && challenge.codeHash === filling.codeHash && !challenge.sentAt
          return isSent ? { ...challenge, sentAt: filling.sentAt } : challenge
        })
      },
      async countTry(id) {
        return setChallenge(id, (challenge) => ({ ...challenge, tries: challenge.tries + 1 }))?.tries ?? 0
      },
    },
  }
}
