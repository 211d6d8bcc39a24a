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
import { effectsHeld } from '#lib/use-cases/approver/policy-effects-held.ts'
import { isSamePolicy, type PolicyHeld } from '#lib/rules/organisation/policy-change.ts'
import { changePolicy } from './actions.ts'
import { FileState } from '#app/admin/policy/file-state.tsx'
import { ChangedLine } from './changed-line.tsx'
import { Effects, type Windows } from './effects.tsx'

const HERE = '/admin/policy-change'

export async function generateMetadata(): Promise<Metadata> {
  const { words, settings } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.policyChange.title, organisation: settings.organisation }) }
}

/** What of the policy file waits for two administrators, line by line (rule R16). */
export default async function PolicyChangePage() {
  const approver = await requireApprover(HERE)
  const place = await placeNow()
  const { context, words, language, settings, now } = place
  const frame = { approver, words, language, settings, path: HERE }
  if (!may(approver, 'read')) return <NoRole {...frame} />
  const held = await context.store.policyHeld()
  const lines = linesAsked(held)
  const state = context.policy.state()
  const isInForce = held.asked !== null || isSamePolicy(held.confirmed, state.inForce)
  const agreed = held.asked?.agreed ?? null
  const { policyChange, soleAdministrator } = words.desk
  const done = await readFlash(HERE, {
    cancelled: soleAdministrator.cancelled,
    confirmed: !agreed ? policyChange.did : agreed.effectAt ? policyChange.didAlone : policyChange.didFirst,
  })
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
        <FileState place={place} />
        {lines.length > 0 && <p className="mt-3 max-w-measure">{policyChange.lead}</p>}
        {lines.length === 0 && isInForce && !state.refused && (
          <p className="mt-3 max-w-measure">
            {policyChange.none} {policyChange.since({ at: dayAndClock(state.since, language, settings.timeZone) })}
          </p>
        )}
        {lines.length === 0 && !isInForce && (
          <p className="mt-3 max-w-measure border-s-[6px] border-wait bg-wait-wash px-4 py-2.5">
            {policyChange.notYet}
          </p>
        )}
        {lines.length > 0 && (
          <>
            <Effects rows={effectsHeld(held, now)} windows={windowsOf(held)} place={place} />
            <h2 className="mt-10 text-lead">{policyChange.linesTitle}</h2>
            {lines.map((line) => (
              <ChangedLine key={line.name} line={line} place={place} />
            ))}
          </>
        )}
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

/** How old a method has to be, in days, under the file that is in force and the one that waits. */
function windowsOf({ confirmed, asked }: PolicyHeld): Windows {
  const days = [confirmed, asked?.lines].map((lines) => Number(lines?.['freshnessWindowInDays'] ?? 0))
  return { least: Math.min(...days), most: Math.max(...days) }
}
