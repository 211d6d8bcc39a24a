import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Name } from '#app/_ui/name.tsx'
import { Section } from '#app/admin/_parts/section.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { type Place, placeNow } from '#app/admin/place.ts'
import type { SearchParams } from '#app/admin/queue-view.ts'
import { EventList } from '#app/admin/record/event-list.tsx'
import { ExportLinks } from '#app/admin/record/export-links.tsx'
import { caseAddress, personName } from '#app/admin/record/person-name.ts'
import { readRecordView } from '#app/admin/record/record-view.ts'
import { type CaseFile, openCaseFile } from '#lib/use-cases/approver/record/case-file.ts'
import { day } from '#lib/words/time.ts'

const NOTHING_TYPED = readRecordView({}).typed

interface Props {
  readonly params: Promise<{ readonly account: string }>
  readonly searchParams: Promise<SearchParams>
}

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.recordSearch.title, organisation: settings.organisation }) }
}

/** Everything of one account in order: for auditors and administrators, and recorded (rule R19). */
export default async function CaseFilePage({ params, searchParams }: Props) {
  const { account } = await params
  const { after } = await searchParams
  const cursor = typeof after === 'string' ? after : ''
  const here = `/admin/record/${account}`
  const path = cursor ? `${here}?after=${encodeURIComponent(cursor)}` : here
  const approver = await requireApprover(path)
  const place = await placeNow()
  const { context, words, language, settings } = place
  const frame = { approver, words, language, settings, path }
  const opened = await openCaseFile(context, approver, account, cursor)
  if (!opened.ok && opened.refusal === 'not-permitted') return <NoRole {...frame} />
  if (!opened.ok) notFound()
  const says = words.desk.recordSearch
  const { person, events, next } = opened.value
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-[60rem] px-4 py-8 text-body sm:px-6">
        <p>
          <a href="/admin/record" className="press-text">
            {says.case.back}
          </a>
        </p>
        <h1 className="mt-3 text-head">{says.case.title({ name: personName(person, place) })}</h1>
        {person.signInName && (
          <p className="mt-1 text-quiet">
            <Name of={person.signInName} />
          </p>
        )}
        <p className="mt-3 max-w-measure">{says.case.lead}</p>
        <Section id="requests" title={says.case.requests}>
          <Requests file={opened.value} place={place} />
        </Section>
        <Section id="events" title={says.case.events}>
          {events.length === 0 ? (
            <p className="text-quiet">{says.case.noEvents}</p>
          ) : (
            <EventList events={events} place={place} ofOne />
          )}
          <p className="mt-4 flex gap-5">
            {next && (
              <a href={`${caseAddress(person)}?after=${next}`} className="press-text">
                {says.next}
              </a>
            )}
            {cursor && (
              <a href={caseAddress(person)} className="press-text">
                {says.first}
              </a>
            )}
          </p>
        </Section>
        <ExportLinks typed={{ ...NOTHING_TYPED, person: person.id }} place={place} />
        <p className="mt-6 max-w-measure text-quiet">{says.case.kept}</p>
      </main>
    </DeskFrame>
  )
}

function Requests({ file: { requests, earlier }, place }: { file: CaseFile; place: Place }) {
  const { words, language, timeZone } = place
  const says = words.desk.recordSearch
  if (requests.length === 0) return <p className="text-quiet">{says.case.noRequests}</p>
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {requests.map(({ id, reference, state, begunAt }) => (
          <li key={id} className="flex flex-wrap gap-x-5 py-2">
            <a href={`/admin/requests/${id}`} className="press-text">
              {says.request({ reference })}
            </a>
            <span className="text-quiet">{day(begunAt, language, timeZone)}</span>
            <span>{words.desk.states[state]}</span>
          </li>
        ))}
      </ul>
      {earlier > 0 && <p className="mt-2 text-quiet">{says.case.earlier({ count: earlier })}</p>}
    </>
  )
}
