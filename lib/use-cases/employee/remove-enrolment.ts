import { changed, type Enrolled } from '../../rules/proofs/enrolment.ts'
import { heldItems, refOf } from '../../rules/preparation/preparation.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { mayChange } from '../../rules/account/employee.ts'
import { changeEnrolment } from './change-enrolment.ts'
import { accountOf, visitorActor, type Visit } from './visit-enrolment.ts'

/**
 * Ends an item at once, since whoever lost a device cannot wait. Until the window is over every old address can undo
 * it.
 */
export async function remove(context: Context, visit: Visit, ref: string): Promise<Result<void>> {
  const { store, settings, now } = context
  const may = mayChange(visit.employee, settings.strongSignIn, now())
  if (!may.ok) return may
  const enrolled = await store.enrolled(accountOf(visit))
  const item = heldItems(enrolled, settings.freshnessWindowInDays).find((one) => one.ref === ref)
  // The form was sent twice: it is removed already, and nothing is told again.
  if (!item) return wasRemoved(enrolled, ref) ? ok(undefined) : refuse('enrolment-moved-on')
  const ended = { at: now(), why: 'removed' } as const
  return changeEnrolment(context, {
    accountId: accountOf(visit),
    by: visitorActor(visit),
    replace: item.held.map((from) => ({ from, to: changed(from, { ended }) })),
    news: 'removed',
    about: item.held,
    language: visit.wished,
  })
}

const wasRemoved = (enrolled: readonly Enrolled[], ref: string): boolean =>
  enrolled.some((one) => refOf(one) === ref && one.ended?.why === 'removed')
