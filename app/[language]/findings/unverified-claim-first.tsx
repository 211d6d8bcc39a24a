/** Shown first where nothing that was seen explains it, and the claimant told us something that would. */
import { SmsRetirementNotice } from '#app/_ui/sms-retirement-notice.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { Finding } from '#lib/rules/diagnosis/causes/index.ts'
import { wordsFor } from '#lib/words/index.ts'
import { factsOf } from '#lib/words/cause-facts.ts'
import { lookOnceMore } from './actions.ts'
import { EarlierRequests } from './earlier-requests.tsx'
import { UnverifiedClaim } from './unverified-claim.tsx'
import type { FindingsProps } from './findings-props.ts'
import { EvidenceList } from './evidence-list.tsx'

export function UnverifiedClaimFirst(props: FindingsProps & { seen: Finding }) {
  const { language, settings, now, seen } = props
  const { findings, causes } = wordsFor(language)
  return (
    <>
      <UnverifiedClaim {...props} leads />
      <EarlierRequests {...props} />
      <section className="mt-10 border-t border-line pt-6">
        <h2 className="text-lead">{findings.onYourWord.ownEyes}</h2>
        <p className="mt-2">{causes[seen.cause].headline(factsOf(seen, now, language, settings.timeZone))}.</p>
      </section>
      <SmsRetirementNotice {...props} onlyWarning />
      <EvidenceList {...props} />
      <div className="mt-10 space-y-4 border-t border-line pt-5">
        <form action={lookOnceMore}>
          <Button kind="text">{findings.lookAgain}</Button>
        </form>
      </div>
    </>
  )
}
