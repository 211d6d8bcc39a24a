import type { Metadata } from 'next'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { AT_LEAST_PEOPLE, type DepartmentRow } from '#lib/rules/preparation/departments.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { organisationReadiness } from '#lib/use-cases/approver/readiness-report.ts'
import { Name } from '#app/_ui/name.tsx'
import { shownName } from '#lib/rules/shown-text.ts'
import { dayAndClock } from '#lib/words/time.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { words, context } = await placeNow()
  return {
    title: words.desk.pageTitle({ page: words.desk.readiness.title, organisation: context.settings.organisation }),
  }
}

/** For auditors and administrators: counts by department, nobody's methods, and nobody by name. */
export default async function ReadinessPage() {
  const approver = await requireApprover('/admin/readiness')
  const { context, words, language, timeZone } = await placeNow()
  const { settings } = context
  const frame = { approver, words, language, settings, path: '/admin/readiness' }
  if (!may(approver, 'oversee')) return <NoRole {...frame} />
  const says = words.desk.readiness
  const found = await organisationReadiness(context, approver)
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const of = (count: number, all: number) => (
    <>
      {count} {all > 0 && <span className="text-quiet">{`(${share.format(count / all)})`}</span>}
    </>
  )
  const row = (one: DepartmentRow, name: string) => (
    <tr key={name} className="border-t border-line">
      <th scope="row" className="py-2 pe-3 text-start sm:pe-6 font-normal">
        <Name of={name} />
      </th>
      <td className="py-2 ps-3 text-end sm:ps-6 tabular-nums">{one.people}</td>
      <td className="py-2 ps-3 text-end sm:ps-6 tabular-nums">{of(one.people - one.known, one.people)}</td>
      <td className="py-2 ps-3 text-end sm:ps-6 tabular-nums">{of(one.prepared, one.known)}</td>
      <td className="py-2 ps-3 text-end sm:ps-6 tabular-nums">{of(one.ready, one.known)}</td>
    </tr>
  )
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-[60rem] px-4 py-8 text-body sm:px-6">
        <h1 className="text-head">{says.title}</h1>
        <p className="mt-3 max-w-measure">{says.lead}</p>
        {!found.ok && (
          <p role="alert" className="mt-6">
            {says.unavailable}
          </p>
        )}
        {found.ok && found.value.rows.length === 0 && <p className="mt-6">{says.none}</p>}
        {found.ok && found.value.rows.length > 0 && (
          // Five columns need more than a phone is wide, so the table moves by itself and the page does not (1.4.10).
          <div role="region" aria-label={says.title} tabIndex={0} className="mt-8 overflow-x-auto">
            <table className="border-b border-line max-sm:text-fine">
              <thead>
                <tr>
                  <th scope="col" className="pb-2 pe-3 text-start align-bottom sm:pe-6">
                    {says.columns.department}
                  </th>
                  {(['people', 'notKnown', 'prepared', 'ready'] as const).map((column) => (
                    <th key={column} scope="col" className="pb-2 ps-3 text-end align-bottom sm:ps-6">
                      {says.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>{found.value.rows.map((one) => row(one, shownName(one.name) ?? says.together))}</tbody>
              <tfoot className="font-semibold">{row(found.value.all, says.all)}</tfoot>
            </table>
          </div>
        )}
        <p className="mt-6 max-w-measure text-quiet">
          {says.note({ least: AT_LEAST_PEOPLE })}{' '}
          {found.ok && says.at({ moment: dayAndClock(found.value.at, language, timeZone) })}
        </p>
        <p className="mt-3 max-w-measure">{says.invite({ address: `${settings.baseUrl}/enrol` })}</p>
      </main>
    </DeskFrame>
  )
}
