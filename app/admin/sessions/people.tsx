import { Name } from '#app/_ui/name.tsx'
import { relativeText } from '#app/admin/_parts/relative-time.tsx'
import type { Place } from '#app/admin/place.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import type { SignedIn } from '#lib/use-cases/approver/desk-sessions.ts'

/** One line a person, with the way to the page that asks before it ends anything. */
export function People(props: { people: readonly SignedIn[]; approver: Approver; place: Place }) {
  const { people, approver, place } = props
  const { sessions } = place.words.desk
  return (
    <ul className="divide-y divide-line">
      {people.map(({ id, name, since, confirmedAt, sessions: count }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
          <span className="font-semibold">
            <Name of={name} />
          </span>
          {id === approver.id && <span className="text-quiet">{sessions.you}</span>}
          <span className="text-quiet">
            {[
              sessions.count({ sessions: count }),
              sessions.since({ when: relativeText(since, place) }),
              sessions.confirmed({ when: relativeText(confirmedAt, place) }),
            ].join(' · ')}
          </span>
          {id !== approver.id && (
            <a href={`/admin/sessions?person=${encodeURIComponent(id)}`} className="press-text">
              {sessions.endGo({ name })}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
