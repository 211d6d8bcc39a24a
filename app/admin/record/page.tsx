import type { Metadata } from 'next'
import { Name } from '#app/_ui/name.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import type { SearchParams } from '#app/admin/queue-view.ts'
import { searchRecord } from '#lib/use-cases/approver/record/search-record.ts'
import { EventList } from './event-list.tsx'
import { ExportLinks } from './export-links.tsx'
import { caseAddress, personName } from './person-name.ts'
import { isSearching, readRecordView, recordAddress } from './record-view.ts'
import { SearchForm } from './search-form.tsx'

const HERE = '/admin/record'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.recordSearch.title, organisation: settings.organisation }) }
}

/** The record, searched: for auditors and administrators. */
export default async function RecordPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = readRecordView(await searchParams)
  const path = recordAddress(HERE, view)
  const approver = await requireApprover(path)
  const place = await placeNow()
  const { context, words, language, settings } = place
  const frame = { approver, words, language, settings, path }
  const found = await searchRecord(context, approver, view.typed, view.after)
  if (!found.ok) return <NoRole {...frame} />
  const says = words.desk.recordSearch
  const { events, next, person, people, unknown } = found.value
  const desk = await context.store.deskAccounts()
  const one = (id: string) => recordAddress(HERE, { typed: { ...view.typed, person: id }, after: '' })
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-[60rem] px-4 py-8 text-body sm:px-6">
        <h1 className="text-head">{says.title}</h1>
        <p className="mt-3 max-w-measure">{says.lead}</p>
        <SearchForm typed={view.typed} desk={desk} place={place} unknown={unknown} isSearching={isSearching(view)} />
        <section aria-label={says.title} className="mt-8">
          {people.length > 0 && (
            <>
              <h2 className="text-lead">{says.which}</h2>
              <ul className="mt-2 divide-y divide-line border-y border-line">
                {people.map(({ id, displayName, signInName }) => (
                  <li key={id} className="flex flex-wrap gap-x-4 py-2">
                    <a href={one(id)} className="press-text">
                      <Name of={displayName} />
                    </a>
                    <span className="text-quiet">
                      <Name of={signInName} />
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {person && (
            <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
              <span className="font-semibold">{says.of({ name: personName(person, place) })}</span>
              <a href={caseAddress(person)} className="press-text">
                {says.openCase({ name: personName(person, place) })}
              </a>
            </p>
          )}
          {people.length === 0 && unknown === null && events.length === 0 && <p className="text-quiet">{says.none}</p>}
          {events.length > 0 && (
            <>
              <p role="status" className="mb-2 text-quiet">
                {says.count({ count: events.length })}
              </p>
              <EventList
                events={events}
                place={place}
                ofOne={person !== null}
                onlyBy={(actor) => recordAddress(HERE, { typed: { ...view.typed, actor }, after: '' })}
              />
            </>
          )}
          <Pages view={view} next={next} says={says} />
          {events.length > 0 && <ExportLinks typed={{ ...view.typed, person: person?.id ?? '' }} place={place} />}
        </section>
      </main>
    </DeskFrame>
  )
}

function Pages(props: {
  view: ReturnType<typeof readRecordView>
  next: string | null
  says: { readonly next: string; readonly first: string }
}) {
  const { view, next, says } = props
  if (!next && !view.after) return null
  return (
    <p className="mt-4 flex gap-5">
      {next && (
        <a href={recordAddress(HERE, { ...view, after: next })} className="press-text">
          {says.next}
        </a>
      )}
      {view.after && (
        <a href={recordAddress(HERE, { ...view, after: '' })} className="press-text">
          {says.first}
        </a>
      )}
    </p>
  )
}
