/**
 * npm run bench: what it costs, on this machine, as the tables of docs/measurements.md.
 *
 * Prints and judges nothing. `-- names queue` measures only these; `--pairs=20`
 * compares so many only, to see that it runs; `--postgres` on a PostgreSQL server
 * instead of the embedded database; `--write` puts each table into docs/measurements.md.
 * Site, tenant and claimants share one machine, so a figure says more beside
 * another of the same run than alone. `-- kill` is a bench of its own: see there.
 */
import { availableParallelism, loadavg } from 'node:os'
import { ensureLocalhost } from '#test/fresh/localhost.ts'
import { killed } from './kill/main.ts'
import { IN_FULL, MEASUREMENTS, type Sizes, type Table } from './measurements.ts'
import { openPlace } from './place.ts'
import { tableOf, writeTable } from './tables.ts'

await ensureLocalhost()
const asked = process.argv.slice(2)
const numberOf = (option: string, usual: number): number =>
  asked.includes(option) ? Number(asked[asked.indexOf(option) + 1]) : usual
const kind = asked.includes('--postgres') ? 'postgres' : 'pglite'
if (asked.includes('kill')) {
  const report = await killed({ kind, remedies: numberOf('--remedies', 1_000), seed: numberOf('--seed', 20_261_122) })
  console.log(`\n${report}`)
  if (asked.includes('--write')) writeTable('kill', report)
  process.exit()
}
const fewer = Number(asked.find((one) => one.startsWith('--pairs='))?.slice('--pairs='.length) ?? 0)
const sizes: Sizes = fewer > 0 ? { pairs: fewer, bursts: Math.ceil(fewer / 10) } : IN_FULL
const named = Object.entries(MEASUREMENTS).filter(([name]) => asked.includes(name))

const reports = new Map<string, string>()
const place = await openPlace(kind)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void place.close().finally(() => process.exit(1)))
try {
  for (const [name, measure] of named.length > 0 ? named : Object.entries(MEASUREMENTS)) {
    console.error(`Measuring ${name} …`)
    const on = `${availableParallelism()} cores, which the site shares with the simulated tenant and the claimants; Node ${process.versions.node}; ${kind === 'postgres' ? 'PostgreSQL, without fsync' : 'the embedded database'}; load average at the start ${loadavg()[0]?.toFixed(1)}.`
    reports.set(name, inMarkdown(await measure(place, sizes), on))
  }
} finally {
  await place.close()
  console.log(`\n${[...reports.values()].join('\n\n')}`)
}
if (asked.includes('--write')) for (const [name, report] of reports) writeTable(name, report)

function inMarkdown({ title, head, rows }: Table, on: string): string {
  return `**${title}**\n\nMeasured on ${on}\n\n${tableOf(head, rows)}`
}
