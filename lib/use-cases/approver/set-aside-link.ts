/**
 * Two approvers who have checked the person set aside the "this wasn't me" of one address (rule R12).
 *
 * Only of an address that pressed it within 30 days. The first agrees; the second, who is another person, completes
 * it. The request can then be decided again, by two as before, unless another address has denied it as well. The
 * address is still notified of everything, and every address, the manager and the desk are notified of this.
 */
import { addDays } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { channelsOf } from '../../rules/proofs/notification-addresses.ts'
import { deniedSince } from '../../rules/request/denials.ts'
import { fromTenant } from '../from-tenant.ts'
import { mask } from '../../rules/mask.ts'
import { MOVES } from '../../rules/request/moves.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { RecoveryRequest, RequestState } from '../../rules/request/request.ts'
import { type AsideProposal, COMPARED } from '../../rules/request/parts/objections.ts'
import { isAddressOf, isOurs, isStanding, protects, SET_ASIDE_DAYS, setAside } from '../../rules/request/set-aside.ts'
import type { Context } from '../../ports/context.ts'
import { isStillStopped } from '../../rules/request/request-stop.ts'
import { type Approver, mayDecide, mayDecideTogether } from './approver.ts'
import { takeDecision } from './approver-budget.ts'
import { approverActor, commitMove } from './commit-decision.ts'
import { readParties } from './read-parties.ts'
import { type RegisteredNumbers, registeredNumbers } from './registered-numbers.ts'
import { areTwoPeople } from './require-distinct-approvers.ts'

const STATES = MOVES['link-set-aside'].map(([from]) => from) as readonly RequestState[]

export interface PressedAddress {
  /** Keyed hash of the address, as a form carries it. */
  readonly key: string
  /** Null: the account no longer has it. */
  readonly masked: string | null
  readonly pressedAt: Date
}

export interface SettingAside {
  readonly request: RecoveryRequest & { readonly account: NonNullable<RecoveryRequest['account']> }
  readonly addresses: readonly PressedAddress[]
  readonly numbers: RegisteredNumbers
  /** What another approver has agreed to already. */
  readonly proposal: AsideProposal | null
}

/** Whether to offer it: somebody pressed "this wasn't me" about this request. */
export const maySetAside = ({ state, account, denials = [] }: RecoveryRequest): boolean =>
  account !== null && STATES.includes(state) && denials.some(({ kind, by }) => kind === 'stopped' && by !== null)

/** What there is to choose from; refuses this approver where they may not. Looking changes nothing. */
export async function readSettingAside(
  context: Context,
  approver: Approver,
  requestId: string,
): Promise<Result<SettingAside>> {
  const now = context.now()
  for (const allowed of [mayDecide(approver, now), mayDecideTogether(approver, now)]) if (!allowed.ok) return allowed
  const request = await context.store.load(requestId)
  if (!request) return refuse('request-unknown')
  const { account } = request
  if (!account || !maySetAside(request)) return refuse('request-moved-on')
  const parties = await readParties(context, approver, request)
  if (!parties.ok) return parties
  const read = await fromTenant(() =>
    Promise.all([readPressed(context, account.id), registeredNumbers(context, request, account.id)]),
  )
  if (!read.ok) return read
  const [addresses, numbers] = read.value
  const { asideProposal } = request
  const proposal = asideProposal && isStanding(asideProposal, now) ? asideProposal : null
  return ok({ request: { ...request, account }, addresses, numbers, proposal })
}

/** Addresses of the account whose link was pressed, the latest first. */
async function readPressed(context: Context, account: AccountId): Promise<readonly PressedAddress[]> {
  const { store, tenant, keys, now, settings } = context
  const denials = await store.denialsOf(account, deniedSince(now()))
  const [held, authenticators, enrolled] = await Promise.all([
    tenant.readAccount(account),
    tenant.readAuthenticators(account),
    store.enrolled(account),
  ])
  const known = held && { account: held, authenticators, enrolled, now: now(), ...settings, methodChanges: UNREAD }
  const { mails, mobiles } = known ? channelsOf(known) : { mails: [], mobiles: [] }
  const pressed = new Map<string, Date>()
  for (const { kind, by, at } of denials) if (kind === 'stopped' && by) pressed.set(by, at)
  return [...pressed].toReversed().map(([key, pressedAt]) => {
    const address = [...mails, ...mobiles].find((one) => isAddressOf(keys, key, account, one))
    return { key, masked: address ? mask(address) : null, pressedAt }
  })
}

const UNREAD = { kind: 'failed', why: 'no age is asked for' } as const

/** What the form says. */
export interface AsideCheck {
  readonly address: string
  readonly compared: string
  /** Which number was called, where that is how they were checked. */
  readonly number: string
}

/**
 * Sets it aside, or notes the first of two. Answers the request, with a proposal after the first and without one after
 * the second. Refuses an incomplete form, and two approvers who cannot be told apart.
 */
export async function setLinkAside(
  context: Context,
  approver: Approver,
  requestId: string,
  check: AsideCheck,
): Promise<Result<RecoveryRequest>> {
  const budget = await takeDecision(context, approver)
  if (!budget.ok) return budget
  const setting = await readSettingAside(context, approver, requestId)
  if (!setting.ok) return setting
  const { request, addresses, numbers, proposal } = setting.value
  const how = howChecked(check, numbers)
  if (!how || !addresses.some(({ key }) => key === check.address)) return refuse('choice-missing')

  const now = context.now()
  const agreed = { approverId: approver.id, approverName: approver.name, at: now, address: check.address, ...how }
  const facts = { address: check.address, ...how }
  const isSecond = proposal && proposal.address === check.address && proposal.approverId !== approver.id
  if (!isSecond)
    return commitMove(context, request, {
      kind: 'aside-proposed',
      by: approverActor(approver),
      set: { asideProposal: agreed },
      facts,
    })
  const two = await areTwoPeople(context, approver, proposal.approverId)
  if (!two.ok) return two
  const by = [proposal.approverId, approver.id]
  const aside = [check.address, ...(await setAsideBefore(context, request))]
  const comesBack = request.state === 'queued' && !isStillStopped(request, aside)
  const about = { accountId: request.account.id, requestId, address: check.address, at: now, by }
  return commitMove(context, request, {
    kind: 'link-set-aside',
    by: approverActor(approver),
    // The request can be decided again, by two, unless another address has denied it as well.
    set: { asideProposal: null, ...(comesBack && { stoppedAt: null }) },
    facts: { ...facts, first: proposal.approverId },
    setAside: setAside(context.keys, about),
    later: [{ task: { kind: 'notify', requestId, notice: 'link-set-aside' } }],
  })
}

/** Addresses that no longer stop this request. A row without a valid code counts as absent. */
async function setAsideBefore({ store, keys }: Context, request: SettingAside['request']): Promise<readonly string[]> {
  const kept = await store.setAsidesOf(request.account.id, addDays(request.begunAt, -SET_ASIDE_DAYS))
  return kept.filter((one) => isOurs(keys, one) && protects(one, request)).map(({ address }) => address)
}

function howChecked(
  { compared, number }: AsideCheck,
  { callable }: RegisteredNumbers,
): Pick<AsideProposal, 'checked' | 'compared'> | null {
  const what = COMPARED.find((one) => one === compared)
  if (!what) return null
  if (what !== 'registered-number') return { checked: 'face-to-face', compared: what }
  return callable.some(({ id }) => id === number) ? { checked: 'registered-number', compared: what } : null
}
