import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import { kindText } from '#app/admin/record/event-list.tsx'
import type { ByDay } from '#lib/ports/insight-store.ts'
import { shownName } from '#lib/rules/shown-text.ts'
import type { InsightReport } from '#lib/use-cases/approver/record/read-insights.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { DayBars, ShareBar } from './day-bars.tsx'
import { InsightSection } from './insight-section.tsx'
import { causeName, spanText } from './insight-tables.ts'

interface Props {
  readonly report: InsightReport
  readonly place: Place
}

/** All of them, or one sentence where nothing happened. */
export function InsightPictures({ report, place }: Props) {
  const { desk } = place.words
  const says = desk.insights
  const { causes, solved, recovery, cameBack, approvers, ways, denied, modes } = report
  const alone = sum(solved.alone)
  const all = alone + sum(solved.withStaff)
  const nothing = causes.length + all + approvers.length + ways.length + sum(denied) + modes.length === 0
  if (nothing) return <p className="mt-8 border-t border-line pt-8 text-quiet">{says.empty}</p>
  const shared = { report, place }
  const busiest = Math.max(0, ...approvers.map(({ decisions }) => decisions))
  return (
    <>
      <InsightSection id="causes" lead={says.causes.lead} {...shared}>
        <Lines
          place={place}
          tone="text-wait"
          lines={causes.map(({ cause, byDay }) => ({ name: causeName(cause, place), byDay }))}
        />
      </InsightSection>
      <InsightSection id="solved" lead={says.solved.lead({ alone, all })} {...shared}>
        <Lines
          place={place}
          tone="text-open"
          lines={[
            { name: says.solved.alone, byDay: solved.alone },
            { name: says.solved.withStaff, byDay: solved.withStaff },
          ]}
        />
      </InsightSection>
      <InsightSection id="recovery" lead={says.recovery.lead} {...shared}>
        <dl className="border-t border-line">
          {(['alone', 'withStaff'] as const).map((who) => {
            const times = recovery[who]
            return (
              <div key={who} className="flex flex-wrap gap-x-5 border-b border-line py-2">
                <dt className="min-w-40 font-semibold">{says.solved[who]}</dt>
                <dd className="tabular-nums">
                  {times ? `${spanText(times.p50, place)} · ${spanText(times.p90, place)}` : says.recovery.none}
                </dd>
              </div>
            )
          })}
        </dl>
      </InsightSection>
      <InsightSection id="cameBack" lead={says.cameBack.says(cameBack)} {...shared} />
      <InsightSection id="approvers" lead={says.approvers.lead} {...shared}>
        <Shares
          rows={approvers.map(({ id, name, decisions, waited }) => ({
            key: id,
            name: shownName(name) ?? '',
            part: decisions,
            most: busiest,
            says: [String(decisions), spanText(waited?.p50, place)].filter(Boolean).join(' · '),
          }))}
        />
      </InsightSection>
      <InsightSection id="ways" lead={says.ways.lead} {...shared}>
        <Shares
          rows={ways.map(({ factor, asked, passed }) => ({
            key: factor,
            name: desk.factors[factor] ?? factor,
            part: passed,
            most: asked,
            says: says.ways.share({ passed, asked }),
          }))}
        />
      </InsightSection>
      <InsightSection id="threats" lead={says.threats.lead} {...shared}>
        <Lines place={place} tone="text-shut" lines={[{ name: says.threats.denied, byDay: denied }]} />
        <ul className="mt-3">
          {modes.length === 0 && <li className="text-quiet">{says.threats.noModes}</li>}
          {modes.map(({ at, kind, name }) => (
            <li key={`${at.getTime()} ${kind}`}>
              {says.threats.mode({
                when: dayAndClock(at, place.language, place.timeZone),
                name: shownName(name) ?? desk.actors.latchkey,
                what: kindText(kind, place),
              })}
            </li>
          ))}
        </ul>
      </InsightSection>
    </>
  )
}

interface LinesProps {
  readonly place: Place
  readonly tone: 'text-wait' | 'text-open' | 'text-shut'
  readonly lines: readonly { readonly name: string; readonly byDay: ByDay }[]
}

/** Each line with bars of one scale, so that they can be compared. */
function Lines({ place, tone, lines }: LinesProps) {
  const says = place.words.desk.insights
  const most = Math.max(0, ...lines.flatMap(({ byDay }) => byDay))
  return (
    <>
      <ul className="space-y-3">
        {lines.map(({ name, byDay }) => {
          const total = sum(byDay)
          return (
            <li key={name} className="items-end gap-x-5 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)_6rem]">
              <span>{name}</span>
              <DayBars
                counts={byDay}
                most={most}
                tone={tone}
                label={says.peak({ label: name, total, most: Math.max(0, ...byDay) })}
              />
              <span className="text-quiet tabular-nums sm:text-end">{says.total({ count: total })}</span>
            </li>
          )
        })}
      </ul>
      {most > 0 && <p className="mt-2 text-fine text-quiet">{says.most({ count: most })}</p>}
    </>
  )
}

interface SharesProps {
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly part: number
    readonly most: number
    readonly says: string
  }[]
}

function Shares({ rows }: SharesProps) {
  return (
    <ul className="space-y-2">
      {rows.map(({ key, name, part, most, says }) => (
        <li key={key} className="items-center gap-x-5 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)_12rem]">
          <Name of={name} />
          <ShareBar part={part} most={most} label={`${name}: ${says}`} />
          <span className="text-quiet tabular-nums sm:text-end">{says}</span>
        </li>
      ))}
    </ul>
  )
}

const sum = (counts: ByDay): number => counts.reduce((all, count) => all + count, 0)
