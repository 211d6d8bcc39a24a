/** What to know of a request before anything else: words on its line, each with a border and no picture. */
import type { Place } from '#app/admin/place.ts'
import { signsOfCompromise } from '#lib/rules/diagnosis/causes/index.ts'
import { causesOf, type RecoveryRequest } from '#lib/rules/request/request.ts'

type BadgeId = 'stopped' | 'compromised' | 'privileged'

/** In the order in which they are read. */
export function badgesOf(request: RecoveryRequest): readonly BadgeId[] {
  return [
    ...(request.stoppedAt ? (['stopped'] as const) : []),
    ...(signsOfCompromise(causesOf(request)) ? (['compromised'] as const) : []),
    ...(request.accountClass === 'privileged' ? (['privileged'] as const) : []),
  ]
}

export function QueueBadges({ request, place }: { request: RecoveryRequest; place: Place }) {
  const badges = badgesOf(request)
  if (badges.length === 0) return null
  const { badge } = place.words.desk.queueLists
  return (
    <span className="mt-0.5 flex flex-wrap gap-1.5 font-normal text-fine">
      {badges.map((id) => (
        <span
          key={id}
          className={`rounded-press border px-1.5 font-semibold ${id === 'privileged' ? 'border-edge' : 'border-shut text-shut'}`}
        >
          {badge[id]}
        </span>
      ))}
    </span>
  )
}
