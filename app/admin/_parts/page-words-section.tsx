/** What an approver reads out when a claimant asks whether the call is really from the desk. */
import type { Place } from '#app/admin/place.ts'
import { ENDED, type RecoveryRequest } from '#lib/rules/request/request.ts'
import type { PageWords } from '#lib/rules/request/page-words.ts'
import { shownPageWords } from './page-words.ts'
import { PageWordsPanel } from './page-words-panel.tsx'

interface PageWordsSectionProps {
  readonly request: RecoveryRequest
  readonly pageWords: PageWords | null
  readonly place: Place
}

export function PageWordsSection({ request, pageWords, place }: PageWordsSectionProps) {
  const { desk } = place.words.pageWords
  if (ENDED.includes(request.state)) return null
  return (
    <section aria-labelledby="page-words" className="mt-7">
      <h2 id="page-words" className="mb-2 text-lead">
        {desk.title}
      </h2>
      {pageWords ? (
        <>
          <p className="mb-2 max-w-measure text-quiet">{desk.read}</p>
          <PageWordsPanel
            address={`/api/requests/${encodeURIComponent(request.id)}/words`}
            first={shownPageWords(pageWords, place)}
            says={{ now: desk.now, before: desk.before }}
          />
        </>
      ) : (
        <p className="text-quiet">{desk.none}</p>
      )}
    </section>
  )
}
