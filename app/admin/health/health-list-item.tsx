/** One row of the health page: what, how it stands, what it costs people, and the fix. */
import type { Place } from '#app/admin/place.ts'
import { Signal, type SignalKind } from '#app/_ui/signal.tsx'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'
import type { Grade, HealthRow } from '#lib/use-cases/operator/health-row.ts'
import { clockNear, dayAndClock } from '#lib/words/time.ts'
import { runningRow } from './running-rows.ts'
import { sourceRow } from './source-row.ts'
import type { HealthRowText } from './health-row-text.ts'

const SIGNALS = { bad: 'shut', less: 'wait', unknown: 'wait', good: 'open' } as const satisfies Record<
  Grade,
  SignalKind
>

export function HealthListItem({ row, place }: { row: HealthRow; place: Place }) {
  const { name, stands, costs, quote, fix } = tell(row, place)
  return (
    <li
      className={`grid grid-cols-1 gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[16rem_minmax(0,1fr)] ${row.grade === 'bad' ? '-ms-4 border-s-[6px] border-s-shut ps-2.5' : ''}`}
    >
      <h3 className="text-body font-semibold">
        <Signal kind={SIGNALS[row.grade]}>{name}</Signal>
      </h3>
      <div className="max-w-measure space-y-1">
        <p className={row.grade === 'bad' ? 'font-semibold text-shut' : undefined}>{stands}</p>
        {quote && <p className="border-s-2 border-shut ps-3 text-shut">{quote}</p>}
        {costs && <p>{costs}</p>}
        {fix && <p className="text-quiet">{fix}</p>}
      </div>
    </li>
  )
}

function tell(row: HealthRow, place: Place): HealthRowText {
  const { desk } = place.words
  const { waived, phone } = desk.health
  switch (row.check) {
    case 'source':
      return sourceRow(row.state, place)
    case 'waived-lookup':
      return {
        name: waived.name({ lookup: desk.lookups[row.lookup] }),
        stands: waived.means({ accountClass: desk.classes[row.wouldBe] }),
        quote: row.risk,
        fix: waived.fix({ lookup: row.lookup }),
      }
    case 'way-without-phone': {
      const ways = row.ways.map((way) => desk.factors[way] ?? way).join(', ')
      if (row.grade === 'good') return { name: phone.name, stands: phone.good({ ways }) }
      return { name: phone.name, stands: phone.bad, costs: phone.basis, fix: phone.fix }
    }
    case 'path-without-phone':
      return paths(row, place)
    case 'rows-believed':
    case 'checkpoints':
      return ofRecord(row, place)
    case 'sign-in-context':
      return strongSignIn(row, place)
    case 'desk-sign-in':
      return deskSignIn(row, place)
    case 'two-people':
      return twoPeople(row, place)
    case 'not-told-apart': {
      const { apart } = desk.health
      const { one, other, duties } = row.pair
      return {
        name: apart.name,
        stands: apart.stands({ one: one.name, other: other.name }),
        costs: apart.costs[duties.length > 1 ? 'both' : (duties[0] ?? 'approve')],
        fix: apart.fix,
      }
    }
    case 'mail': {
      const { mail } = desk.health
      if (row.basic) return { name: mail.name, stands: mail.basic[row.basic], costs: mail.costs, fix: mail.fix }
      const follows = row.mail.readsBounces || row.mail.route === 'azure' ? mail.bounces.read : mail.bounces.unread
      return { name: mail.name, stands: mail.routes[row.mail.route], costs: follows }
    }
    case 'route-refused': {
      const { refused } = desk.health
      const since = clockNear(row.since, place.now, place.language, place.timeZone)
      const stands = row.why ? refused.standsBecause({ since, why: row.why }) : refused.stands({ since })
      return { name: refused.name[row.channel], stands, costs: refused.costs, fix: refused.fix[row.channel] }
    }
    case 'service':
    case 'backlog':
    case 'sends-left':
      return runningRow(row, place)
    case 'rehearsal': {
      const { health, rehearse } = desk.breakGlass
      const stands = row.last ? rehearse.last({ days: row.last.daysAgo, name: row.last.by }) : rehearse.never
      return row.grade === 'good'
        ? { name: health.name, stands }
        : { name: health.name, stands, costs: health.costs, fix: health.fix }
    }
    case 'sole-administrator': {
      const { sole } = desk.health
      return { name: sole.name, stands: sole.stands, quote: row.risk, fix: sole.fix }
    }
  }
}

function twoPeople(
  { grade, duty, comparison, alone }: Extract<HealthRow, { check: 'two-people' }>,
  { words, now, language, timeZone }: Place,
): HealthRowText {
  const { two, apart } = words.desk.health
  const name = two.name[duty]
  if (!comparison) return { name, stands: two.notYet }
  const count = comparison.accounts[duty]
  const at = two.at({ clock: clockNear(comparison.at, now, language, timeZone) })
  const listed = comparison.listed === 'signed-in' ? [two.signedInOnly] : []
  if (grade === 'good') return { name, stands: two.good[duty]({ count }), costs: [at, ...listed].join(' ') }
  return {
    name,
    stands: two.bad[duty]({ count }),
    costs: [
      two.costs[duty],
      duty === 'ease' && alone !== null && (comparison.listed === 'tenant' ? two.alone : two.notAlone),
      at,
      ...listed,
    ]
      .filter(Boolean)
      .join(' '),
    fix: count > 1 ? apart.fix : two.fixCount[duty],
  }
}

/** Paths that are shown by name; the others are counted. */
const TOLD_BY_NAME = 3

function paths(
  { grade, paths: open, struck }: Extract<HealthRow, { check: 'path-without-phone' }>,
  place: Place,
): HealthRowText {
  const { desk } = place.words
  const { paths: says, phone } = desk.health
  const named = (path: readonly FactorId[]) =>
    path.map((way) => desk.factors[way] ?? way).reduce((one, other) => says.and({ one, other }))
  const costs = struck.length > 0 ? says.struck({ pairs: struck.map(named).join('; ') }) : undefined
  if (grade === 'bad') return { name: says.name, stands: says.bad, costs: costs ?? phone.basis, fix: says.fix }
  const some = open.slice(0, TOLD_BY_NAME).map(named).join('; ')
  return { name: says.name, stands: says.good({ number: open.length, some }), ...(costs && { costs }) }
}

function strongSignIn(
  { context, found }: Extract<HealthRow, { check: 'sign-in-context' }>,
  { words }: Place,
): HealthRowText {
  const { strong } = words.desk.health
  const { name } = strong
  if (!context) return { name, stands: strong.none, costs: strong.noneCosts, fix: strong.noneFix }
  if (!found) return { name, stands: strong.unread({ context }), fix: strong.unreadFix }
  const fix = found.demand === 'phishing-resistant' ? undefined : strong.fix[found.demand]
  const leftOut = found.leavesOut ? strong.leavesOut : undefined
  return { name, stands: strong.demands[found.demand]({ context }), costs: leftOut, ...(fix && { fix }) }
}

function deskSignIn({ found }: Extract<HealthRow, { check: 'desk-sign-in' }>, { words }: Place): HealthRowText {
  const { deskSignIn: says } = words.desk.health
  if (!found) return { name: says.name, stands: says.unread, fix: says.unreadFix }
  const fix = found.demand === 'phishing-resistant' ? undefined : says.fix
  const leftOut = found.leavesOut ? says.leavesOut : undefined
  return { name: says.name, stands: says.demands[found.demand], costs: leftOut, ...(fix && { fix }) }
}

function ofRecord(
  row: Extract<HealthRow, { check: 'rows-believed' | 'checkpoints' }>,
  { words, language, timeZone }: Place,
): HealthRowText {
  const { record } = words.desk
  const write = (at: Date | null) => (at ? dayAndClock(at, language, timeZone) : record.checkpoints.never)
  if (row.check === 'rows-believed') {
    const { name, good, bad, fix } = record.rows
    return row.rows === 0
      ? { name, stands: good }
      : { name, stands: bad({ rows: row.rows, since: write(row.since) }), fix }
  }
  const { name, good, bad, fix } = record.checkpoints
  const [made, mailed] = [write(row.madeAt), write(row.mailedAt)]
  return row.grade === 'bad' ? { name, stands: bad({ made, mailed }), fix } : { name, stands: good({ made, mailed }) }
}
