/** The registered methods, with age and without addresses; and when they last changed. */
import type { Place } from '#app/admin/place.ts'
import { METHOD_CHANGES } from '#lib/rules/diagnosis/account-background.ts'
import { seen } from '#lib/rules/source-reading.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { day } from '#lib/words/time.ts'
import { Age } from './look-again.tsx'
import { RelativeTime } from './relative-time.tsx'

export function AccountMethods({ pack, place }: { pack: EvidencePack; place: Place }) {
  const { methods, background, account, request } = pack
  const { desk } = place.words
  const { methods: said } = desk.background
  const changes = background?.changes.kind === 'seen' ? background.changes.value.made : []
  const last = changes.find(({ kind }) => METHOD_CHANGES.includes(kind))
  // They are read with the account, each time that the page is opened.
  const reading = methods && account ? seen(methods, account.readAt) : null
  if (!methods) return <Age part="methods" reading={null} requestId={request.id} place={place} />
  return (
    <>
      {methods.length === 0 && <p>{said.none}</p>}
      <ul className="border-t border-line">
        {methods.map(({ id, kind, phoneType, createdAt, ending }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5">
            <span>
              {desk.methodKinds[kind]}
              {phoneType && ` (${desk.phoneTypes[phoneType]})`}
              {ending && `, ${said.ending({ digits: ending })}`}
            </span>
            <span className="text-quiet">
              {createdAt ? said.since({ day: day(createdAt, place.language, place.timeZone) }) : said.undated}
            </span>
          </li>
        ))}
      </ul>
      {last && (
        <p className="mt-2 text-quiet">
          {said.lastChange} <RelativeTime at={last.at} place={place} />
        </p>
      )}
      <Age part="methods" reading={reading} requestId={request.id} place={place} />
    </>
  )
}
