import type { EnrolmentStore } from '../../../ports/enrolment-store.ts'
import { append } from '../audit/audit-chain.ts'
import { restsOnPutBack } from '../row-codes/put-back.ts'
import { allOrNothing, type Inside } from '../transactions.ts'
import * as enrolments from './enrolments.ts'
import { keepReadiness, readinessSnapshots } from './readiness-rows.ts'

/** Enrolments and readiness, as `EnrolmentStore` says. */
export const storedEnrolments = ({ db, tasks, hash, codes }: Inside): EnrolmentStore => ({
  enrolled: (account) => enrolments.allOf(db, codes, account),
  changeEnrolled: (change) =>
    allOrNothing(db, async (tx) => {
      if (await restsOnPutBack(tx, codes, change)) return false
      const states = await enrolments.write(tx, codes, change)
      if (!states) return false
      await tasks.send(tx, change.later ?? [])
      await append(tx, change.event, hash, states)
      return true
    }),
  holdersOf: (handle) => enrolments.holdersOf(db, codes, handle),
  enrolledAccounts: () => enrolments.accountsOf(db),
  keepReadiness: (standing) => keepReadiness(db, standing),
  readinessSnapshots: () => readinessSnapshots(db),
})
