import type { Metadata } from 'next'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { readFlash } from '#app/flash-message.ts'
import { hearsNotices, readNoticeMode } from '#lib/use-cases/approver/choose-notices.ts'
import { NOTICE_MODES } from '#lib/rules/request/desk-notice-kinds.ts'
import { saveNotices } from './actions.ts'
import { NoticesForm } from './notices-form.tsx'

const HERE = '/admin/notices'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.notices.title, organisation: settings.organisation }) }
}

/** Each at the desk chooses for themselves how requests are told to them. */
export default async function NoticesPage() {
  const approver = await requireApprover(HERE)
  const { context, words, language, settings } = await placeNow()
  const frame = { approver, words, language, settings, path: HERE }
  if (!hearsNotices(approver)) return <NoRole {...frame} />
  const { notices } = words.desk
  const [mode, done] = await Promise.all([readNoticeMode(context, approver), readFlash(HERE, notices.did)])
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-measure px-4 py-8 text-body sm:px-6">
        {done && (
          <p role="status" className="mb-4 border-s-[6px] border-open bg-open-wash px-4 py-2.5 font-semibold">
            {done}
          </p>
        )}
        <h1 className="text-head">{notices.title}</h1>
        <p className="mt-3">{approver.email ? notices.lead({ address: approver.email }) : notices.noAddress}</p>
        <p className="mt-2">{notices.never}</p>
        <NoticesForm
          action={saveNotices}
          chosen={mode}
          modes={NOTICE_MODES.map((value) => ({ value, label: notices.modes[value] }))}
          words={{
            how: notices.how,
            limit: notices.limit,
            go: notices.go,
            problem: words.layout.problem,
            working: words.layout.working,
          }}
        />
      </main>
    </DeskFrame>
  )
}
