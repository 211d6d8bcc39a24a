/** A wait in place of the age of a method: why, until when, and who was notified. */
import type { Place } from '#app/admin/place.ts'
import type { CoolingOff as Wait } from '#lib/rules/request/parts/proving.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { RelativeTime } from './relative-time.tsx'

export function CoolingOff({ wait, cancelled, place }: { wait: Wait; cancelled: boolean; place: Place }) {
  const { cooling } = place.words
  const rows = [
    { term: cooling.desk.since, at: wait.since },
    !cancelled && {
      term: wait.endedAt ? cooling.desk.ended : cooling.desk.until,
      at: wait.endedAt ?? wait.endsAt,
    },
  ].filter((row) => row !== false)
  return (
    <>
      <p className="max-w-measure">{cooling.desk.why}</p>
      <dl className="mt-2 border-t border-line">
        {rows.map(({ term, at }) => (
          <div key={term} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5">
            <dt>{term}</dt>
            <dd>
              {at < place.now ? (
                <RelativeTime at={at} place={place} />
              ) : (
                <time dateTime={at.toISOString()}>{dayAndClock(at, place.language, place.timeZone)}</time>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {cancelled ? (
        <p className="mt-2">{cooling.desk.cancelled}</p>
      ) : (
        <p className="mt-2 text-quiet">
          {wait.told === null ? cooling.desk.notTold : cooling.desk.told({ addresses: wait.told })}
        </p>
      )}
    </>
  )
}
