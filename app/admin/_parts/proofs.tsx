/** How they showed who they are, and how long ago; and who has vouched for them. */
import type { Place } from '#app/admin/place.ts'
import type { Proof } from '#lib/rules/proofs/assurance.ts'
import { type Compared, comparedIn } from '#lib/rules/proofs/caller-comparison.ts'
import { type Approver, may } from '#lib/use-cases/approver/approver.ts'
import { mayReadOut } from '#lib/use-cases/approver/issue-caller-code.ts'
import { maySetAside } from '#lib/use-cases/approver/set-aside-link.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { isChecked, shownIn } from '#lib/rules/request/vouching.ts'
import { day } from '#lib/words/time.ts'
import { RelativeTime } from './relative-time.tsx'

interface ProofsProps {
  readonly pack: EvidencePack
  readonly approver: Approver
  readonly place: Place
}

export function Proofs({ pack, approver, place }: ProofsProps) {
  const { request } = pack
  const { desk } = place.words
  return (
    <>
      {request.proofs.length === 0 ? (
        <p className="border-s-[6px] border-shut bg-shut-wash px-4 py-2">{desk.pack.noProofs}</p>
      ) : (
        <>
          <p>
            <span className="font-bold">{desk.assurance[request.assurance]}</span>{' '}
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
                  <ReadOutBy proof={proof} pack={pack} place={place} />
                </span>
                <RelativeTime at={proof.provedAt} place={place} />
              </li>
            ))}
          </ul>
        </>
      )}
      {pack.someSuspended && request.account && (
        <p className="mt-2">
          {desk.suspended.ofRequest}{' '}
          <a href={`/admin/suspended?account=${encodeURIComponent(request.account.id)}`} className="press-text">
            {desk.suspended.ofRequestGo}
          </a>
        </p>
      )}
      {mayReadOut(place.settings, approver, request) && (
        <p className="mt-2">
          <a href={`/admin/requests/${request.id}/code`} className="press-text">
            {desk.readOut.link}
          </a>
        </p>
      )}
      {may(approver, 'decide') && maySetAside(request) && (
        <p className="mt-2">
          <a href={`/admin/requests/${request.id}/aside`} className="press-text">
            {desk.aside.link}
          </a>
        </p>
      )}
    </>
  )
}

/** Who read the code out, and how they knew the person (rule R7). */
function ReadOutBy({ proof, pack, place }: { proof: Proof; pack: EvidencePack; place: Place }) {
  const { readOut } = place.words.desk
  const event = shownIn(pack.events).findLast(
    ({ at, by }) => 'id' in by && by.id === proof.vouchedBy && at <= proof.provedAt,
  )
  const checked = event?.facts.checked
  if (!event || !('name' in event.by) || !isChecked(checked)) return null
  const compared = comparedIn(event.facts)
  return (
    <span className="block">
      {readOut.readOutBy({ name: event.by.name, how: readOut.checked[checked] })}
      {compared && ` (${comparedWords(compared, place)})`}
      {proof.perhapsOwn && `; ${readOut.perhapsOwn}`}
    </span>
  )
}

/** What a second approver can look up: the number of a card, or a number called back and since when it is registered. */
function comparedWords(compared: Compared, { words, language, timeZone }: Place): string {
  const { comparedBy } = words.desk.readOut
  const { number } = compared
  if (compared.by !== 'registered-number') return comparedBy[compared.by]({ number })
  if (!compared.since) return comparedBy.registeredBefore({ number })
  return comparedBy.registeredSince({ number, since: day(compared.since, language, timeZone) })
}
