/**
 * node test/bench/mass-lockout.ts: what a mass lockout costs the tenant, and how
 * long people wait.
 *
 * A thousand claimants in ten minutes, one every 0.6 seconds, played at that pace
 * and twice: reading methods shares the five requests in ten seconds of the reports,
 * as Microsoft lists it, and a tenant gives it room of its own and the site knows it. `--minutes=1`
 * plays a shorter one, `--only=own` or `--only=shared` one of the two, `--write`
 * puts the table into docs/measurements.md.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { availableParallelism, loadavg } from 'node:os'
import type { Contoso } from '#test/tenant/contoso.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { rowFor } from '#test/tenant/sign-in-log.ts'
import { type Here, openHere } from './in-process.ts'
import { type Listening, listen, sum, type What } from './listening.ts'
import { lockedOut, postOf, type Waited } from './locked-out.ts'
import { tableOf, writeTable } from './tables.ts'
import { percentile } from './statistics.ts'

const option = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3)
const MINUTES = Number(option('minutes') ?? 10)
const ONE_EVERY_MS = 600
const CLAIMANTS = Math.round((MINUTES * 60_000) / ONE_EVERY_MS)
/** After the last has come, whoever still waits is asked what their page says. */
const LINGERS_MS = 30_000
/** Before the first comes: by then the feed reaches back the whole thirty days. */
const SETTLES_MS = 40_000

const MODES = { own: 'methods have a limit of their own', shared: 'methods share the reports’' } as const
type Mode = keyof typeof MODES

const nameOf = (number: number): string => `user${String(number).padStart(6, '0')}@contoso.com`

interface Played {
  readonly waited: readonly Waited[]
  readonly seconds: number
  readonly heard: Listening['heard']
}

async function play(mode: Mode): Promise<Played> {
  const here = await openHere({ methodsShareReports: mode === 'shared' }, everybodySignedInYesterday)
  await sleep(SETTLES_MS)
  const listening = listen()
  const post = postOf(here.contoso)
  const began = performance.now()
  const endsAt = began + CLAIMANTS * ONE_EVERY_MS + LINGERS_MS
  const all: Promise<Waited>[] = []
  for (let number = 0; number < CLAIMANTS; number++) {
    lock(here, number)
    all.push(lockedOut(here.context, post, { number, name: nameOf(number), endsAt }))
    await sleep(Math.max(0, began + (number + 1) * ONE_EVERY_MS - performance.now()))
  }
  const seconds = (performance.now() - began) / 1000
  const inTime = listening.heard.filter(({ from }) => from < began + seconds * 1000)
  const waited = await Promise.all(all)
  listening.stop()
  await here.close()
  return { waited, seconds, heard: inTime }
}

function everybodySignedInYesterday(contoso: Contoso): void {
  contoso.state.numbered = CLAIMANTS
  for (let number = 0; number < CLAIMANTS; number++) happens(contoso, number, 1_200, 0)
}

/** Ten wrong passwords, and the lock that they lead to. */
function lock({ contoso }: Here, number: number): void {
  for (let i = 10; i > 0; i--) happens(contoso, number, 0.05 * i, 50126)
  happens(contoso, number, 0, 50053)
}

function happens(contoso: Contoso, number: number, minutesAgo: number, errorCode: number): void {
  const account = accountOf(contoso, nameOf(number))
  if (!account) throw new Error('There is no such account')
  contoso.state.signIns.push(rowFor(account, { at: new Date(Date.now() - minutesAgo * 60_000), errorCode }))
}

function figuresOf({ waited, seconds, heard }: Played): readonly string[] {
  const asked = (...whats: readonly What[]) => heard.filter(({ what }) => whats.includes(what)).length
  const codes = waited.flatMap(({ codeMs }) => codeMs ?? [])
  const explanations = waited.flatMap(({ explanationMs }) => explanationMs ?? [])
  const told = waited.flatMap(({ saidMs, codeMs }) => (saidMs === null || codeMs === null ? [] : codeMs - saidMs))
  const inLine = waited.filter(({ codeMs }) => codeMs === null)
  const at = (values: readonly number[], share: number) =>
    values.length === 0 ? 'none' : `${(percentile(values, share) / 1000).toFixed(1)} s`
  const both = (values: readonly number[]) => `${at(values, 0.5)} / ${at(values, 0.95)}`
  const feed = asked('sign-in feed')
  const own = asked('own sign-in log')
  return [
    `${waited.length} in ${(seconds / 60).toFixed(1)} min`,
    `${feed + own}, the feed’s own ${feed}`,
    `${asked('audit log')} and ${asked('risky users')}`,
    String(asked('methods')),
    (asked('batch') / waited.length).toFixed(2),
    refusedOf(heard),
    `${codes.length}; still in line ${inLine.length}`,
    both(codes),
    told.length === 0
      ? 'no page had to'
      : `${told.length} pages; p50 of code after the time told ${at(told, 0.5)}, p95 ${at(told, 0.95)}`,
    inLine.length === 0 ? 'nobody' : `${inLine.filter((one) => one.saidAtEnd).length} of ${inLine.length}`,
    `${explanations.length}; with everything visible ${waited.filter(({ whole }) => whole).length}`,
    both(explanations),
  ]
}

function refusedOf(heard: Listening['heard']): string {
  const refused = heard.filter((one) => one.refused > 0)
  const whats = [...new Set(refused.map(({ what }) => what))].join(', ')
  return whats ? `${sum(refused.map((one) => one.refused))} (${whats})` : '0'
}

const FIGURES = [
  'claimants',
  'requests to the sign-in log',
  'to the audit log, and for accounts at risk',
  'readings of methods',
  'batches, a claimant',
  'refused by a limit',
  'codes received',
  'time to the code, p50 / p95',
  'pages that told a time to expect',
  'of those in line at the end, told a time',
  'explained',
  'from proof to the explanation, p50 / p95',
]

const load = loadavg()[0]?.toFixed(1)
const only = option('only')
const modes = (Object.keys(MODES) as Mode[]).filter((mode) => only === undefined || only === mode)
const columns: (readonly string[])[] = []
for (const mode of modes) {
  console.error(`Playing ${MINUTES} minutes in which ${MODES[mode]} …`)
  columns.push(figuresOf(await play(mode)))
}
const table = tableOf(
  ['', ...modes.map((mode) => MODES[mode])],
  FIGURES.map((figure, row) => [figure, ...columns.map((column) => column[row] ?? '')]),
)
const text = `Played on ${availableParallelism()} cores with the embedded database; load average at the start ${load}.\n\n${table}`
console.log(text)
if (process.argv.includes('--write')) writeTable('mass-lockout', text)
process.exit(0)
