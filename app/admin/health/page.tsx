import type { Metadata } from 'next'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { mayRead } from '#lib/use-cases/approver/approver.ts'
import { GRADES } from '#lib/use-cases/operator/health-row.ts'
import { health } from '#lib/use-cases/operator/health.ts'
import { clock } from '#lib/words/time.ts'
import { HealthListItem } from './health-list-item.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { words, context } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.health.title, organisation: context.settings.organisation }) }
}

/** What an administrator should see to, the worst first. */
export default async function HealthPage() {
  const approver = await requireApprover('/admin/health')
  const place = await placeNow()
  const { context, words, language, now, timeZone } = place
  const frame = { approver, words, language, settings: context.settings, path: '/admin/health' }
  if (!mayRead(approver).ok) return <NoRole {...frame} />
  const says = words.desk.health
  const rows = await health(context)
  const grades = GRADES.map((grade) => ({ grade, rows: rows.filter((row) => row.grade === grade) }))
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-[60rem] px-4 py-8 text-body sm:px-6">
        <h1 className="text-head">{says.title}</h1>
        <p className="mt-3 max-w-measure">{says.lead}</p>
        <p className="mt-1 max-w-measure text-quiet">{says.as({ clock: clock(now, language, timeZone) })}</p>
        {rows.every(({ grade }) => grade === 'good') && <p className="mt-6 font-semibold text-open">{says.all}</p>}
        {grades
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <section key={group.grade} aria-labelledby={group.grade} className="mt-8">
              <h2 id={group.grade} className="text-lead">
                {says.grades[group.grade]}
              </h2>
              <ul className="mt-2 border-t border-line">
                {group.rows.map((row) => (
                  <HealthListItem key={keyOf(row)} row={row} place={place} />
                ))}
              </ul>
            </section>
          ))}
      </main>
    </DeskFrame>
  )
}

const keyOf = (row: Awaited<ReturnType<typeof health>>[number]): string => {
  if (row.check === 'source') return row.state.source
  if (row.check === 'service') return row.state.service
  if (row.check === 'waived-lookup') return row.lookup
  if (row.check === 'two-people') return row.duty
  return row.check === 'not-told-apart' ? `${row.pair.one.id} ${row.pair.other.id}` : row.check
}
