/** How they showed who they are, and how long ago. */
import type { Place } from '#app/admin/place.ts'
import type { RecoveryRequest } from '#lib/request.ts'
import { Ago } from './ago.tsx'

export function Proofs({ request, place }: { request: RecoveryRequest; place: Place }) {
  const { desk } = place.words
  if (request.proofs.length === 0)
    return <p className="border-l-[6px] border-shut bg-shut-wash px-4 py-2">{desk.pack.noProofs}</p>
  return (
    <>
      <p>
        <span className="font-mono font-bold">{request.assurance}</span>{' '}
        <span className="text-quiet">{desk.assuranceMeans[request.assurance]}</span>
      </p>
      <ul className="mt-1 border-t border-line">
        {request.proofs.map((proof) => (
          <li
            key={proof.authenticator}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-1.5"
          >
            <span>
              {desk.factors[proof.factor] ?? proof.factor}
              <span className="text-quiet">
                {' '}
                · {desk.methods[proof.method]}, {desk.standing[proof.standing]}
                {proof.fresh && `, ${place.words.cooling.desk.fresh}`}
              </span>
            </span>
            <Ago at={proof.provedAt} place={place} />
          </li>
        ))}
      </ul>
    </>
  )
}
