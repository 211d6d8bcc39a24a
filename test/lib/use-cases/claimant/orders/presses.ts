/** What is pressed in a browser once something is proved, or not: each answers what it may change. */
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { discardPass } from '#lib/use-cases/claimant/remedy/discard-pass.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import {
  codeToShow,
  join,
  moveToDevice,
  offerTransfer,
  offerOf,
} from '#lib/use-cases/claimant/begin/transfer-device.ts'
import { forgetDevice, inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { endSessions } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { reconsider } from '#lib/use-cases/claimant/begin/reconsider.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { reportStillLocked } from '#lib/use-cases/claimant/remedy/report-still-locked.ts'
import { lookAgain, stepBack, stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import { Browser, GOOD_PASSWORD, wrongFor } from '#test/lib/use-cases/claimant/world.ts'
import type { Allowed } from './kept.ts'
import { type Office, ownerOf, requestAt, type Seat } from './office.ts'
import { take } from './answers.ts'

const NOTHING: Allowed = {}

const PRESSES = {
  'steps up': ({ context }, token) => stepUp(context, token),
  'steps back': ({ context }, token) => stepBack(context, token),
  'looks again': ({ context }, token) => lookAgain(context, token),
  'says none of these': ({ context }, token) => noneOfThese(context, token),
  'thinks better of it': ({ context }, token) => reconsider(context, token),
  'asks a person': ({ context }, token) => askAPerson(context, token),
  'says it is still shut': ({ context }, token) => reportStillLocked(context, token),
  'ends sessions': ({ context }, token) => endSessions(context, token),
  'gives the pass back': ({ context }, token) => discardPass(context, token),
  forgets: ({ context }, token) => forgetDevice(context, token),
} as const satisfies Record<string, (world: Office['world'], token: string) => Promise<unknown>>
export type Press = keyof typeof PRESSES
export const PRESS_NAMES = Object.keys(PRESSES) as Press[]

export async function presses(office: Office, seat: Seat, press: Press): Promise<Allowed> {
  const request = await requestAt(office, seat)
  if (seat.browser) await PRESSES[press](office.world, seat.browser.token)
  await office.world.settle()
  return { ends: endsWhatItDid(press, request?.id) }
}
/** Signing out is done at once, and is then all that the request was about. */
const endsWhatItDid = (press: Press, id: string | undefined) => (press === 'ends sessions' && id ? [id] : [])

export async function endsIt(office: Office, seat: Seat): Promise<Allowed> {
  const request = await requestAt(office, seat)
  if (seat.browser) await inAgain(office.world.context, seat.browser.token)
  return { ends: request ? [request.id] : [] }
}

/** Chooses and, where that is allowed, does it: twice, as a double click does. */
export async function helpsThemselves(office: Office, seat: Seat, remedy: RemedyId): Promise<Allowed> {
  const { context } = office.world
  const request = await requestAt(office, seat)
  if (!seat.browser || !request) return NOTHING
  const { token } = seat.browser
  await selectRemedy(context, token, remedy)
  const isProved = office.given.some(({ requestId, by }) => requestId === request.id && by === seat.by)
  const act = () =>
    remedy === 'temporary-access-pass'
      ? givePass(context, token)
      : resetPassword(context, token, { password: GOOD_PASSWORD, alsoEndSessions: false })
  await Promise.all([act(), act()])
  await office.world.settle()
  // Only for somebody who has really proved it; and once, however often it is pressed.
  return isProved && seat.by === ownerOf(office, request) ? { ends: [request.id], gives: 1 } : NOTHING
}

/** `from` shows the square, `to` opens it and presses, and its code is typed at `types`, whoever sits there. */
export async function movesOver(office: Office, from: Seat, to: Seat, typist: Seat): Promise<Allowed> {
  const { context } = office.world
  const request = await requestAt(office, from)
  if (!request || !from.browser) return NOTHING
  await offerTransfer(context, from.browser.token)
  const offer = await offerOf(context, request)
  const link = offer && new URL(offer.address).searchParams.get('link')
  if (!link) return NOTHING
  const joined = await join(context, link)
  if (!joined.ok) return NOTHING
  const own = (await requestAt(office, to))?.id
  to.moving = joined.value.browserToken
  if ((await requestAt(office, to))?.id !== own) throw new Error('A link that was pressed took a request away.')
  const shown = await codeToShow(context, joined.value.browserToken)
  // Whoever began it types what they see at a browser of their own; anybody else's code is not before them.
  const code = from.by === to.by && shown ? shown.code : wrongFor(shown?.code ?? '482913')
  if (typist.browser) await moveToDevice(context, typist.browser.token, code)
  if ((await requestAt(office, { ...to, browser: new Browser(office.world, to.moving) }))?.id === request.id) {
    from.past.push(from.browser.token)
    from.browser = null
    take(office, to, to.moving)
    to.moving = null
  }
  return NOTHING
}
