import type { EnrolmentStore } from '../../../ports/enrolment-store.ts'
import { appendEvent } from '../audit/audit-chain.ts'
import { restsOnReplayed } from '../row-codes/replayed-rows.ts'
import { allOrNothing, type Inside } from '../transactions.ts'
import { enrolledAccounts, enrolmentsOf, holdersOf, writeEnrolments } from './enrolments.ts'
import { keepReadiness, readinessSnapshots } from './readiness-rows.ts'

/** Enrolments and readiness, as `EnrolmentStore` says. */
export const storedEnrolments = ({ db, tasks, hash, codes }: Inside): EnrolmentStore => ({
  enrolled: (account) => enrolmentsOf(db, codes, account),
  changeEnrolled: (change) =>
    allOrNothing(db, async (tx) => {
      if (await restsOnReplayed(tx, codes, change)) return false
      const states = await writeEnrolments(tx, codes, change)
      if (!states) return false
      await tasks.send(tx, change.later ?? [])
      await appendEvent(tx, change.event, hash, states)
      return true
    }),
  holdersOf: (handle) => holdersOf(db, codes, handle),
  enrolledAccounts: () => enrolledAccounts(db),
  keepReadiness: (standing) => keepReadiness(db, standing),
  readinessSnapshots: () => readinessSnapshots(db),
})
