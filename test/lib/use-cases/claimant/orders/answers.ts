/** Beginning and proving, rightly and otherwise: each answers what it may change beyond what it reads. */
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { forgetDevice, inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { claimIdentity, collectIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { daysBefore } from '#test/example.ts'
import { atWallet, signInAtWork } from '#test/lib/rules/proofs/factors/elsewhere.ts'
import { Browser, GOOD_PASSWORD, UNKNOWN, wrongFor } from '#test/lib/use-cases/claimant/world.ts'
import type { Allowed } from './kept.ts'
import {
  askFor,
  type Elsewhere,
  keyOf,
  NAMES,
  type Office,
  type Owner,
  ownerOf,
  requestAt,
  rightAnswer,
  type Seat,
  signed,
  type Way,
} from './office.ts'

const NOTHING: Allowed = {}

/** A browser begins in a name; a request that it had is left behind there. */
export async function begins(office: Office, seat: Seat, name: string): Promise<Allowed> {
  const { context } = office.world
  const asked = { name, errorCode: null, language: 'en', network: seat.network } as const
  const begun = await beginRecovery(context, asked)
  if (!begun.ok) return NOTHING
  take(office, seat, begun.value.browserToken)
  const request = await requestAt(office, seat)
  if (request) office.begunBy.set(request.id, seat.by)
  // Too many that proved nothing from one place: its own oldest gives way (rule R5).
  return { ends: await begunIn(office, name) }
}

export const begunIn = async ({ world, begunBy }: Office, name: string): Promise<readonly string[]> => {
  const all = await Promise.all([...begunBy.keys()].map((id) => world.store.load(id)))
  return all.flatMap((one) => (one && one.claimedName === name && one.proofs.length === 0 ? [one.id] : []))
}

export function take({ world }: Office, seat: Seat, token: string): void {
  seat.browser = new Browser(world, token)
}

/** Asks and answers with what the sitter really has: the owner rightly, anybody else as well as they can. */
export async function answers(office: Office, seat: Seat, way: Way, asksFirst: boolean): Promise<Allowed> {
  if (asksFirst) await askFor(office, seat, way)
  const request = await requestAt(office, seat)
  if (!request) return NOTHING
  const own = seat.by === 'mallory' ? null : await rightAnswer(office, seat.by, request, way)
  const typed = own ?? (way === 'passkey' ? await signed(office, office.stranger, request) : wrongFor('4829 1374'))
  if (typed !== null) await types(office, seat, way, typed, own !== null)
  return NOTHING
}

/** `isOwn`: by whoever it belongs to, in the way that it belongs to, for this request. */
async function types(office: Office, seat: Seat, way: Way, typed: string, isOwn = false): Promise<void> {
  const { browser, by } = seat
  const request = await requestAt(office, seat)
  if (!browser || !request) return
  const before = browser.token
  const answer = await browser.type(way, typed, seat.network)
  if (browser.token !== before) seat.past.push(before)
  const isGiven = isOwn && by !== 'mallory' && by === ownerOf(office, request)
  if (answer.ok && !isGiven)
    throw new Error(`${by} was believed by ${way}: ${typed.slice(0, 40)} was given elsewhere, or by nobody.`)
  const isOnce = way === 'saved-code' || way === 'authenticator-code' || way === 'passkey'
  if (answer.ok && isGiven)
    office.given.push({ by, way, requestId: request.id, value: isOnce ? typed : keyOf(request.id, typed) })
}

/** What was seen lying about is given somewhere else: in another browser, request or way, or a second time. */
export async function retypes(office: Office, seat: Seat, way: Way, which: number): Promise<Allowed> {
  await askFor(office, seat, way)
  const request = await requestAt(office, seat)
  if (!request) return NOTHING
  const lying = way === 'passkey' ? await signedElsewhere(office, request) : lyingAbout(office, seat, request, way)
  const typed = lying[which % Math.max(1, lying.length)]
  if (typed !== undefined) await types(office, seat, way, typed)
  return NOTHING
}

/** Codes of another way or request, and what was good once; nothing that would be right here. */
function lyingAbout({ codes, given, begunBy }: Office, seat: Seat, request: RecoveryRequest, way: Way): string[] {
  const elsewhere = codes
    .filter((one) => one.requestId !== request.id || one.way !== way)
    // Nobody hands Mallory a code that came for her own request: she would be who it says.
    .filter(({ requestId }) => seat.by !== 'mallory' || begunBy.get(requestId) !== 'mallory')
    .toSorted((one, other) => Number(other.requestId === request.id) - Number(one.requestId === request.id))
  const used = given.filter((one) => one.way === way).map(({ value }) => value.split(' ').at(-1) ?? '')
  return [...used, ...elsewhere.map(({ value }) => value)]
}

/** What owners sign for another request of theirs, carried here. */
async function signedElsewhere(office: Office, here: RecoveryRequest): Promise<string[]> {
  const signatures: string[] = []
  for (const seat of office.seats) {
    if (seat.by === 'mallory' || seat.by !== ownerOf(office, here)) continue
    await askFor(office, seat, 'passkey')
    const there = await requestAt(office, seat)
    const signature = there && there.id !== here.id ? await signed(office, office.holds[seat.by].passkey, there) : null
    if (signature !== null) signatures.push(signature)
  }
  return signatures
}

/** A page from before a proof, left open in another tab: its cookie is the browser's old name. */
export async function pressesInOldTab(office: Office, seat: Seat, which: number): Promise<Allowed> {
  const { context } = office.world
  const old = seat.past[which % Math.max(1, seat.past.length)]
  if (old === undefined) return NOTHING
  await stepUp(context, old)
  await noneOfThese(context, old)
  await inAgain(context, old)
  await selectRemedy(context, old, 'reset-password')
  await resetPassword(context, old, { password: GOOD_PASSWORD, alsoEndSessions: false })
  await givePass(context, old)
  await forgetDevice(context, old)
  return NOTHING
}

/** Signs in at another site, or shows a work ID: as who they are, or with an account that is nobody's here. */
export async function provesElsewhere(
  office: Office,
  seat: Seat,
  way: Elsewhere,
  as: Owner | 'nobody',
): Promise<Allowed> {
  const { browser, by } = seat
  const request = await requestAt(office, seat)
  if (!browser || !request || (as !== 'nobody' && as !== by)) return NOTHING
  const before = browser.token
  const isTaken = await (way === 'face-check'
    ? showsWorkId(office, browser, as)
    : signsIn(office, seat, browser, way, as))
  if (browser.token !== before) seat.past.push(before)
  if (isTaken && (as === 'nobody' || as !== ownerOf(office, request)))
    throw new Error(`${by} was believed by ${way} as ${as}.`)
  if (isTaken && as !== 'nobody')
    office.given.push({ by: as, way, requestId: request.id, value: keyOf(request.id, String(office.given.length)) })
  return NOTHING
}

async function signsIn(
  { world, holds }: Office,
  { network }: Seat,
  browser: Browser,
  way: 'second-identity' | 'work-account',
  as: Owner | 'nobody',
): Promise<boolean> {
  const { accountId, outside } = holds[as === 'nobody' ? 'adele' : as]
  const identity =
    way === 'work-account'
      ? signInAtWork(world, as === 'nobody' ? 'nobody’s' : accountId)
      : { ...outside, ...(as === 'nobody' && { subject: 'nobody’s' }) }
  const provider = way === 'work-account' ? way : 'personal'
  const claimed = await claimIdentity(world.context, browser.token, provider, identity, network)
  await world.pass({ seconds: 3 })
  const collected = claimed.ok ? await collectIdentity(world.context, browser.token) : claimed
  if (!collected.ok || collected.value.kind !== 'proved') return false
  browser.token = collected.value.browserToken
  return true
}

async function showsWorkId({ world }: Office, browser: Browser, as: Owner | 'nobody'): Promise<boolean> {
  const wallet = atWallet(world, daysBefore(30), as === 'nobody' ? UNKNOWN : NAMES[as])
  await wallet.ask(browser)
  const shown = await wallet.right(browser)
  return shown !== null && (await wallet.answer(browser, shown)).ok
}

/** As a claimant goes who knows what they want: one proof, what was found, and another. */
export async function proves(office: Office, seat: Seat, one: Way, other: Way): Promise<Allowed> {
  await answers(office, seat, one, true)
  if (seat.browser) await stepUp(office.world.context, seat.browser.token)
  return answers(office, seat, other, true)
}
