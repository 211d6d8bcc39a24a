/** What people enrolled, in memory, and how ready each of them is. */
import type { Store } from '#lib/ports/store.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import type { ReadinessSnapshot } from '#lib/rules/preparation/departments.ts'
import { type Enrolled, handleOf, isHeld } from '#lib/rules/proofs/enrolment.ts'
import type { ScheduledJob } from '#lib/rules/request/job.ts'

interface Written {
  readonly note: (kind: 'enrolment', row: Enrolled) => void
  readonly append: (event: AuditEvent) => void
  readonly queue: (later?: readonly ScheduledJob[]) => void
}

interface FakeEnrolments {
  /** Replaces the row of this id, whatever its version. */
  readonly putBack: (row: Enrolled) => void
  readonly port: Pick<
    Store,
    'enrolled' | 'changeEnrolled' | 'holdersOf' | 'enrolledAccounts' | 'keepReadiness' | 'readinessSnapshots'
  >
}

export function fakeEnrolments({ note, append, queue }: Written): FakeEnrolments {
  const enrolments: Enrolled[] = []
  const readinessSnapshots = new Map<string, ReadinessSnapshot>()
  return {
    putBack(row) {
      enrolments[enrolments.findIndex(({ id }) => id === row.id)] = row
    },
    port: {
      async enrolled(account) {
        return enrolments.filter(({ accountId }) => accountId === account)
      },
      async changeEnrolled({ add = [], replace = [], event, later }) {
        const at = replace.map(({ from }) =>
          enrolments.findIndex((one) => one.id === from.id && one.version === from.version),
        )
        if (at.includes(-1)) return false
        replace.forEach(({ to }, i) => (enrolments[at[i] as number] = to))
        enrolments.push(...add)
        for (const one of [...replace.map(({ to }) => to), ...add]) note('enrolment', one)
        append(event)
        queue(later)
        return true
      },
      async holdersOf(handle) {
        return [
          ...new Set(enrolments.filter((one) => isHeld(one) && handleOf(one) === handle).map((one) => one.accountId)),
        ]
      },
      async enrolledAccounts() {
        return [...new Set(enrolments.filter(isHeld).map(({ accountId }) => accountId))]
      },
      async keepReadiness(standing) {
        readinessSnapshots.set(standing.accountId, standing)
      },
      async readinessSnapshots() {
        return [...readinessSnapshots.values()]
      },
    },
  }
}
