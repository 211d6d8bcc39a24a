/**
 * A siege of some hours: a stranger plays on a moved clock, and once in each hour
 * the owner comes, at a drawn moment, and tries to get through.
 *
 * What the owner does is taken back, as far as limits remember it, so that each
 * hour answers for itself: "had the owner come now, and not before".
 */
import type { AccountId } from '#lib/rules/account/account.ts'
import { deniedSince } from '#lib/rules/request/denials.ts'
import { addressKey } from '#lib/rules/request/set-aside.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { setLinkAside } from '#lib/use-cases/approver/set-aside-link.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { approver, second, sitDown } from '#test/lib/use-cases/approver/people.ts'
import { Browser, KNOWN, must, type World } from '#test/lib/use-cases/claimant/world.ts'
import { KNOWN_BROWSER, type Owner, ownerWith, type Path } from './owner.ts'
import { type Stranger, strangerOn } from './stranger.ts'

export interface Siege {
  readonly path: Path
  /** How many networks the stranger has, each with devices of its own. */
  readonly networks: number
  readonly hours: number
  /** The address whose mail the stranger reads; null: nobody's. */
  readonly mailbox: string | null
  /** Before the siege its owner was stopped once, and two approvers who checked them set that mailbox's link aside (rule R12). */
  readonly isSetAside?: boolean
  /** Draws a whole number from 0 to limit − 1, each equally likely. */
  readonly below: (limit: number) => number
}

export interface Outcome {
  /** Of the hours, those in which the owner got through. */
  readonly fromKnownBrowser: number
  readonly fromNewBrowser: number
  /** Of both, those in which a person at the desk decides, since somebody had pressed "this wasn't me". */
  readonly toPeople: number
  /** What the owner received without having come. */
  readonly mails: number
  readonly texts: number
  /** The most that the stranger was let guess at one way. */
  readonly guesses: number
}

const OWNERS_NETWORK = '192.0.2.40'
/** Minutes of an hour in which the owner may come; what is left is enough to prove it twice. */
const COMES_WITHIN = 50

export async function besiege({ path, networks, mailbox, isSetAside, hours, below }: Siege): Promise<Outcome> {
  const owner = await ownerWith(path)
  const { world } = owner
  const stranger = strangerOn(
    world,
    Array.from({ length: networks }, (_, i) => `203.0.113.${i + 1}`),
    mailbox,
  )
  if (mailbox && isSetAside) await setAside(owner, stranger, mailbox)
  const received = { mails: 0, texts: 0 }
  let toPeople = 0
  const unasked = async (act: () => Promise<unknown>) => {
    const [mails, texts] = [world.delivery.mails.length, world.delivery.texts.length]
    await act()
    await stranger.stops()
    received.mails += world.delivery.mails.length - mails
    received.texts += world.delivery.texts.length - texts
  }
  const getsThrough = async (known: string | null): Promise<number> => {
    const takeBack = world.throttle.keep()
    const browser = await comes(world, known)
    const isThrough = browser !== null && (await owner.comes(browser, stranger.stops))
    if ((await world.store.denialsOf(world.adele().account.id, deniedSince(world.context.now()))).length > 0)
      toPeople += 1
    takeBack()
    return isThrough ? 1 : 0
  }

  let [fromKnownBrowser, fromNewBrowser] = [0, 0]
  const beganAt = world.context.now().getTime()
  for (let hour = 0; hour < hours; hour++) {
    const comesAfter = 1 + below(COMES_WITHIN)
    await unasked(() => stranger.plays())
    await unasked(() => world.pass({ minutes: comesAfter }))
    // Once more, a moment before the owner comes.
    await unasked(() => stranger.plays())
    fromKnownBrowser += await getsThrough(KNOWN_BROWSER)
    fromNewBrowser += await getsThrough(null)
    // The time that the owner took is a part of the hour: 24 of them are one day of every limit, and not a piece of the next.
    const minutesSince = (world.context.now().getTime() - beganAt) / 60_000
    await unasked(() => world.pass({ minutes: Math.max(0, (hour + 1) * 60 - 1 - minutesSince) }))
  }
  return { fromKnownBrowser, fromNewBrowser, toPeople, ...received, guesses: Math.max(0, ...stranger.guesses.values()) }
}

/** The owner is stopped at the first proof, and goes to the desk with the reference. */
async function setAside({ world, comes: proves }: Owner, stranger: Stranger, mailbox: string): Promise<void> {
  sitDown(world)
  const browser = await comes(world, KNOWN_BROWSER)
  if (!browser) throw new Error('The owner cannot begin before the siege.')
  const { id } = await browser.request()
  await proves(browser, stranger.stops)
  const check = {
    address: addressKey(world.context.keys, world.adele().account.id, mailbox),
    compared: 'badge-number',
    number: '',
  }
  for (const by of [second(world), third(world)]) must(await setLinkAside(world.context, by, id, check))
  await world.settle()
}

/** Whoever read a code out decides nothing about it, and so there is one more. */
function third(world: World): Approver {
  const lee = world.tenant.residents.get('lee')
  if (!lee) throw new Error('Nobody sits at the desk.')
  const grady = { id: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0103' as AccountId, employeeId: 'C-2003' }
  const named = {
    signInName: 'grady.archie@contoso.com',
    displayName: 'Grady Archie',
    mail: 'grady.archie@contoso.com',
  }
  const account = { ...lee.account, ...grady, ...named, otherMails: [] }
  world.tenant.residents.set('grady', { ...lee, account, authenticators: [] })
  return approver(world, { id: grady.id, name: account.displayName, email: account.signInName })
}

/** Null where not even a request can be begun. */
async function comes(world: World, known: string | null): Promise<Browser | null> {
  const coming = { name: KNOWN, errorCode: null, language: 'en', network: OWNERS_NETWORK, known }
  const begun = await beginRecovery(world.context, coming)
  await world.settle()
  return begun.ok ? new Browser(world, begun.value.browserToken, OWNERS_NETWORK) : null
}
