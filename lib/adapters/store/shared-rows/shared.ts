import { type Budget, type BudgetId, BUDGETS, type SharedEvidence } from '../../shared-sources/shared-evidence.ts'
import { take } from './budgets.ts'
import type { Database } from '../engine/engine.ts'
import * as changes from './method-change-rows.ts'
import type { SourceCodes } from './source-codes.ts'
import * as rows from './sign-in-rows.ts'
import * as sources from './sources.ts'

/** What instances share of the tenant, in the database of the store. */
export const sharedOn = (
  db: Database,
  codes: SourceCodes,
  budgets: Readonly<Record<BudgetId, Budget>> = BUDGETS,
): SharedEvidence => ({
  take: (budget, leaving) => take(db, budgets[budget], budget, leaving),
  source: (name) => sources.read(db, codes, name),
  lead: (name) => sources.lead(db, codes, name),
  keepSignIns: (signIns) => rows.keepRows(db, signIns),
  signInsOf: (accountId, since) => rows.ofAccount(db, accountId, since),
  accountsRefusedWith: (errorCode, since) => rows.accountsRefused(db, errorCode, since),
  forgetSignIns: (before) => rows.forget(db, before),
  keepMethodChanges: (kept) => changes.keepChanges(db, kept),
  methodChangesOf: (accountId, since) => changes.ofAccount(db, accountId, since),
  forgetMethodChanges: (before) => changes.forget(db, before),
})
