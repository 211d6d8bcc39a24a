/** The numbers behind each picture, as the page's tables and the files have them. */
import { DAY_IN_SECONDS, HOUR_IN_SECONDS, MINUTE_IN_SECONDS } from '#lib/rules/duration.ts'
import { day } from '#lib/words/time.ts'
import type { Place } from '#app/admin/place.ts'
import { causes } from '#lib/rules/diagnosis/causes/index.ts'
import { shownName } from '#lib/rules/shown-text.ts'
import type { Percentiles } from '#lib/ports/insight-store.ts'
import type { InsightReport } from '#lib/use-cases/approver/record/read-insights.ts'

export const TABLES = ['causes', 'solved', 'recovery', 'cameBack', 'approvers', 'ways', 'threats'] as const
export type TableId = (typeof TABLES)[number]

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export function tableOf(id: TableId, report: InsightReport, place: Place): Table {
  const { insights: says, factors } = place.words.desk
  const days = report.days.starts.map((start) => day(start, place.language, place.timeZone))
  const time = (times: Percentiles | null) => [spanText(times?.p50, place), spanText(times?.p90, place)]
  switch (id) {
    case 'causes':
      return {
        columns: [says.day, ...report.causes.map(({ cause }) => causeName(cause, place))],
        rows: days.map((name, index) => [name, ...report.causes.map(({ byDay }) => byDay[index] ?? 0)]),
      }
    case 'solved': {
      const { alone, withStaff } = report.solved
      return {
        columns: [says.day, says.solved.alone, says.solved.withStaff],
        rows: days.map((name, index) => [name, alone[index] ?? 0, withStaff[index] ?? 0]),
      }
    }
    case 'recovery':
      return {
        columns: [says.recovery.name, says.recovery.p50, says.recovery.p90],
        rows: (['alone', 'withStaff'] as const).map((who) => [says.solved[who], ...time(report.recovery[who])]),
      }
    case 'cameBack':
      return {
        columns: [says.cameBack.solved, says.cameBack.back],
        rows: [[report.cameBack.solved, report.cameBack.back]],
      }
    case 'approvers': {
      const { name, decisions, p50, p90 } = says.approvers
      return {
        columns: [name, decisions, p50, p90],
        rows: report.approvers.map((one) => [shownName(one.name) ?? '', one.decisions, ...time(one.waited)]),
      }
    }
    case 'ways': {
      const { name, asked, passed, refused, tooFresh, undelivered } = says.ways
      return {
        columns: [name, asked, passed, refused, tooFresh, undelivered],
        rows: report.ways.map((way) => [
          factors[way.factor] ?? way.factor,
          way.asked,
          way.passed,
          way.refused,
          way.tooFresh,
          way.undelivered,
        ]),
      }
    }
    case 'threats':
      return {
        columns: [says.day, says.threats.denied],
        rows: days.map((name, index) => [name, report.denied[index] ?? 0]),
      }
  }
}

/** By its id where a later version found a cause that this one does not know. */
export function causeName(id: string, { words }: Pick<Place, 'words'>): string {
  const cause = causes.find((one) => one.id === id)
  return cause ? words.causes[cause.id].name : id
}

const UNITS = [
  ['day', DAY_IN_SECONDS],
  ['hour', HOUR_IN_SECONDS],
  ['minute', MINUTE_IN_SECONDS],
] as const

/** To two figures of its largest unit; empty where there is none. */
export function spanText(seconds: number | undefined, { language }: Pick<Place, 'language'>): string {
  if (seconds === undefined) return ''
  const [unit, length] = UNITS.find(([, one]) => seconds >= one) ?? (['second', 1] as const)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  }).format(seconds / length)
}
