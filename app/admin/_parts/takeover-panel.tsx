/** What to do with a request that was taken over by hand: say that it is done or have the tenant looked at, or give it back. */
import { decide } from '#app/admin/actions.ts'
import type { Place } from '#app/admin/place.ts'
import { sawFor } from '#lib/rules/request/manual-steps.ts'
import { restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { AttestationButtons, snapshotFields } from './decision-buttons.tsx'
import { DecisionForm } from './decision-form.tsx'
import { Section } from './section.tsx'

export function TakeoverPanel({ pack, place }: { pack: EvidencePack; place: Place }) {
  const { request } = pack
  const { handedOver } = place.words.desk
  const onWord = restsOnTheirWord(request) ? handedOver.onWord : handedOver.beyondReading
  const mayBeSaid = sawFor(request).length > 0
  return (
    <>
      {mayBeSaid ? (
        <Section id="attest" title={onWord.title}>
          <p className="mb-3 max-w-measure">{onWord.lead}</p>
          {request.accountClass === 'privileged' && (
            <p className="mb-3 max-w-measure">{handedOver.beyondReading.second}</p>
          )}
          <AttestationButtons pack={pack} words={place.words} />
        </Section>
      ) : (
        <Section id="look-now" title={handedOver.lookNow.title}>
          <p className="mb-3 max-w-measure">{handedOver.lookNow.lead}</p>
          <Press pack={pack} place={place} decision="look-now" button={handedOver.lookNow.go} />
        </Section>
      )}
      <Section id="give-back" title={handedOver.giveBack.title}>
        <p className="mb-3 max-w-measure">{handedOver.giveBack.lead}</p>
        <Press pack={pack} place={place} decision="give-back" button={handedOver.giveBack.go} />
      </Section>
    </>
  )
}

interface PressProps {
  readonly pack: EvidencePack
  readonly place: Place
  readonly decision: 'look-now' | 'give-back'
  readonly button: string
}

function Press({ pack, place: { words }, decision, button }: PressProps) {
  return (
    <DecisionForm
      action={decide}
      kind="plain"
      hidden={{ ...snapshotFields(pack), decision }}
      button={button}
      problem={words.layout.problem}
      working={words.layout.working}
    />
  )
}
