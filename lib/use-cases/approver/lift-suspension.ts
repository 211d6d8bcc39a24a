/**
 * Lifting a suspension of what somebody enrolled with Latchkey.
 *
 * An administrator who has spoken with the owner does it, and says why; never for themselves. Where it cannot be said
 * whether the two are one person, a second administrator agrees (rule R10). All addresses of the account are notified.
 */
import type { AccountId } from '../../rules/account/account.ts'
import { understoodName } from '../../rules/account/sign-in-name.ts'
import { changed, type Enrolled } from '../../rules/proofs/enrolment.ts'
import { fromTenant } from '../from-tenant.ts'
import type { Person } from '../../rules/proofs/same-person.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { isLiftable, type Suspended, suspendedIn } from '../../rules/preparation/suspension.ts'
import { UNDETERMINED } from '../../rules/language.ts'
import { type Approver, mayDecideTogether, mayNow, mayRead } from './approver.ts'
import { takeDecision } from './approver-budget.ts'
import { approverActor } from './commit-decision.ts'
import { type Parties, readBoth } from './read-parties.ts'
import { areTwoPeople } from './require-distinct-approvers.ts'
import { shownName } from '../../rules/shown-text.ts'

/** Characters. It is written to the record. */
export const LIFT_REASON_AT_MOST = 300

export interface SuspendedPage {
  /** Null: the account no longer exists. */
  readonly account: { readonly name: string; readonly signInName: string } | null
  readonly items: readonly Suspended[]
}

/** What of an account is suspended. Recorded, like every look into somebody's account (rule R19). */
export async function openSuspended(
  context: Context,
  approver: Approver,
  accountId: AccountId,
): Promise<Result<SuspendedPage>> {
  const allowed = mayRead(approver)
  if (!allowed.ok) return allowed
  const found = await readBoth(context, approver, { account: { id: accountId } })
  if (!found.ok) return found
  const { claimed } = found.value
  const at = context.now()
  const items = suspendedIn(await context.store.enrolled(accountId), at)
  if (!claimed && items.length === 0) return refuse('request-unknown')
  const facts = { account: accountId }
  await context.store.record({ at, requestId: null, kind: 'suspended-viewed', by: approverActor(approver), facts })
  const account = claimed && {
    name: shownName(claimed.account.displayName) ?? '',
    signInName: claimed.account.signInName,
  }
  return ok({ account, items })
}

/** The account of a sign-in name, for somebody who calls. Null: nobody has that name. */
export async function findAccount(
  context: Context,
  approver: Approver,
  signInName: string,
): Promise<Result<AccountId | null>> {
  const allowed = mayNow(approver, 'lift', context.now())
  if (!allowed.ok) return allowed
  const budget = await takeDecision(context, approver)
  if (!budget.ok) return budget
  const found = await fromTenant(() => context.tenant.findAccount(understoodName(signInName)))
  return found.ok ? ok(found.value?.id ?? null) : found
}

/** Lifts it, or notes the first of two administrators. `asked` in the answer: a second one is needed. */
export async function liftSuspension(
  context: Context,
  administrator: Approver,
  accountId: AccountId,
  {
    ref,
    reason,
    inPlaceOf,
  }: {
    readonly ref: string
    readonly reason: string
    /** Sheets that are ended by it, as the page said before the press. */
    readonly inPlaceOf: readonly string[]
  },
): Promise<Result<'lifted' | 'asked'>> {
  const now = context.now()
  const allowed = mayNow(administrator, 'lift', now)
  if (!allowed.ok) return allowed
  const budget = await takeDecision(context, administrator)
  if (!budget.ok) return budget
  const why = reason.trim()
  if (why === '' || why.length > LIFT_REASON_AT_MOST) return refuse('reason-missing')
  const parties = await readBoth(context, administrator, { account: { id: accountId } })
  if (!parties.ok) return parties
  const item = suspendedIn(await context.store.enrolled(accountId), now).find((one) => one.ref === ref)
  if (!item || !isAsSaid(item, inPlaceOf)) return refuse('enrolment-moved-on')
  if (!isLiftable(item) || !isHere(parties.value.claimed)) return refuse('not-permitted')
  const enough = await isEnough(context, administrator, parties.value, item)
  if (!enough.ok) return enough
  return enough.value ? lift(context, administrator, accountId, item, why) : ask(context, administrator, item, why)
}

const isAsSaid = (item: Suspended, inPlaceOf: readonly string[]): boolean =>
  item.inPlaceOf.length === inPlaceOf.length && item.inPlaceOf.every((sheet) => inPlaceOf.includes(sheet.ref))

/**
 * Whether the account is in service. Where it is deleted, or past its leave date, a lifted suspension would be made
 * again. A look-up that failed counts as not.
 */
const isHere = (claimed: Person | null): boolean => {
  const leaver = claimed?.account.lookups.leaver
  return leaver !== undefined && leaver.kind !== 'failed' && !(leaver.kind === 'answered' && leaver.value)
}

async function isEnough(
  context: Context,
  administrator: Approver,
  { verdict }: Parties,
  { asked }: Suspended,
): Promise<Result<boolean>> {
  if (verdict === 'different') return ok(true)
  const fresh = mayDecideTogether(administrator, context.now())
  if (!fresh.ok) return fresh
  if (!asked) return ok(false)
  const two = await areTwoPeople(context, administrator, asked.id)
  return two.ok ? ok(true) : two
}

async function lift(
  context: Context,
  administrator: Approver,
  accountId: AccountId,
  { ref, kind, ones, asked, because, inPlaceOf }: Suspended,
  why: string,
): Promise<Result<'lifted'>> {
  const at = context.now()
  const gone = inPlaceOf.flatMap((sheet) => sheet.ones)
  const done = await context.store.changeEnrolled({
    replace: [
      ...ones.map((from) => ({ from, to: changed(from, { ended: null }) })),
      ...gone.map((from) => ({ from, to: changed(from, { ended: { at, why: 'cancelled' } }) })),
    ],
    event: {
      at,
      requestId: null,
      kind: 'enrolment-lifted',
      by: approverActor(administrator),
      facts: {
        account: accountId,
        kinds: [kind],
        refs: [ref],
        inPlaceOf: inPlaceOf.map((sheet) => sheet.ref),
        because,
        why,
        askedBy: asked?.id ?? null,
      },
    },
    later: [{ task: { kind: 'tell-enrolment', accountId, refs: [ref], news: 'lifted', language: UNDETERMINED } }],
  })
  return done ? ok('lifted') : refuse('enrolment-moved-on')
}

async function ask(
  context: Context,
  { id, name, ...administrator }: Approver,
  { ref, kind, ones }: Suspended,
  reason: string,
): Promise<Result<'asked'>> {
  const at = context.now()
  const asking = (from: Enrolled): Enrolled =>
    from.ended ? changed(from, { ended: { ...from.ended, lift: { id, name, at, reason } } }) : from
  const done = await context.store.changeEnrolled({
    replace: ones.map((from) => ({ from, to: asking(from) })),
    event: {
      at,
      requestId: null,
      kind: 'enrolment-lift-asked',
      by: approverActor({ id, name, ...administrator }),
      facts: { account: ones[0]?.accountId ?? null, kinds: [kind], refs: [ref], why: reason },
    },
  })
  return done ? ok('asked') : refuse('enrolment-moved-on')
}
