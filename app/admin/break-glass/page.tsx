import type { Metadata } from 'next'
import { DecisionForm } from '#app/admin/_parts/decision-form.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { readFlash } from '#app/flash-message.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { lastRehearsal } from '#lib/use-cases/operator/rehearsal-health.ts'
import { rehearse } from './actions.ts'

const HERE = '/admin/break-glass'
const PARTS = ['who', 'accounts', 'do', 'back'] as const

/** Of Microsoft's portal and of this desk. */
interface Addresses {
  readonly portal: string
  readonly desk: string
}
type Steps = readonly string[] | ((addresses: Addresses) => readonly string[])

const stepsOf = (steps: Steps, addresses: Addresses): readonly string[] =>
  typeof steps === 'function' ? steps(addresses) : steps

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.breakGlass.title, organisation: settings.organisation }) }
}

/** To be printed: who acts, with what and how, when nobody can approve; and when that was rehearsed last. */
export default async function BreakGlassPage() {
  const approver = await requireApprover(HERE)
  const { context, words, language, settings } = await placeNow()
  const frame = { approver, words, language, settings, path: HERE }
  if (!may(approver, 'read')) return <NoRole {...frame} />
  const says = words.desk.breakGlass
  const last = await lastRehearsal(context)
  const done = await readFlash(HERE, { rehearsed: says.rehearse.did })
  const named = { portal: new URL(settings.portalAddress.domains).host, desk: `${settings.baseUrl}/admin` }
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-[48rem] px-4 py-8 text-body sm:px-6">
        {done && (
          <p role="status" className="mb-4 border-s-[6px] border-open bg-open-wash px-4 py-2.5 font-semibold">
            {done}
          </p>
        )}
        <h1 className="text-head">{says.title}</h1>
        <p className="mt-3">{says.lead}</p>
        {PARTS.map((id) => (
          <section key={id} aria-labelledby={id} className="mt-6 break-inside-avoid">
            <h2 id={id} className="text-lead">
              {says.parts[id].title}
            </h2>
            <ol className="mt-2 list-decimal space-y-2 ps-6">
              {stepsOf(says.parts[id].steps, named).map((step, at) => (
                <li key={`${id}-${String(at)}`} className="break-words">
                  {step}
                </li>
              ))}
            </ol>
          </section>
        ))}
        <section aria-labelledby="rehearsal" className="mt-10 space-y-3 border-t border-line pt-5 print:hidden">
          <h2 id="rehearsal" className="text-lead">
            {says.rehearse.title}
          </h2>
          <p>{says.rehearse.lead}</p>
          <p className="font-semibold">
            {last ? says.rehearse.last({ days: last.daysAgo, name: last.by }) : says.rehearse.never}
          </p>
          {may(approver, 'guard') && (
            <DecisionForm
              action={rehearse}
              kind="plain"
              hidden={{}}
              button={says.rehearse.go}
              problem={words.layout.problem}
              working={words.layout.working}
            />
          )}
        </section>
      </main>
    </DeskFrame>
  )
}
