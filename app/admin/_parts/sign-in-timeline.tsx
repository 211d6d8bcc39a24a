/**
 * Sign-ins by place and device against time: a strip for each, and a table of all of them. What worked is a dot, what
 * failed a cross, so that no colour has to be told.
 */
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import { type Lane, LANES_DRAWN, lanesOf, placeBetween } from '#lib/rules/request/sign-in-lanes.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { day } from '#lib/words/time.ts'
import { Age } from './look-again.tsx'
import { RelativeTime } from './relative-time.tsx'

/** Of one strip; more would lie on one another. */
const MARKS_DRAWN = 200

interface TimelineProps {
  readonly pack: EvidencePack
  readonly place: Place
}

export function SignInTimeline({ pack, place }: TimelineProps) {
  const { timeline: said } = place.words.desk.background
  const reading = pack.background?.signIns ?? null
  const lanes = reading?.kind === 'seen' ? lanesOf(reading.value) : []
  return (
    <>
      {reading?.kind === 'seen' && lanes.length === 0 && <p className="text-quiet">{said.none}</p>}
      {lanes.length > 0 && (
        <>
          <Drawing lanes={lanes} begunAt={pack.request.begunAt} place={place} />
          <details className="mt-2">
            <summary className="press-text w-fit">{said.table}</summary>
            <LaneTable lanes={lanes} place={place} />
          </details>
        </>
      )}
      <Age part="signIns" reading={reading} requestId={pack.request.id} place={place} />
    </>
  )
}

interface LanesProps {
  readonly lanes: readonly Lane[]
  readonly place: Place
}

function Drawing({ lanes, begunAt, place }: LanesProps & { readonly begunAt: Date }) {
  const { timeline: said } = place.words.desk.background
  const oldest = Math.min(...lanes.flatMap(({ marks }) => marks.map(({ at }) => at.getTime())))
  const [from, to] = [new Date(oldest), place.now]
  const across = (at: Date) => `${placeBetween(at, from, to)}%`
  const more = lanes.length - LANES_DRAWN
  return (
    <figure>
      <figcaption className="mb-1 flex flex-wrap gap-x-4 text-fine text-quiet">
        <Key says={said.worked}>
          <circle cx="7" cy="7" r="4" className="fill-open" />
        </Key>
        <Key says={said.failed}>
          <Cross x="7" />
        </Key>
        <Key says={said.begun}>
          <line x1="7" x2="7" y1="0" y2="14" className="stroke-wait" strokeWidth="2" />
        </Key>
      </figcaption>
      <ul aria-hidden="true">
        {lanes.slice(0, LANES_DRAWN).map((lane) => (
          <li key={`${whereOf(lane, place)} ${lane.lastAt.getTime()}`} className="border-t border-line py-1">
            <span className="block text-fine">
              <Name of={whereOf(lane, place)} />
            </span>
            <span className="block px-2">
              <svg width="100%" height="14" overflow="visible" className="block">
                <line x1="0" x2="100%" y1="7" y2="7" className="stroke-line" />
                <line
                  x1={across(begunAt)}
                  x2={across(begunAt)}
                  y1="0"
                  y2="14"
                  className="stroke-wait"
                  strokeWidth="2"
                />
                {lane.marks
                  .slice(0, MARKS_DRAWN)
                  .map(({ id, at, succeeded }) =>
                    succeeded ? (
                      <circle key={id} cx={across(at)} cy="7" r="4" className="fill-open" />
                    ) : (
                      <Cross key={id} x={across(at)} />
                    ),
                  )}
              </svg>
            </span>
          </li>
        ))}
      </ul>
      <p aria-hidden="true" className="flex justify-between border-t border-line text-fine text-quiet">
        <span>{day(from, place.language, place.timeZone)}</span>
        <span>{said.now}</span>
      </p>
      {more > 0 && <p className="text-quiet">{said.more({ count: more })}</p>}
    </figure>
  )
}

function Key({ says, children }: { readonly says: string; readonly children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" width="14" height="14">
        {children}
      </svg>
      {says}
    </span>
  )
}

const Cross = ({ x }: { readonly x: string }) => (
  <svg x={x} y="7" overflow="visible">
    <path d="M-3.5 -3.5 3.5 3.5M3.5 -3.5 -3.5 3.5" className="stroke-shut" strokeWidth="2" />
  </svg>
)

function LaneTable({ lanes, place }: LanesProps) {
  const { timeline: said } = place.words.desk.background
  return (
    <table className="mt-2 w-full text-fine">
      <thead>
        <tr className="border-b border-line text-start">
          <th scope="col" className="text-start font-semibold">
            {said.where}
          </th>
          <th scope="col" className="ps-2 text-end font-semibold">
            {said.worked}
          </th>
          <th scope="col" className="ps-2 text-end font-semibold">
            {said.failed}
          </th>
          <th scope="col" className="ps-2 text-end font-semibold">
            {said.last}
          </th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={`${whereOf(lane, place)} ${lane.lastAt.getTime()}`} className="border-b border-line">
            <th scope="row" className="py-1 text-start font-normal">
              <Name of={whereOf(lane, place)} />
            </th>
            <td className="ps-2 text-end tabular-nums">{lane.succeeded}</td>
            <td className="ps-2 text-end tabular-nums">{lane.failed}</td>
            <td className="ps-2 text-end">
              <RelativeTime at={lane.lastAt} place={place} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whereOf({ city, country, device }: Lane, { words }: Place): string {
  const { timeline: said } = words.desk.background
  const place = [city, country].filter(Boolean).join(', ') || said.unknownPlace
  return said.lane({ place, device: device ?? said.unknownDevice })
}
