import { type Budget, type BudgetId, BUDGETS, type SharedEvidence } from '../../shared-sources/shared-evidence.ts'
import { takeRequest } from './budgets.ts'
import type { Database } from '../engine/engine.ts'
import { forgetMethodChanges, keepMethodChanges, methodChangesOf } from './method-change-rows.ts'
import type { SourceCodes } from './source-codes.ts'
import { accountsRefusedWith, forgetSignIns, keepSignIns, signInsOf } from './sign-in-rows.ts'
import { readSource, takeLead } from './sources.ts'

/** What instances share of the tenant, in the database of the store. */
export const sharedOn = (
  db: Database,
  codes: SourceCodes,
  budgets: Readonly<Record<BudgetId, Budget>> = BUDGETS,
): SharedEvidence => ({
  take: (budget, leaving) => takeRequest(db, budgets[budget], budget, leaving),
  source: (name) => readSource(db, codes, name),
  lead: (name) => takeLead(db, codes, name),
  keepSignIns: (signIns) => keepSignIns(db, signIns),
  signInsOf: (accountId, since) => signInsOf(db, accountId, since),
  accountsRefusedWith: (errorCode, since) => accountsRefusedWith(db, errorCode, since),
  forgetSignIns: (before) => forgetSignIns(db, before),
  keepMethodChanges: (kept) => keepMethodChanges(db, kept),
  methodChangesOf: (accountId, since) => methodChangesOf(db, accountId, since),
  forgetMethodChanges: (before) => forgetMethodChanges(db, before),
})
