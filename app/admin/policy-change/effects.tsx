/** What a waiting policy file would change, as kinds of case. */
import { formNamed } from '#app/admin/policy/form-names.ts'
import type { Place } from '#app/admin/place.ts'
import type { ProofGiven } from '#lib/rules/organisation/policy-cases.ts'
import { EFFECTS, type Effect, type EffectRow } from '#lib/rules/organisation/policy-effects.ts'

export interface Windows {
  readonly least: number
  readonly most: number
}

/** `windows`: the ages of methods, in days, that count under each of the two files. */
export function Effects({ rows, windows, place }: { rows: readonly EffectRow[]; windows: Windows; place: Place }) {
  const { policyChange: says } = place.words.desk
  const listed = EFFECTS.filter((effect) => rows.some((row) => row.effect === effect))
  return (
    <section aria-labelledby="effects" className="mt-8">
      <h2 id="effects" className="text-lead">
        {says.effectsTitle}
      </h2>
      <p className="mt-2 max-w-measure text-quiet">{says.effectsLead}</p>
      {rows.length === 0 && <p className="mt-3 max-w-measure">{says.effectsNone}</p>}
      {listed.map((effect) => (
        <OneEffect
          key={effect}
          effect={effect}
          rows={rows.filter((row) => row.effect === effect)}
          windows={windows}
          place={place}
        />
      ))}
    </section>
  )
}

interface OneProps {
  readonly effect: Effect
  readonly rows: readonly EffectRow[]
  readonly windows: Windows
  readonly place: Place
}

function OneEffect({ effect, rows, windows, place }: OneProps) {
  const { words } = place
  const { policyChange: says, classes, cause, policy } = words.desk
  const kinds = rows.reduce((sum, row) => sum + row.kinds, 0)
  return (
    <section aria-labelledby={`effect-${effect}`} className="mt-5">
      <h3 id={`effect-${effect}`} className="font-semibold">
        {says.effects[effect]({ kinds })}
      </h3>
      <div role="region" aria-labelledby={`effect-${effect}`} tabIndex={0} className="relative mt-2 overflow-x-auto">
        <table className="w-full min-w-[38rem] border-b border-line text-fine">
          <thead>
            <tr>
              {(['remedy', 'classes', 'causes', 'ways', 'kinds'] as const).map((column) => (
                <th key={column} scope="col" className="pe-4 pb-1 text-start align-bottom">
                  {says.row[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={JSON.stringify(row)} className="border-t border-line align-top">
                <th scope="row" className="py-2 pe-4 text-start font-semibold">
                  {words.remedies[row.remedy].name}
                </th>
                <td className="py-2 pe-4">{row.classes.map((one) => classes[one]).join(', ')}</td>
                <td className="py-2 pe-4">
                  {row.causes.length === Object.keys(cause).length
                    ? policy.rows.any
                    : row.causes.map((one) => cause[one]).join(', ')}
                </td>
                <td className="py-2 pe-4">
                  {row.ways.length === 0
                    ? says.anyWays
                    : row.ways.map((set) => setNamed(place, set, windows)).join('; ')}
                </td>
                <td className="py-2 tabular-nums">{row.kinds}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function setNamed(place: Place, set: readonly ProofGiven[], windows: Windows): string {
  const { policyChange: says, policy } = place.words.desk
  const named = set.map(({ form, isBetween }) => {
    const way = formNamed(place, form)
    return isBetween ? says.between({ way, ...windows }) : way
  })
  const [one, other] = named
  if (!one) return says.noWays
  return other ? policy.settings.and({ one, other }) : one
}
