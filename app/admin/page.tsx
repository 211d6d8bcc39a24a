import type { Metadata } from 'next'
import { may } from '#lib/use-cases/approver/approver.ts'
import { countLists, listRequests } from '#lib/use-cases/approver/list-requests.ts'
import { pageStamp } from '#lib/use-cases/approver/page-stamp.ts'
import { LiveRefresh } from './_parts/live-refresh.tsx'
import { Queue } from './_parts/queue.tsx'
import { ReferenceForm } from './_parts/reference-form.tsx'
import { openReference } from './actions.ts'
import { requireApprover } from './approver.ts'
import { deskDraft } from './desk-draft.ts'
import { DeskFrame } from './desk-frame.tsx'
import { NoRole } from './no-role.tsx'
import { placeNow } from './place.ts'
import { addressOf, queryOf, readQueueView, type SearchParams, stampAddress } from './queue-view.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { words, context } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.queue.title, organisation: context.settings.organisation }) }
}

export default async function QueuePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = readQueueView(await searchParams)
  const path = addressOf('/admin', view)
  const approver = await requireApprover(path)
  const place = await placeNow()
  const { context, words, language } = place
  const frame = { approver, words, language, settings: context.settings, path }
  const [page, sizes, stamp] = await Promise.all([
    listRequests(context, approver, queryOf(view)),
    countLists(context, approver),
    pageStamp(context, approver, queryOf(view)),
  ])
  if (!page.ok) return <NoRole {...frame} />
  const { desk } = words
  return (
    <DeskFrame {...frame}>
      <main id="main" className="grid flex-1 grid-cols-1 gap-10 px-4 py-5 sm:px-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <h1 className="mb-3 text-head">{desk.queue.title}</h1>
          <Queue page={page.value} view={view} sizes={sizes.ok ? sizes.value : null} place={place} />
        </div>
        {may(approver, 'decide') && (
          <section
            aria-labelledby="by-reference"
            className="h-fit border-t border-line pt-5 lg:border-t-0 lg:border-s lg:pt-0 lg:ps-6"
          >
            <h2 id="by-reference" className="text-lead">
              {desk.reference.title}
            </h2>
            <p className="mt-2 mb-4 max-w-measure text-quiet">{desk.reference.lead}</p>
            <ReferenceForm
              action={openReference}
              draft={await deskDraft('/admin', 'reference')}
              words={desk.reference}
              problem={words.layout.problem}
            />
            <p className="mt-6">
              <a href="/admin/begin" className="press-text">
                {desk.caller.link}
              </a>
            </p>
          </section>
        )}
      </main>
      {stamp.ok && (
        <LiveRefresh address={stampAddress(view)} stamp={stamp.value} everySeconds={10} says={desk.queue.changed} />
      )}
    </DeskFrame>
  )
}
