/** One line of the policy file that grants more: what it means, and both values in words rather than as JSON. */
import type { Place } from '#app/admin/place.ts'
import type { LineAsked } from '#lib/use-cases/approver/confirm-policy-change.ts'

type Says = Place['words']['desk']['policyChange']

export function ChangedLine({ line: { name, before, after }, place }: { line: LineAsked; place: Place }) {
  const { policyChange: says } = place.words.desk
  const [had, has] = [itemsOf(before, says), itemsOf(after, says)]
  const isList = Array.isArray(before) && Array.isArray(after)
  const rows: readonly (readonly [term: string, items: readonly string[]])[] = isList
    ? [
        [says.added, has.filter((item) => !had.includes(item))],
        [says.removed, had.filter((item) => !has.includes(item))],
      ]
    : [
        [says.before, had],
        [says.after, has],
      ]
  return (
    <section aria-label={`${says.line} ${name}`} className="mt-6 max-w-measure">
      <h3 className="code text-lead">{name}</h3>
      {says.means[name] && <p className="mt-1">{says.means[name]}</p>}
      <dl className="mt-2 border-t border-line">
        {rows
          .filter(([, items]) => items.length > 0)
          .map(([term, items]) => (
            <div
              key={term}
              className="grid grid-cols-1 gap-x-4 border-b border-line py-2 sm:grid-cols-[8rem_minmax(0,1fr)]"
            >
              <dt className="text-quiet">{term}</dt>
              <dd className="min-w-0 break-words">
                {items.map((item) => (
                  <span key={item} className="block">
                    {item}
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** A value as lines of text: a list by its items, an object by its names. */
function itemsOf(value: unknown, says: Says): readonly string[] {
  if (Array.isArray(value)) return value.map((item) => inWords(item, says))
  if (typeof value !== 'object' || value === null) return [inWords(value, says)]
  const lines = Object.entries(value).map(([name, inner]) => `${name}: ${inWords(inner, says)}`)
  return lines.length > 0 ? lines : [says.notSet]
}

function inWords(value: unknown, says: Says): string {
  if (value === null || value === undefined || value === '') return says.notSet
  if (typeof value === 'boolean') return value ? says.yes : says.no
  if (Array.isArray(value)) return value.length > 0 ? value.map((item) => inWords(item, says)).join(', ') : says.notSet
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${inWords(inner, says)}`)
      .join('; ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
