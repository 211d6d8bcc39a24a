/** Who changed what of the account, newest first, as the directory audit log has it. */
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import { type AccountChange, type AccountChanges, findDisabling } from '#lib/rules/diagnosis/account-background.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { Age } from './look-again.tsx'
import { RelativeTime } from './relative-time.tsx'

export function AccountChangesPanel({ pack, place }: { pack: EvidencePack; place: Place }) {
  const reading = pack.background?.changes ?? null
  return (
    <>
      <Disabling pack={pack} place={place} />
      {reading?.kind === 'seen' && <Made changes={reading.value} place={place} />}
      <Age part="changes" reading={reading} requestId={pack.request.id} place={place} />
    </>
  )
}

function Made({ changes: { made, since }, place }: { changes: AccountChanges; place: Place }) {
  const { changes: said } = place.words.desk.background
  const moment = dayAndClock(since, place.language, place.timeZone)
  if (made.length === 0) return <p className="text-quiet">{said.none({ since: moment })}</p>
  return (
    <>
      <ol className="border-t border-line">
        {made.map((change) => (
          <li
            key={`${change.kind} ${change.at.getTime()}`}
            className="gap-x-3 border-b border-line py-1.5 min-[20rem]:grid min-[20rem]:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <RelativeTime at={change.at} place={place} />
            <span className="block">
              <span className="font-semibold">{nameOf(change, place)}</span>, <Name of={doerOf(change, place)} />
              {change.reason && <span className="block text-quiet">{said.reason({ reason: change.reason })}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-quiet">{said.since({ since: moment })}</p>
    </>
  )
}

/** While sign-in is off: who turned it off, when and why, as far as the log shows it. */
function Disabling({ pack, place }: { pack: EvidencePack; place: Place }) {
  const { changes: said, whyUnseen } = place.words.desk.background
  if (pack.account?.enabled !== false) return null
  const reading = pack.background?.changes
  const written = (at: Date) => dayAndClock(at, place.language, place.timeZone)
  if (reading?.kind !== 'seen')
    return <p className="mb-2 max-w-measure">{said.disabledUnread({ why: whyUnseen[reading?.why ?? 'failed'] })}</p>
  const change = findDisabling(reading.value)
  if (!change)
    return <p className="mb-2 max-w-measure">{said.disabledUnknown({ since: written(reading.value.since) })}</p>
  return (
    <p className="mb-2 max-w-measure font-semibold">
      {said.disabled({ when: written(change.at), by: doerOf(change, place) })}{' '}
      {change.reason ? said.reason({ reason: change.reason }) : said.noReason}
    </p>
  )
}

function nameOf({ kind, role }: AccountChange, { words }: Place): string {
  const { changes: said } = words.desk.background
  return role ? said.role({ change: said.kinds[kind], role }) : said.kinds[kind]
}

function doerOf({ by }: AccountChange, { words }: Place): string {
  const { changes: said } = words.desk.background
  if (by?.kind === 'owner') return said.byOwner
  if (!by?.name) return said.byUnknown
  return by.kind === 'app' ? said.byApp({ name: by.name }) : said.by({ name: by.name })
}
