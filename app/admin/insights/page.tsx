import type { Metadata } from 'next'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import type { SearchParams } from '#app/admin/queue-view.ts'
import { INSIGHT_DAYS, readInsights } from '#lib/use-cases/approver/record/read-insights.ts'
import { day } from '#lib/words/time.ts'
import { InsightPictures } from './insight-pictures.tsx'

const HERE = '/admin/insights'
const USUAL = 30

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.insights.title, organisation: settings.organisation }) }
}

/** What people were kept out by, and how the desk answered: for auditors and administrators. */
export default async function InsightsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { days: asked } = await searchParams
  const span = INSIGHT_DAYS.find((one) => String(one) === asked) ?? USUAL
  const path = span === USUAL ? HERE : `${HERE}?days=${span}`
  const approver = await requireApprover(path)
  const place = await placeNow()
  const { context, words, language, settings, timeZone } = place
  const frame = { approver, words, language, settings, path }
  const read = await readInsights(context, approver, span)
  if (!read.ok) return <NoRole {...frame} />
  const says = words.desk.insights
  const { starts, end } = read.value.days
  const write = (at: Date) => day(at, language, timeZone)
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-[60rem] px-4 py-8 text-body sm:px-6">
        <h1 className="text-head">{says.title}</h1>
        <p className="mt-3 max-w-measure">{says.lead({ from: write(starts[0] ?? end), until: write(end) })}</p>
        <nav aria-label={says.span} className="mt-4 flex flex-wrap gap-x-1 gap-y-1">
          {INSIGHT_DAYS.map((days) => (
            <a
              key={days}
              href={days === USUAL ? HERE : `${HERE}?days=${days}`}
              aria-current={days === span ? 'page' : undefined}
              className={`rounded-press border-2 px-2.5 py-1 pointer-coarse:py-2 no-underline hover:border-edge ${days === span ? 'border-ink font-bold' : 'border-transparent'}`}
            >
              {says.days({ days })}
            </a>
          ))}
        </nav>
        <InsightPictures report={read.value} place={place} />
      </main>
    </DeskFrame>
  )
}
