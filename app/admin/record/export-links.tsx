/** What the page shows, whole, as a file. */
import type { Place } from '#app/admin/place.ts'
import type { TypedSearch } from '#lib/use-cases/approver/record/search-record.ts'
import { recordAddress } from './record-view.ts'

export function ExportLinks({ typed, place }: { typed: TypedSearch; place: Place }) {
  const { files } = place.words.desk.recordSearch
  const address = recordAddress('/api/record', { typed, after: '' })
  const as = (format: 'csv' | 'jsonl') => `${address}${address.includes('?') ? '&' : '?'}format=${format}`
  return (
    <section aria-labelledby="files" className="mt-8">
      <h2 id="files" className="text-lead">
        {files.title}
      </h2>
      <p className="mt-1 max-w-measure">{files.lead}</p>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-2">
        <a href={as('csv')} download className="press-text">
          {files.csv}
        </a>
        <a href={as('jsonl')} download className="press-text">
          {files.jsonl}
        </a>
      </p>
    </section>
  )
}
