/**
 * Vouching by somebody who knows the claimant, signed in with Entra ID: after speaking with them, they are shown a
 * code to read out, and the claimant types it. Nothing is confirmed by a tap (NIST SP 800-63B-4 §3.1.3, id N19), and
 * all the claimant's addresses are notified.
 */
import { HOUR_IN_MS } from '../../../rules/duration.ts'
import type { Account, AccountId } from '../../../rules/account/account.ts'
import type { Actor } from '../../../rules/audit.ts'
import { isHeld } from '../../../rules/proofs/enrolment.ts'
import { fromTenant } from '../../from-tenant.ts'
import { isGuest, sameAsAny, type SamePerson, samePerson } from '../../../rules/proofs/same-person.ts'
import type { Challenge, ChallengeDetail, Contact } from '../../../rules/proofs/challenge.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { AWAITS_PROOF, type RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { readWholePerson } from '../../read-person.ts'
import { spendLimits } from '../../spend-limits.ts'
import { approversIn, ASKED_FOR_HOURS, CHECKED, type ReadOut, readOut } from '../../../rules/request/vouching.ts'
import { type Employee, mayChange } from '../../../rules/account/employee.ts'
import { shownName } from '../../../rules/shown-text.ts'
import { requestByVouchLink } from '../../notify/links.ts'
import { notice } from '../../notify/notify.ts'

/** What somebody who was asked is shown: known facts only. */
export interface Asked {
  readonly name: string
  readonly signInName: string
  readonly reference: string
  readonly begunAt: Date
  readonly askedAt: Date
  /** What the claimant's browser says that it is. */
  readonly device: string | null
  /** The claimant can no longer type a code. */
  readonly isOver: boolean
}

interface Asking {
  readonly request: RecoveryRequest & { readonly account: NonNullable<RecoveryRequest['account']> }
  readonly challenge: Challenge
  readonly detail: Extract<ChallengeDetail, { kind: 'contact' }>
  readonly contact: Contact
}

/** Opening it changes nothing. Whoever was not asked gets the same refusal as for a wrong link. */
export async function askedToVouch(context: Context, employee: Employee, link: string): Promise<Result<Asked>> {
  const asking = await askingOf(context, employee, link)
  if (!asking) return refuse('request-unknown')
  const { request, challenge, detail } = asking
  return ok({
    name: shownName(request.account.displayName) ?? '',
    signInName: request.account.signInName,
    reference: request.reference,
    begunAt: request.begunAt,
    askedAt: challenge.askedAt,
    device: detail.device,
    isOver: !isOpen(asking, context.now()),
  })
}

/** "I have spoken with them": shows the code, once. A newer one replaces one that was not typed. */
export async function vouch(
  context: Context,
  employee: Employee,
  link: string,
  checked: string,
): Promise<Result<ReadOut>> {
  const how = CHECKED['recovery-contact'].find((one) => one === checked)
  const may = mayChange(employee, context.settings.strongSignIn, context.now())
  if (!may.ok) return may
  const asking = await askingOf(context, employee, link)
  if (!asking) return refuse('request-unknown')
  if (!how) return refuse('choice-missing')
  if (!isOpen(asking, context.now())) return refuse('request-moved-on')
  const { request, contact } = asking
  // Each press reads the tenant and replaces the code before it.
  const spent = await spendLimits(context, 'vouch', { person: context.keys.hash('name', employee.id) })
  if (!spent.ok) return spent
  const approvers = approversIn(request, await context.store.events(request.id))
  const fit = await isFit(context, asking, approvers)
  if (!fit.ok) return fit

  const { shown, challenge } = readOut(context, {
    requestId: request.id,
    factor: 'recovery-contact',
    by: contact.id,
    boundAt: contact.addedAt ?? undefined,
    people: fit.value,
    detail: { ...asking.detail, vouched: { by: contact.id, checked: how } },
  })
  await context.store.addChallenge(
    // The time of asking stays that of the invitation, to which a code that is read out later belongs.
    { ...challenge, askedAt: asking.challenge.askedAt },
    {
      at: context.now(),
      requestId: request.id,
      kind: 'vouched',
      by: employeeActor(employee),
      facts: { factor: 'recovery-contact', checked: how },
    },
    [notice(request.id, 'vouched')],
  )
  return ok(shown)
}

/** The invitation behind a link; null: no such link, nobody was asked, or not this person. */
export async function askingOf(context: Context, employee: Employee, link: string): Promise<Asking | null> {
  const request = await requestByVouchLink(context, link)
  if (!request?.account) return null
  const asked = await context.store.challengesOf(request.id)
  const challenge = asked.find(({ factor, detail }) => factor === 'recovery-contact' && detail?.kind === 'contact')
  if (challenge?.detail?.kind !== 'contact') return null
  const contact = challenge.detail.asked.find(({ id }) => id === employee.id)
  return contact
    ? { request: { ...request, account: request.account }, challenge, detail: challenge.detail, contact }
    : null
}

/** The employee as the record names them. */
export const employeeActor = ({ id, name }: Employee): Actor => ({ kind: 'employee', id, name })

/** Whether it was not used yet, is not too old, and the claimant can still type a code. */
function isOpen({ request, challenge }: Asking, now: Date): boolean {
  const until = challenge.askedAt.getTime() + ASKED_FOR_HOURS * HOUR_IN_MS
  return challenge.closed === null && AWAITS_PROOF.includes(request.state) && until > now.getTime()
}

/**
 * Read again: has an account here that is in service, is no guest, is not known to be the claimant (rule R10), and is
 * nobody who approved this request, whatever account they vouch with (rule R7).
 */
async function isFit(
  context: Context,
  { request, contact }: Asking,
  approvers: readonly AccountId[],
): Promise<Result<Exclude<SamePerson, 'same'>>> {
  const { store, settings } = context
  const read = await fromTenant(() =>
    Promise.all([
      readWholePerson(context, contact.id),
      readWholePerson(context, request.account.id),
      Promise.all(approvers.map((id) => readWholePerson(context, id))),
    ]),
  )
  if (!read.ok) return read
  const [own, theirs, decided] = read.value
  if (!own || !own.account.enabled || isGuest(own.account) || !theirs) return refuse('not-permitted')
  if (!(await isStillNamed(theirs.account))) return refuse('not-permitted')
  const people = samePerson(own, theirs, settings.people)
  if (people === 'same') return refuse('not-your-own')
  return sameAsAny(own, decided, settings.people) === 'different' ? ok(people) : refuse('vouches-not-decides')

  /** Whether the directory or the claimant still names them; the claimant may have removed a contact since. */
  async function isStillNamed({ id, manager }: Account): Promise<boolean> {
    if (!contact.addedAt) return manager?.id === contact.id
    const enrolled = await store.enrolled(id)
    return enrolled.some((one) => one.kind === 'contact' && one.contactId === contact.id && isHeld(one))
  }
}
