/**
 * npm run bench: what it costs, on this machine, as tables for the README.
 *
 * Prints and judges nothing. `-- --postgres` measures on a PostgreSQL server
 * instead of the embedded database. Site, tenant and claimants share one machine,
 * so a figure says more beside another of the same run than alone.
 */
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { alike } from './alike.ts'
import { openDesk } from './approver.ts'
import { begin, newName, startForm, stranger } from './claimant.ts'
import { pendingCodes, queuedRequests } from './fill.ts'
import { inMilliseconds, load, TOLD, told } from './load.ts'
import { openPlace } from './place.ts'

const kind = process.argv.includes('--postgres') ? 'postgres' : 'pglite'
const STARTS = { times: 1500, atOnce: [1, 8, 32] } as const
const BEGINNINGS = { times: 300, atOnce: 8, pending: [0, 1_000, 10_000] } as const
const PAIRS = 500
const PAGES = { times: 200, queued: [100, 10_000, 100_000] } as const
/** Of one test; there is one a step. */
const TOLD_APART_BELOW = 0.01 / 5

const count = (value: number) => value.toLocaleString('en')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): void =>
  console.log([head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n')
/** What was queued by the last measurement is worked off before the next. */
const settle = () => sleep(4_000)

const quietly = loadavg()[0]?.toFixed(1)
const database = kind === 'postgres' ? 'PostgreSQL 18' : 'embedded database'
console.log(
  `Measured on ${availableParallelism()} cores with Node ${process.versions.node} and the ${database}; the simulated tenant and the claimants run on the same cores. Load average at the start: ${quietly}.\n`,
)
const place = await openPlace(kind)
try {
  const starts: string[][] = []
  await load(300, 8, () => stranger().open(`${place.url}/`))
  for (const atOnce of STARTS.atOnce)
    starts.push([String(atOnce), ...told(await load(STARTS.times, atOnce, () => stranger().open(`${place.url}/`)))])
  console.log('**The start page**\n')
  table(['at once', ...TOLD], starts)

  const beginnings: string[][] = []
  let pending = 0
  for (const wanted of BEGINNINGS.pending) {
    if (wanted > pending) await place.refill((db) => pendingCodes(db, wanted - pending))
    pending = wanted
    const form = await startForm(place.url)
    await load(50, BEGINNINGS.atOnce, () => begin(place.url, form, newName('unknown')))
    for (const standing of ['known', 'unknown'] as const) {
      await settle()
      const measured = await load(BEGINNINGS.times, BEGINNINGS.atOnce, () => begin(place.url, form, newName(standing)))
      beginnings.push([count(wanted), standing, ...told(measured)])
    }
  }
  console.log(`**Beginning a request**, ${BEGINNINGS.atOnce} at once\n`)
  table(['codes pending', 'name', ...TOLD], beginnings)

  await settle()
  const compared = await alike(place.url, PAIRS)
  console.log(`**Known and unknown names**, ${PAIRS} pairs in turns, ${count(pending)} codes pending (Mann–Whitney)\n`)
  table(
    ['step', 'known p50 ms', 'unknown p50 ms', 'AUC', 'p', 'told apart by time', 'by text, status or headers'],
    compared.map(({ step, known, unknown, auc, p, different }) => [
      step,
      inMilliseconds(known),
      inMilliseconds(unknown),
      auc.toFixed(3),
      p < 0.0001 ? '< 0.0001' : p.toFixed(4),
      p < TOLD_APART_BELOW ? 'yes' : 'no',
      different > 0 ? `yes, ${different} pairs` : 'no',
    ]),
  )

  const pages: string[][] = []
  let queued = 0
  for (const wanted of PAGES.queued) {
    await place.refill((db) => queuedRequests(db, wanted - queued))
    queued = wanted
    const desk = await openDesk(place.url, place.contoso)
    let far: string | null = null
    for (let page = 0; page < 3; page += 1) far = (await desk.queue(far)).next
    for (const [what, ask] of [
      ['first page', () => desk.queue()],
      ['fourth page', () => desk.queue(far)],
      ['search for one name', () => desk.find('Colleague 10050')],
      ['the desk, as a page', () => desk.page()],
    ] as const) {
      await load(20, 1, ask)
      pages.push([count(wanted), what, ...told(await load(PAGES.times, 1, ask))])
    }
  }
  console.log('**A page of the queue**, 25 requests, one after another\n')
  table(['requests in the queue', 'asked for', ...TOLD], pages)
} finally {
  await place.close()
}
