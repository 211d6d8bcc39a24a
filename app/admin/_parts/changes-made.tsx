import type { Place } from '#app/admin/place.ts'
import { describeMailboxSweep } from '#app/describe-mailbox-sweep.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { RelativeTime } from './relative-time.tsx'

/** What this request has done so far, each with its moment; and what was turned off in the mailbox. */
export function ChangesMade({ request, place }: { request: RecoveryRequest; place: Place }) {
  const { words } = place
  const { achieved = [], intent } = request
  const swept = [...achieved.flatMap((one) => one.swept), ...(intent?.swept ?? [])]
  return (
    <>
      <ul className="space-y-1">
        {achieved.map(({ remedy, shownAt }) => (
          <li key={remedy}>
            {words.remedies[remedy].name}, <RelativeTime at={shownAt} place={place} />
          </li>
        ))}
      </ul>
      {swept.length > 0 && (
        <>
          <h3 className="mt-3 text-body">{words.desk.swept.title}</h3>
          <ul className="list-disc space-y-1 ps-5">
            {swept.map((one) => (
              <li key={JSON.stringify(one)}>{describeMailboxSweep(one, words.desk.swept, words)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
