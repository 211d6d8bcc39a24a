/** What is measured, each with the table that it fills. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Alike, alike, aside } from './alike.ts'
import { openDesk } from './approver.ts'
import { begin, newName, startForm, stranger } from './claimant.ts'
import { type Course, ELSEWHERE, ON_OUR_PAGES } from './courses.ts'
import { pendingCodes, queuedRequests } from './fill.ts'
import { inFull, inMilliseconds, load, TOLD, told } from './load.ts'
import type { Place } from './place.ts'

export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const STARTS = { times: 1500, atOnce: [1, 8, 32] } as const
const BEGINNINGS = {
  times: 300,
  atOnce: 8,
  rounds: [
    { pending: 0, requests: 0 },
    { pending: 1_000, requests: 0 },
    { pending: 10_000, requests: 0 },
    { pending: 10_000, requests: 100_000 },
  ],
} as const
/** How much of the comparisons is played: fewer pairs only show that they can be. */
export interface Sizes {
  readonly pairs: number
  readonly bursts: number
}
export const IN_FULL: Sizes = { pairs: 500, bursts: 30 }
/** A sign-in elsewhere waits for its answer, two seconds of every walk: more of them are under way. */
const AT_ONCE = { ours: 4, elsewhere: 16 } as const
const PAGES = { times: 200, queued: [100, 10_000, 100_000] } as const
/** One in a hundred, shared among all that is compared. */
const TOLD_APART_BELOW = 0.01 / (ON_OUR_PAGES.steps.length + ELSEWHERE.steps.length + 2)
/** Milliseconds in which what the last measurement queued is worked off. */
const SETTLES_WITHIN = 4_000

async function starts({ url }: Place): Promise<Table> {
  const open = () => stranger().open(`${url}/`)
  await load(300, 8, open)
  const rows: string[][] = []
  for (const atOnce of STARTS.atOnce) rows.push([inFull(atOnce), ...told(await load(STARTS.times, atOnce, open))])
  return { title: 'The start page', head: ['at once', ...TOLD], rows }
}

async function beginnings(place: Place): Promise<Table> {
  const rows: string[][] = []
  let [pending, requests] = [0, 0]
  for (const wanted of BEGINNINGS.rounds) {
    await place.refill(async (db, codes) => {
      await pendingCodes(db, codes, wanted.pending - pending)
      await queuedRequests(db, codes, wanted.requests - requests)
    })
    ;({ pending, requests } = wanted)
    const form = await startForm(place.url)
    await load(50, BEGINNINGS.atOnce, () => begin(place.url, form, newName('unknown')))
    for (const standing of ['known', 'unknown'] as const) {
      await sleep(SETTLES_WITHIN)
      const measured = await load(BEGINNINGS.times, BEGINNINGS.atOnce, () => begin(place.url, form, newName(standing)))
      rows.push([inFull(pending), inFull(requests), standing, ...told(measured)])
    }
  }
  return {
    title: `Beginning a request, ${BEGINNINGS.atOnce} at once`,
    head: ['codes pending', 'requests besides', 'name', ...TOLD],
    rows,
  }
}

const COMPARED = ['known p50 ms', 'unknown p50 ms', 'AUC', 'p', 'told apart by time'] as const
const inCells = ({ step, known, unknown, auc, p }: Alike): readonly string[] => [
  step,
  inMilliseconds(known),
  inMilliseconds(unknown),
  auc.toFixed(3),
  p < 0.0001 ? '< 0.0001' : p.toFixed(4),
  p < TOLD_APART_BELOW ? 'yes' : 'no',
]

async function compared(place: Place, course: Course, pairs: number, atOnce: number): Promise<string[][]> {
  await place.refill(async () => {})
  await alike(course, place.url, { pairs: Math.min(20, pairs), atOnce })
  await sleep(SETTLES_WITHIN)
  return (await alike(course, place.url, { pairs, atOnce })).map((one) => [
    ...inCells(one),
    one.different > 0 ? `yes, ${one.different} pairs` : 'no',
    `${one.inLine.known} / ${one.inLine.unknown}`,
  ])
}
const SEEN = ['step', ...COMPARED, 'by status, headers or text', 'told of a line before them, known / unknown']

const names = async (place: Place, { pairs }: Sizes): Promise<Table> => ({
  title: `Known and unknown names in turns, ${pairs} pairs, ${AT_ONCE.ours} at once (Mann–Whitney)`,
  head: SEEN,
  rows: await compared(place, ON_OUR_PAGES, pairs, AT_ONCE.ours),
})

const elsewhere = async (place: Place, { pairs }: Sizes): Promise<Table> => ({
  title: `The same by a sign-in elsewhere, ${pairs} pairs, ${AT_ONCE.elsewhere} at once (Mann–Whitney)`,
  head: SEEN,
  rows: await compared(place, ELSEWHERE, pairs, AT_ONCE.elsewhere),
})

async function others(place: Place, { bursts }: Sizes): Promise<Table> {
  await place.refill(async () => {})
  await aside(place, Math.min(2, bursts))
  await sleep(SETTLES_WITHIN)
  return {
    title: `After 50 beginnings of one name, ${bursts} pairs in turns (Mann–Whitney)`,
    head: ['what is seen of it', ...COMPARED],
    rows: (await aside(place, bursts)).map(inCells),
  }
}

async function queue(place: Place): Promise<Table> {
  const rows: string[][] = []
  let queued = 0
  for (const wanted of PAGES.queued) {
    await place.refill((db, codes) => queuedRequests(db, codes, wanted - queued))
    queued = wanted
    const desk = await openDesk(place.url, place.contoso)
    let far: string | null = null
    for (let page = 0; page < 3; page += 1) far = (await desk.queue(far)).next
    for (const [what, ask] of [
      ['first page', () => desk.queue()],
      ['fourth page', () => desk.queue(far)],
      // The search has one word that everybody's name holds, and one that few hold.
      ['search for a name', () => desk.find('colleague 1005')],
      ['the page of the desk', () => desk.page()],
    ] as const) {
      await load(10, 1, ask)
      rows.push([inFull(wanted), what, ...told(await load(PAGES.times, 1, ask))])
    }
  }
  return { title: 'The queue, one after another', head: ['requests in it', 'asked for', ...TOLD], rows }
}

export const MEASUREMENTS = { starts, beginnings, names, elsewhere, others, queue } as const satisfies Record<
  string,
  (place: Place, sizes: Sizes) => Promise<Table>
>
