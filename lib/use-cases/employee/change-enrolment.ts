/**
 * Every change of what is enrolled: guarded by version, recorded, and notified to all addresses of the account,
 * including those that the change removes (NIST SP 800-63B-4 §4.1.2.1 and §4.6, ids N04, N24).
 */
import type { AccountId } from '../../rules/account/account.ts'
import type { Actor } from '../../rules/audit.ts'
import { type Enrolled, type EnrolledKind, isHeld } from '../../rules/proofs/enrolment.ts'
import { networkOf } from '../../rules/network.ts'
import type { EnrolmentChange } from '../../ports/enrolment-store.ts'
import type { EnrolmentNews, ScheduledJob } from '../../rules/request/job.ts'
import { unseenSheets } from '../../rules/preparation/saved-sheet.ts'
import { hasRoom, refOf } from '../../rules/preparation/preparation.ts'
import { ok, refuse, type Refused, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import type { WishedLanguage } from '../../rules/language.ts'
import { accountOf, mayAdd, visitorActor, type Visit } from './visit-enrolment.ts'

export interface Change extends Pick<EnrolmentChange, 'add' | 'replace'> {
  readonly accountId: AccountId
  readonly by: Actor
  readonly news: EnrolmentNews
  /** What the letters are about. */
  readonly about: readonly Enrolled[]
  readonly language: WishedLanguage
  readonly why?: string
  readonly later?: readonly ScheduledJob[]
}

/**
 * Adds and replaces enrolments with their event and the letters about them. Refuses `enrolment-moved-on` where one of them
 * was changed meanwhile, and then nothing was written.
 */
export async function changeEnrolment(context: Context, what: Change): Promise<Result<void>> {
  const { accountId, by, news, about, language, why, later = [] } = what
  const refs = [...new Set(about.map(refOf))]
  const kinds = [...new Set(about.map(({ kind }) => kind))]
  const done = await context.store.changeEnrolled({
    add: what.add ?? [],
    replace: what.replace ?? [],
    event: {
      at: context.now(),
      requestId: null,
      kind: `enrolment-${news}`,
      by,
      facts: { account: accountId, kinds, refs, ...(why && { why }) },
    },
    later: [{ task: { kind: 'tell-enrolment', accountId, refs, news, language } }, ...later],
  })
  return done ? ok(undefined) : refuse('enrolment-moved-on')
}

/** What an addition brings with it: what it replaces, and what is done later. */
type Along = Partial<Pick<EnrolmentChange, 'replace' | 'later'>>

/** Adds one item, a sheet of codes for example. `enrolled`: what there is, as `mayAdd` found it. */
export async function addItem(
  context: Context,
  visit: Visit,
  enrolled: readonly Enrolled[],
  ones: readonly Enrolled[],
  { replace = [], later = [] }: Along = {},
): Promise<Result<void>> {
  const kind = ones[0]?.kind
  if (!kind) return refuse('choice-missing')
  const replaced = replace.map(({ from }) => from.id)
  const rest = enrolled.filter(({ id }) => !replaced.includes(id))
  if (!hasRoom(rest, kind)) return refuse('enrolment-full')
  return changeEnrolment(context, {
    accountId: accountOf(visit),
    by: visitorActor(visit),
    add: ones.map((one) => ({ ...one, ...fromNetwork(context, visit) })),
    replace,
    news: 'added',
    about: ones,
    language: visit.wished,
    later,
  })
}

/**
 * The answer to a form that was sent twice: what the first press added is added, and nothing is told again. Refuses
 * `enrolment-moved-on` where it has ended since; null: nothing with this id was added yet.
 */
export function addedAlready(enrolled: readonly Enrolled[], id: string): Result<void> | null {
  const one = enrolled.find((added) => added.id === id)
  if (!one) return null
  return isHeld(one) ? ok(undefined) : refuse('enrolment-moved-on')
}

/** Letters about a recovery say whether its network was seen before; the hash is kept for nothing else. */
const fromNetwork = ({ keys }: Context, { network }: Visit): Pick<Enrolled, 'network'> =>
  network ? { network: keys.hash('network', networkOf(network)) } : {}

/**
 * Why nothing of this kind can be added now, for a page that asks before anything is typed: what `mayAdd` refuses, or
 * `enrolment-full`. Null: it can. A sheet of codes that may never have been seen takes no room.
 */
export async function mayAddKind(context: Context, visit: Visit, kind: EnrolledKind): Promise<Refused | null> {
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const { enrolled } = may.value
  const unseen = kind === 'saved-code' ? unseenSheets(enrolled, context.now()).map(({ id }) => id) : []
  const rest = enrolled.filter(({ id }) => !unseen.includes(id))
  return hasRoom(rest, kind) ? null : refuse('enrolment-full')
}

/** What every new one begins with. */
export const newlyBound = (context: Context, accountId: AccountId) => ({
  id: context.random.id(),
  accountId,
  version: 1,
  addedAt: context.now(),
  lastUsedAt: null,
  ended: null,
})
