/** An employee at /enrol: who they are, and what can be prepared for their account. */
import {
  type Account,
  type AccountClass,
  type AccountId,
  classOf,
  failed,
  failedLookups,
} from '../../rules/account/account.ts'
import type { Actor } from '../../rules/audit.ts'
import { restsOnChanges } from '../../rules/proofs/notification-addresses.ts'
import type { Enrolled } from '../../rules/proofs/enrolment.ts'
import type { Holdings } from '../../rules/proofs/factors/factor.ts'
import { Unavailable } from '../../rules/unavailable.ts'
import { decideFromTenant } from '../from-tenant.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import type { Language, WishedLanguage } from '../../rules/language.ts'
import { type Employee, mayChange } from '../../rules/account/employee.ts'

export interface Visit {
  readonly employee: Employee
  /** Of the page. */
  readonly language: Language
  /** For what they are sent: see `letterLanguage`. */
  readonly wished: WishedLanguage
  /** The client's network address; only a keyed hash of it is kept. */
  readonly network?: string
}

export interface Prepared {
  readonly account: Account
  readonly accountClass: AccountClass
  readonly enrolled: readonly Enrolled[]
  readonly holdings: Holdings
}

/** The account of the visitor. */
export const accountOf = ({ employee }: Visit): AccountId => employee.id as AccountId
/** The visitor as the record names them. */
export const visitorActor = ({ employee: { id, name } }: Visit): Actor => ({ kind: 'employee', id, name })

/**
 * What the account has, at Microsoft and here; no write may rest on it. A page does not wait for the audit log, whose
 * limit is the tightest, so methods without a date of their own are then of unknown age. A task waits for it.
 */
export async function prepared(context: Context, id: AccountId, asked: 'page' | 'task'): Promise<Result<Prepared>> {
  const { tenant, store, settings, now } = context
  return decideFromTenant(async () => {
    const [account, authenticators, enrolled] = await Promise.all([
      tenant.readAccount(id, 'lists'),
      tenant.readAuthenticators(id, asked === 'task' ? 'in-turn' : undefined),
      store.enrolled(id),
    ])
    if (!account) return refuse('not-permitted')
    const methodChanges = restsOnChanges(account, authenticators)
      ? await tenant
          .readMethodChanges(id, 'lists', asked === 'task' ? 'in-turn' : undefined)
          .catch((fault: unknown) => {
            if (asked === 'page' && fault instanceof Unavailable) return failed('not read in time')
            throw fault
          })
      : failed('every method has a date of its own')
    const { freshnessWindowInDays } = settings
    const holdings = { account, authenticators, methodChanges, enrolled, now: now(), freshnessWindowInDays }
    return ok({ account, accountClass: classOf(account.lookups), enrolled, holdings })
  })
}

/**
 * Who can get this account back: its owner, or people only. The page and the rehearsal both use this, so that they
 * agree. Where a look-up failed, it is unknown.
 */
export function wayBackOf({ account }: Pick<Prepared, 'account'>): 'own' | 'people-only' | 'unknown' {
  if (failedLookups(account.lookups).length > 0) return 'unknown'
  return classOf(account.lookups) === 'privileged' ? 'people-only' : 'own'
}

/**
 * What every addition begins with: whether the visitor may add anything. A privileged account gets back in through
 * people only, so nothing enrolled here would be used; where a look-up failed, it cannot be said whether it is
 * privileged.
 */
export async function mayAdd(context: Context, visit: Visit): Promise<Result<Prepared>> {
  const may = mayChange(visit.employee, context.settings.strongSignIn, context.now())
  if (!may.ok) return may
  const found = await prepared(context, accountOf(visit), 'page')
  if (!found.ok) return found
  const wayBack = wayBackOf(found.value)
  if (wayBack === 'unknown') return refuse('tenant-unavailable')
  return wayBack === 'people-only' ? refuse('enrolment-not-used') : found
}
