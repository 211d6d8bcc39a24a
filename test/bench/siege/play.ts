/**
 * A siege of some hours: a stranger plays on a moved clock, and once in each hour
 * the owner comes, at a drawn moment, and tries to get through.
 *
 * What the owner does is taken back, as far as limits remember it, so that each
 * hour answers for itself: "had the owner come now, and not before".
 */
import { deniedSince } from '#lib/rules/request/denials.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { Browser, KNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'
import { KNOWN_BROWSER, ownerWith, type Path } from './owner.ts'
import { strangerOn } from './stranger.ts'

export interface Siege {
  readonly path: Path
  /** How many networks the stranger has, each with devices of its own. */
  readonly networks: number
  readonly hours: number
  /** The address whose mail the stranger reads; null: nobody's. */
  readonly mailbox: string | null
  /** Uniform from 0 to limit − 1. */
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

export async function besiege({ path, networks, mailbox, hours, below }: Siege): Promise<Outcome> {
  const owner = await ownerWith(path)
  const { world } = owner
  const stranger = strangerOn(
    world,
    Array.from({ length: networks }, (_, i) => `203.0.113.${i + 1}`),
    mailbox,
  )
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

/** Null where not even a request can be begun. */
async function comes(world: World, known: string | null): Promise<Browser | null> {
  const coming = { name: KNOWN, errorCode: null, language: 'en', network: OWNERS_NETWORK, known }
  const begun = await beginRecovery(world.context, coming)
  await world.settle()
  return begun.ok ? new Browser(world, begun.value.browserToken, OWNERS_NETWORK) : null
}
