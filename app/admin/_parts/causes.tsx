/** What keeps them out, as far as it could be seen; and what could not be. */
import type { Place } from '#app/admin/place.ts'
import { causeOf } from '#lib/rules/diagnosis/causes/index.ts'
import { onTheirWord } from '#lib/rules/request/unverified-claim.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { RelativeTime } from './relative-time.tsx'

export function Causes({ request, place }: { request: RecoveryRequest; place: Place }) {
  const { words } = place
  const { desk } = words
  const { diagnosis } = request
  const claim = onTheirWord(request)
  if (!diagnosis) return <p className="text-quiet">{desk.pack.notDiagnosed}</p>
  return (
    <>
      <ul className="border-t border-line">
        {claim && (
          <li className="border-b border-line py-1.5">
            <span className="font-bold">{desk.cause[claim.cause]}</span>
            <span className="block font-semibold text-shut">{desk.pack.unverified}</span>
            <span className="block text-quiet">{desk.pack.unverifiedMeans}</span>
          </li>
        )}
        {diagnosis.findings.map(({ cause, since, count, app, device, place: city }) => (
          <li key={cause} className="border-b border-line py-1.5">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-bold">{desk.cause[cause]}</span>
              {since && <RelativeTime at={since} place={place} />}
            </span>
            <span className="block">
              {[count ? words.findings.wrongPasswords({ count }) : null, words.findings.from(app, device, city)]
                .filter(Boolean)
                .join(', ')}
            </span>
            {causeOf(cause).signOfCompromise && (
              <span className="block font-semibold text-shut">{desk.pack.signs}</span>
            )}
          </li>
        ))}
      </ul>
      {diagnosis.unseen.map(({ source, why }) => (
        <p key={source} className="mt-2 text-shut">
          {desk.pack.unseen({ source: desk.pack.sources[source], why: desk.pack.whyUnseen[why] })}
        </p>
      ))}
    </>
  )
}
