/** The desk, a contact, the owner's mailbox and the clock: each answers what it may change. */
import { beginForCaller } from '#lib/use-cases/approver/begin-for-caller.ts'
import { approve, decline, handOver } from '#lib/use-cases/approver/decide.ts'
import { issueCode } from '#lib/use-cases/approver/issue-caller-code.ts'
import { openByReference } from '#lib/use-cases/approver/open-request.ts'
import { setLinkAside } from '#lib/use-cases/approver/set-aside-link.ts'
import { cancelWait } from '#lib/use-cases/claimant/remedy/cool-off.ts'
import { stopAddress, vouchAddress, waitAddress } from '#lib/use-cases/notify/links.ts'
import { denyClaimant } from '#lib/use-cases/claimant/prove/deny-claimant.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { takeOver } from '#lib/use-cases/claimant/begin/take-over.ts'
import { vouch } from '#lib/use-cases/claimant/prove/vouch.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { RecoveryRequest, RequestState } from '#lib/rules/request/request.ts'
import { addressKey } from '#lib/rules/request/set-aside.ts'
import { snapshotOf } from '#lib/rules/request/decision-snapshot.ts'
import { approver, second } from '#test/lib/use-cases/approver/people.ts'
import type { Allowed } from './kept.ts'
import { keyOf, NAMES, NESTOR, type Office, ownerOf, requestAt, type Seat } from './office.ts'
import { answers, begunIn, take } from './answers.ts'

const NOTHING: Allowed = {}

/** A request that stands where this can be done, or any: so that orders get somewhere. */
export async function pick(
  { world, begunBy }: Office,
  which: number,
  apt: readonly RequestState[] = [],
): Promise<string> {
  const all = await Promise.all([...begunBy.keys()].map((id) => world.store.load(id)))
  const found = all.filter((one) => one !== null)
  const fit = found.filter(({ state }) => apt.includes(state))
  const among = fit.length > 0 && which > 0 ? fit : found
  return among[which % Math.max(1, among.length)]?.id ?? ''
}

export const APT = {
  open: ['referred'],
  approve: ['queued'],
  decline: ['queued', 'approved'],
  'issue a code': ['verifying', 'stepping-up', 'referred'],
  'begin for a caller': [],
  'hand over': ['queued', 'approved'],
  'set a link aside': ['frozen', 'queued'],
} as const satisfies Record<string, readonly RequestState[]>

/** Somebody at the desk, about one request: what they decide is theirs, and they check whom they let on. */
export async function decides(
  office: Office,
  requestId: string,
  what: keyof typeof APT,
  { remedy, by, seat }: { readonly remedy: RemedyId; readonly by: 'lynne' | 'lee'; readonly seat: Seat },
): Promise<Allowed> {
  const { world, begunBy } = office
  const { context } = world
  const who = by === 'lynne' ? approver(world) : second(world)
  const request = await world.store.load(requestId)
  if (what === 'begin for a caller') return beginsForCaller(office, seat)
  if (!request) return NOTHING
  const looked = { version: request.version, seen: snapshotOf(request) }
  if (what === 'open') await openByReference(context, who, request.reference)
  if (what === 'decline') await decline(context, who, request.id, { ...looked, reason: 'Not today' })
  if (what === 'approve') await approve(context, who, request.id, { ...looked, remedy })
  if (what === 'hand over') await handOver(context, who, request.id, { ...looked, remedy })
  if (what === 'set a link aside') await setsAside(office, request)
  const sitter = begunBy.get(requestId)
  if (what === 'issue a code' && sitter !== 'mallory' && sitter === ownerOf(office, request)) {
    const issued = await issueCode(context, who, requestId, {
      checked: 'face-to-face',
      by: 'staff-card',
      compared: 'B-20417',
    })
    if (issued.ok) office.readOut.set(keyOf(requestId, 'approver-code'), issued.value.code)
    // Whoever is on the telephone types it at once, now and then.
    if (issued.ok && by === 'lynne')
      for (const one of await seatsWith(office, requestId)) await answers(office, one, 'approver-code', true)
  }
  await world.settle()
  return { ends: what === 'decline' || what === 'approve' ? [requestId] : [] }
}

async function seatsWith(office: Office, requestId: string): Promise<readonly Seat[]> {
  const there = await Promise.all(office.seats.map((seat) => requestAt(office, seat)))
  return office.seats.filter((_, at) => there[at]?.id === requestId)
}

/** Both have checked the owner, who is there in person. */
async function setsAside({ world }: Office, { id, account }: RecoveryRequest): Promise<void> {
  if (!account) return
  const address = addressKey(world.context.keys, account.id, 'adele@example.org')
  for (const by of [approver(world), second(world)])
    await setLinkAside(world.context, by, id, { address, compared: 'badge-number', number: '' })
}

/** Whoever calls is who they say, and types the code in a browser of their own. */
async function beginsForCaller(office: Office, seat: Seat): Promise<Allowed> {
  const { world } = office
  if (seat.by === 'mallory') return NOTHING
  const begun = await beginForCaller(world.context, approver(world), NAMES[seat.by])
  await world.settle()
  if (!begun.ok) return NOTHING
  office.begunBy.set(begun.value.request.id, seat.by)
  const taken = { typed: begun.value.code, network: seat.network, language: 'en', device: null }
  const came = await takeOver(world.context, taken)
  if (came.ok) take(office, seat, came.value.browserToken)
  // The code is used up with it.
  const again = await takeOver(world.context, { ...taken, network: '198.51.100.6' })
  if (again.ok) throw new Error('A code for a caller was good twice.')
  return { ends: await begunIn(office, NAMES[seat.by]) }
}

/** The contact speaks with whoever began it: with the owner, or with somebody who is not. */
export async function isAskedToVouch(office: Office, requestId: string, saysNo: boolean): Promise<Allowed> {
  const { world, begunBy } = office
  const request = await world.store.load(requestId)
  if (!request) return NOTHING
  const link = new URL(vouchAddress(world.context, request)).searchParams.get('link') ?? ''
  const nestor = {
    id: NESTOR,
    tenantId: '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4',
    name: 'Nestor Wilke',
    signInName: 'nestor@contoso.com',
    signedInAt: world.context.now(),
    contexts: ['c1'],
    demand: 'phishing-resistant' as const,
    methods: ['mfa'],
  }
  const isOwner = begunBy.get(requestId) === ownerOf(office, request)
  if (saysNo || !isOwner) await denyClaimant(world.context, nestor, link)
  else {
    const vouched = await vouch(world.context, nestor, link, 'known-voice')
    if (vouched.ok) office.readOut.set(keyOf(requestId, 'recovery-contact'), vouched.value.code)
  }
  await world.settle()
  return NOTHING
}

/** From the owner's mailbox: what was given is taken back, by a password that nobody knows. */
export async function saysItWasNotThem(office: Office, requestId: string, cancels: boolean): Promise<Allowed> {
  const { world } = office
  const request = await world.store.load(requestId)
  if (!request || !ownerOf(office, request)) return NOTHING
  const address = cancels
    ? waitAddress(world.context, request, 'adele@example.org')
    : stopAddress(world.context, request, 'adele@example.org')
  const link = new URL(address).searchParams.get('link') ?? ''
  await (cancels ? cancelWait(world.context, link) : stopRecovery(world.context, link))
  await world.settle()
  return cancels ? NOTHING : { ends: [requestId], gives: 1 }
}

export async function timePasses(office: Office, minutes: number): Promise<Allowed> {
  const { world, begunBy } = office
  await world.pass({ minutes })
  // A day is over for whoever did not go on; an undo that waited may come to its turn.
  return { ends: [...begunBy.keys()], gives: 0 }
}
