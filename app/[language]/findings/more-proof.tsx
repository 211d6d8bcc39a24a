import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { askAdministrator, giveOneMoreProof } from './actions.ts'
import { EarlierRequests } from './earlier-requests.tsx'
import { UnverifiedClaim } from './unverified-claim.tsx'
import type { FindingsProps } from './findings-props.ts'

/** Something was found that may only be told after one more proof. */
export function MoreProof(props: FindingsProps) {
  const { language, settings } = props
  const { findings, layout } = wordsFor(language)
  return (
    <>
      <Heading language={language} settings={settings}>
        {findings.moreProof}
      </Heading>
      <EarlierRequests {...props} />
      <p className="mt-4">{findings.moreProofLead}</p>
      <form action={giveOneMoreProof} className="mt-8">
        <Button kind="lamp" working={layout.working}>
          {findings.moreProofGo}
        </Button>
      </form>
      <UnverifiedClaim {...props} />
      <form action={askAdministrator} className="mt-8">
        <Button kind="text">{findings.askPerson}</Button>
        <p className="text-quiet">{findings.askPersonNote}</p>
      </form>
    </>
  )
}
