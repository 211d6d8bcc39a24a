import type { Metadata } from 'next'
import { requireApprover } from '#app/admin/approver.ts'
import { deskDraft } from '#app/admin/desk-draft.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import type { SearchParams } from '#app/admin/queue-view.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { beginCall } from './actions.ts'
import { BeginForm } from './begin-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.caller.title, organisation: settings.organisation }) }
}

/** Begins a request for somebody who calls; they go on, and prove who they are, in their own browser. */
export default async function BeginPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { name } = await searchParams
  const given = typeof name === 'string' ? name.slice(0, 254) : ''
  const path = given ? `/admin/begin?name=${encodeURIComponent(given)}` : '/admin/begin'
  const approver = await requireApprover(path)
  const { words, language, settings } = await placeNow()
  const frame = { approver, words, language, settings, path }
  if (!may(approver, 'decide')) return <NoRole {...frame} />
  const { caller } = words.desk
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-measure px-4 py-8 text-body sm:px-6">
        <h1 className="text-head">{caller.title}</h1>
        <p className="mt-3 mb-6">{caller.lead}</p>
        <BeginForm
          action={beginCall}
          draft={await deskDraft('/admin/begin', 'begin')}
          given={given}
          steps={caller.steps({ address: new URL(settings.baseUrl).host, link: words.begun.link })}
          alphabet={words.paper.alphabet}
          words={{
            name: caller.name,
            go: caller.go,
            codeTitle: caller.codeTitle,
            reference: caller.reference,
            open: caller.open,
            problem: words.layout.problem,
            working: words.layout.working,
          }}
        />
      </main>
    </DeskFrame>
  )
}
