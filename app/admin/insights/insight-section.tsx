/** One question: its answer as a picture, the table behind it, and both as a file. */
import type { Place } from '#app/admin/place.ts'
import type { InsightReport } from '#lib/use-cases/approver/record/read-insights.ts'
import { type TableId, tableOf } from './insight-tables.ts'

interface InsightSectionProps {
  readonly id: TableId
  readonly lead: string
  readonly report: InsightReport
  readonly place: Place
  readonly children?: React.ReactNode
}

export function InsightSection({ id, lead, report, place, children }: InsightSectionProps) {
  const says = place.words.desk.insights
  const { columns, rows } = tableOf(id, report, place)
  const { title } = says[id]
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-lead">
        {title}
      </h2>
      <p className="mt-1 max-w-measure">{lead}</p>
      <div className="mt-4">{children}</div>
      <details className="mt-3">
        <summary className="w-fit cursor-pointer font-semibold">{says.table}</summary>
        {/* More columns than a phone is wide: the table moves by itself, and the page does not (1.4.10). */}
        <div role="region" aria-label={title} tabIndex={0} className="mt-2 max-h-96 overflow-auto border-y border-line">
          <table className="w-full text-fine">
            <thead>
              <tr>
                {columns.map((column, index) => (
                  <th
                    key={column}
                    scope="col"
                    className={`py-1.5 pe-4 align-bottom ${index === 0 ? 'text-start' : 'text-end'}`}
                  >
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...cells]) => (
                <tr key={String(first)} className="border-t border-line">
                  <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                    <bdi>{first}</bdi>
                  </th>
                  {cells.map((cell, index) => (
                    <td key={columns[index + 1]} className="py-1.5 pe-4 text-end tabular-nums">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p className="mt-2">
        <a href={`/api/insights?table=${id}&days=${report.days.starts.length}`} download className="press-text">
          {says.csv}
        </a>
      </p>
    </section>
  )
}
