/** Takes a decline back, while that is possible. */
import { decide } from '#app/admin/actions.ts'
import type { Place } from '#app/admin/place.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { mayReopen } from '#lib/rules/request/reopening.ts'
import { snapshotFields } from './decision-buttons.tsx'
import { DecisionForm } from './decision-form.tsx'
import { Section } from './section.tsx'

export function ReopenPanel({ pack, place }: { pack: EvidencePack; place: Place }) {
  const { layout, desk } = place.words
  const { reopen } = desk.decide
  if (pack.withheld || pack.handling.hasAnother || !mayReopen(pack.request, place.now)) return null
  return (
    <Section id="reopen" title={reopen.title}>
      <p className="mb-3 max-w-measure">{reopen.lead}</p>
      <DecisionForm
        action={decide}
        kind="plain"
        hidden={{ ...snapshotFields(pack), decision: 'reopen' }}
        button={reopen.go}
        problem={layout.problem}
        working={layout.working}
      />
    </Section>
  )
}
