/** Which calls an approval leads to: method and path, and the names of what is set, never a value. */
import type { Place } from '#app/admin/place.ts'
import type { Option } from '#lib/use-cases/approver/evidence-pack.ts'
import type { DryCall } from '#lib/use-cases/approver/planned-calls.ts'

/** Names are the same in every language. */
const SERVICES: Readonly<Record<DryCall['service'], string>> = {
  graph: 'Microsoft Graph',
  exchange: 'Exchange Online',
  directory: 'Active Directory',
}

export function DryRun({ option, place }: { option: Option; place: Place }) {
  const { dryRun: said } = place.words.desk
  const { calls, approvable, consequence } = option
  if (approvable && calls.length === 0) return null
  return (
    <details className="my-2">
      <summary className="press-text w-fit">{said.title}</summary>
      {approvable ? (
        <>
          <p className="mt-2 max-w-measure text-quiet">
            {said.lead} {consequence === 'collect' && said.collected}
          </p>
          <ol className="mt-2 max-w-measure list-decimal space-y-1 ps-6">
            {calls.map((call) => (
              <li key={`${call.method} ${call.path}`}>
                <CallOf call={call} place={place} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="mt-2 max-w-measure text-quiet">{said.byHand}</p>
      )}
    </details>
  )
}

function CallOf({ call: { service, method, path, properties, when }, place }: { call: DryCall; place: Place }) {
  const { dryRun: said } = place.words.desk
  const about = [
    properties.length > 0 ? said.sets({ properties: properties.join(', ') }) : null,
    when === 'always' ? null : said.when[when],
  ].filter(Boolean)
  return (
    <>
      <span className="text-quiet">{SERVICES[service]}: </span>
      <code className="code break-all">{[method, path].filter(Boolean).join(' ')}</code>
      {about.length > 0 && <span className="block text-quiet">{about.join('; ')}</span>}
    </>
  )
}
