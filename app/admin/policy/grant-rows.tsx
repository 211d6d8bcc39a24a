/** The rows of policy, one table a remedy: for which causes and accounts, what people may do, and who decides otherwise. */
import type { Place } from '#app/admin/place.ts'
import { type GrantRow, grantsByRemedy } from '#lib/use-cases/approver/policy-in-force.ts'

/** The anchor of a row, which answers lead to. */
export const rowAnchor = (row: number): string => `row-${row + 1}`

export function GrantRows({ place }: { place: Place }) {
  const { words } = place
  const says = words.desk.policy.rows
  return (
    <section aria-labelledby="rows" className="mt-10">
      <h2 id="rows" className="text-lead">
        {says.title}
      </h2>
      <p className="mt-2 max-w-measure">{says.lead}</p>
      {grantsByRemedy().map(({ remedy, rows }) => (
        <section key={remedy} aria-labelledby={`rows-${remedy}`} className="mt-6">
          <h3 id={`rows-${remedy}`} className="font-semibold">
            {words.remedies[remedy].name}
          </h3>
          {/* The table moves by itself where a phone is too narrow for it, and the page does not (1.4.10). */}
          <div role="region" aria-labelledby={`rows-${remedy}`} tabIndex={0} className="relative mt-2 overflow-x-auto">
            <table className="w-full min-w-[38rem] border-b border-line text-fine">
              <thead>
                <tr>
                  {(['row', 'causes', 'classes', 'self', 'else'] as const).map((column) => (
                    <th key={column} scope="col" className="pe-4 pb-1 text-start align-bottom">
                      {says[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.row} row={row} place={place} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <h3 className="mt-8 font-semibold">{words.desk.policy.always.title}</h3>
      <ul className="mt-2 max-w-measure list-disc space-y-1 ps-5">
        {words.desk.policy.always.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  )
}

const OTHERWISE = { 1: 'one', 2: 'two', 'hand-over': 'hand-over' } as const

function Row({ row, place }: { row: GrantRow; place: Place }) {
  const { desk } = place.words
  const says = desk.policy.rows
  return (
    <tr id={rowAnchor(row.row)} className="border-t border-line align-top target:bg-glow">
      <th scope="row" className="py-2 pe-4 text-start font-normal tabular-nums">
        {row.row + 1}
      </th>
      <td className="w-2/5 py-2 pe-4">
        {row.causes === 'any' ? says.any : row.causes.map((cause) => desk.cause[cause]).join(', ')}
      </td>
      <td className="py-2 pe-4">
        {row.classes.map((one) => desk.classes[one]).join(', ')}
        {row.onPremises && <span className="block text-quiet">{says.onPremises}</span>}
      </td>
      <td className="py-2 pe-4">{says.selfService[row.selfService]}</td>
      <td className="py-2">{says.otherwise[OTHERWISE[row.else]]}</td>
    </tr>
  )
}
