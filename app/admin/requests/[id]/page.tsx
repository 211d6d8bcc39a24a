import { notFound } from 'next/navigation'
import { assignedMeanwhile } from '#app/admin/_parts/assignment-panel.tsx'
import { LiveRefresh } from '#app/admin/_parts/live-refresh.tsx'
import { EvidencePage } from '#app/admin/_parts/evidence-page.tsx'
import { NextRequest, nextOf } from '#app/admin/_parts/next-request.tsx'
import { Queue } from '#app/admin/_parts/queue.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { addressOf, queryOf, readQueueView, type SearchParams, stampAddress } from '#app/admin/queue-view.ts'
import { MOVED_ON, readFlashName, sentenceOf } from '#app/flash-message.ts'
import { listRequests } from '#lib/use-cases/approver/list-requests.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { SNAPSHOT_PARTS, type SnapshotPart } from '#lib/rules/request/decision-snapshot.ts'
import { readPageWords } from '#lib/use-cases/approver/read-page-words.ts'
import { pageStamp } from '#lib/use-cases/approver/page-stamp.ts'
import { shownName } from '#lib/rules/shown-text.ts'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<SearchParams>
}

/** One request, with the queue beside it where there is room. */
export default async function RequestPage({ params, searchParams }: Props) {
  const [{ id }, parameters] = await Promise.all([params, searchParams])
  const view = readQueueView(parameters)
  const path = addressOf(`/admin/requests/${encodeURIComponent(id)}`, view)
  const approver = await requireApprover(path)
  const place = await placeNow()
  const { context, words, language } = place
  const frame = { approver, words, language, settings: context.settings, path }

  const [page, queueStamp, stamp, pack, pageWords] = await Promise.all([
    listRequests(context, approver, queryOf(view)),
    pageStamp(context, approver, queryOf(view)),
    pageStamp(context, approver, { requestId: id }),
    openPack(context, approver, id),
    readPageWords(context, approver, id),
  ])
  if (!page.ok) return <NoRole {...frame} />
  if (!pack.ok) notFound()
  const { desk } = words
  const done = await readFlashName(`/admin/requests/${id}`)
  const { account, claimedName } = pack.value.request
  return (
    <DeskFrame {...frame}>
      <title>
        {desk.pageTitle({
          page: shownName(account?.displayName ?? claimedName) ?? '',
          organisation: context.settings.organisation,
        })}
      </title>
      <div className="grid flex-1 grid-cols-1 lg:grid-cols-[25rem_minmax(0,1fr)]">
        <div className="hidden border-e border-line px-4 py-5 sm:px-6 lg:block lg:pe-4">
          <Queue page={page.value} view={view} sizes={null} place={place} selected={id} narrow />
        </div>
        <main id="main" className="flex min-w-0 flex-col">
          <p className="px-4 pt-3 text-end sm:px-6 empty:hidden">
            <NextRequest next={nextOf(page.value.requests, id)} view={view} place={place} />
          </p>
          <EvidencePage
            pack={pack.value}
            pageWords={pageWords.ok ? pageWords.value : undefined}
            approver={approver}
            place={place}
            portals={context.settings.portalAddress}
            back={addressOf('/admin', view)}
            done={sentenceOf({ ...desk.decide.done, ...desk.assignment.done }, done)}
            told={done === 'assigned-elsewhere' ? assignedMeanwhile(pack.value.request, place) : null}
            moved={done.startsWith(MOVED_ON) ? changedIn(done.slice(MOVED_ON.length)) : null}
          />
        </main>
      </div>
      {queueStamp.ok && (
        <LiveRefresh
          address={stampAddress(view)}
          stamp={queueStamp.value}
          everySeconds={15}
          says={desk.queue.changed}
        />
      )}
      {stamp.ok && (
        <LiveRefresh
          address={`/api/requests/stamp?id=${encodeURIComponent(id)}`}
          stamp={stamp.value}
          everySeconds={4}
          says={desk.states[pack.value.request.state]}
        />
      )}
    </DeskFrame>
  )
}

const changedIn = (named: string): readonly SnapshotPart[] =>
  SNAPSHOT_PARTS.filter((part) => named.split('.').includes(part))
