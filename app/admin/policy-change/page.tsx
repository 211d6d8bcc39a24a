import type { Metadata } from 'next'
import { DecisionForm } from '#app/admin/_parts/decision-form.tsx'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { NoRole } from '#app/admin/no-role.tsx'
import { placeNow } from '#app/admin/place.ts'
import { readFlash } from '#app/flash-message.ts'
import { may } from '#lib/use-cases/approver/approver.ts'
import { linesAsked } from '#lib/use-cases/approver/confirm-policy-change.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { changePolicy } from './actions.ts'

const HERE = '/admin/policy-change'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.policyChange.title, organisation: settings.organisation }) }
}

/** What of the policy file waits for two administrators, line by line (rule R16). */
export default async function PolicyChangePage() {
  const approver = await requireApprover(HERE)
  const { context, words, language, settings } = await placeNow()
  const frame = { approver, words, language, settings, path: HERE }
  if (!may(approver, 'read')) return <NoRole {...frame} />
  const held = await context.store.policyHeld()
  const lines = linesAsked(held)
  const agreed = held.asked?.agreed ?? null
  const { policyChange, soleAdministrator } = words.desk
  const done = await readFlash(HERE, { cancelled: soleAdministrator.cancelled, confirmed: policyChange.did })
  const stated = settings.soleAdministrator ?? held.asked?.lines.soleAdministrator ?? null
  const comparison = await context.store.approverComparison()
  const isAlone = stated !== null && comparison?.listed === 'tenant' && !comparison.two.ease
  const mayConfirm = may(approver, 'ease') && agreed?.id !== approver.id
  return (
    <DeskFrame {...frame}>
      <main id="main" className="px-4 py-8 text-body sm:px-6">
        {done && (
          <p role="status" className="mb-4 border-s-[6px] border-open bg-open-wash px-4 py-2.5 font-semibold">
            {done}
          </p>
        )}
        <h1 className="text-head">{policyChange.title}</h1>
        <p className="mt-3 max-w-measure">{lines.length > 0 ? policyChange.lead : policyChange.none}</p>
        {lines.map(({ name, before, after }) => (
          <section key={name} aria-label={`${policyChange.line} ${name}`} className="mt-6 max-w-measure">
            <h2 className="code text-lead">{name}</h2>
            <dl className="mt-2 border-t border-line">
              <Value term={policyChange.before} value={before} />
              <Value term={policyChange.after} value={after} />
            </dl>
          </section>
        ))}
        {lines.length > 0 && (
          <div className="mt-6 max-w-measure space-y-3">
            <p className="text-quiet">{policyChange.whoMay}</p>
            {agreed && (
              <p className="font-semibold">
                {agreed.effectAt
                  ? soleAdministrator.askedPolicy({
                      name: agreed.name,
                      at: dayAndClock(agreed.effectAt, language, settings.timeZone),
                    })
                  : policyChange.agreed({ name: agreed.name })}
              </p>
            )}
            {!agreed && isAlone && <p>{soleAdministrator.lead}</p>}
            {mayConfirm ? (
              <DecisionForm
                action={changePolicy}
                kind="plain"
                hidden={{ version: String(held.version), do: 'confirm' }}
                button={agreed ? policyChange.goSecond : policyChange.go}
                problem={words.layout.problem}
                working={words.layout.working}
              />
            ) : (
              agreed && !agreed.effectAt && <p>{policyChange.awaitsAnother}</p>
            )}
            {agreed && may(approver, 'ease') && (
              <DecisionForm
                action={changePolicy}
                kind="plain"
                hidden={{ version: String(held.version), do: 'cancel' }}
                button={soleAdministrator.cancel}
                problem={words.layout.problem}
                working={words.layout.working}
              />
            )}
          </div>
        )}
      </main>
    </DeskFrame>
  )
}

function Value({ term, value }: { term: string; value: unknown }) {
  return (
    <div className="grid grid-cols-1 gap-x-4 border-b border-line py-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <dt className="text-quiet">{term}</dt>
      <dd>
        <pre className="code overflow-x-auto whitespace-pre-wrap">{JSON.stringify(value ?? null, null, 2)}</pre>
      </dd>
    </div>
  )
}
