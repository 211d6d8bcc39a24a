/**
 * node test/bench/siege.ts: what a stranger who knows a name can do to its owner in a day (rule R5).
 *
 * For an owner with each way of proving, and with each pair that reaches `aal2`, and for a
 * stranger on one, three and fifty networks; and once more on one who also reads a mailbox of the
 * account's and presses "this wasn't me" in all that comes, before and after two approvers have set its link
 * aside. Use cases and limits are the real ones, on a
 * moved clock; store and tenant are those of the tests. Prints and judges nothing.
 * `--hours 6` is a short one, `--networks 1,3` plays these only, `--write` puts the table
 * into docs/measurements.md.
 */
import { tableOf, writeTable } from './tables.ts'
import { paths } from './siege/owner.ts'
import { besiege, type Outcome } from './siege/play.ts'

const asked = process.argv.slice(2)
const numbersOf = (option: string, usual: readonly number[]): readonly number[] =>
  asked.includes(option)
    ? String(asked[asked.indexOf(option) + 1])
        .split(',')
        .map(Number)
    : usual
const [hours = 0] = numbersOf('--hours', [24])
const NETWORKS = numbersOf('--networks', [1, 3, 50])

/** The same moments in every run. */
function drawn(): (limit: number) => number {
  let state = 20_261_130
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

const cellsOf = ({ fromKnownBrowser, fromNewBrowser, mails, texts, guesses }: Outcome): string[] => [
  `${fromKnownBrowser} of ${hours}`,
  `${fromNewBrowser} of ${hours}`,
  `${mails} + ${texts}`,
  String(guesses),
]
/** An old address of the owner's. */
const MAILBOX = 'adele@example.org'

const rows: string[][] = []
for (const path of paths()) {
  const row = [path.join(' + ')]
  for (const networks of NETWORKS)
    row.push(...cellsOf(await besiege({ path, networks, mailbox: null, hours, below: drawn() })))
  const reading = await besiege({ path, networks: 1, mailbox: MAILBOX, hours, below: drawn() })
  row.push(...cellsOf(reading).slice(0, 3), `${reading.toPeople} of ${2 * hours}`)
  const answered = await besiege({ path, networks: 1, mailbox: MAILBOX, isSetAside: true, hours, below: drawn() })
  row.push(`${answered.fromNewBrowser} of ${hours}`)
  console.error(row.join(' | '))
  rows.push(row)
}
const head = NETWORKS.flatMap((networks) => {
  const from = networks === 1 ? '1 network' : `${networks} networks`
  return [`${from}: in, known browser`, 'new browser', 'mails + texts', 'guesses']
})
const ofReader = [
  '1 network and a mailbox: in, known browser',
  'new browser',
  'mails + texts',
  'of both, a person decides',
  'once its link was set aside: in, new browser',
]
const table = tableOf(['the owner has', ...head, ...ofReader], rows)
console.log(table)
if (asked.includes('--write')) writeTable('siege', table)
