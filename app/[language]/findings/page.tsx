import { Frame } from '#app/_ui/frame.tsx'
import { PageWords } from '#app/_ui/page-words.tsx'
import { MicrosoftSignOut } from '#app/_ui/microsoft-sign-out.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { settingsInForce } from '#app/settings-in-force.ts'
import { WorkIdExpiry } from '#app/_ui/work-id-expiry.tsx'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { NewCodeOffer } from '#app/[language]/new-code/new-code-offer.tsx'
import { requireRequestOn } from '#app/request-page.ts'
import { withStandingApproval } from '#lib/use-cases/claimant/explain/standing-approval.ts'
import { isLastWord, tellable } from '#lib/rules/diagnosis/causes/index.ts'
import type { Context } from '#lib/ports/context.ts'
import { onTheirWord } from '#lib/rules/request/unverified-claim.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { DiagnosisResult } from './diagnosis-result.tsx'
import { UnverifiedClaimFirst } from './unverified-claim-first.tsx'
import { DiagnosisProgress } from './diagnosis-progress.tsx'
import { MoreProof } from './more-proof.tsx'
import type { FindingsProps } from './findings-props.ts'
import { WaitingAdvice } from './waiting-advice.tsx'

/** Why access fails, and until when. */
export default async function Findings({ params, searchParams }: PageProps<'/[language]/findings'>) {
  const language = languageOf((await params).language)
  const { problem } = await searchParams
  const { context, request: stored } = await requireRequestOn('/findings')
  const settings = await settingsInForce()
  const request = await withStandingApproval(context, stored, settings.threat)
  const { layout } = wordsFor(language)
  const told = await refusalFromAddress(wordsFor(language), problem, { context, language, page: '/findings' })
  return (
    <Frame language={language} settings={settings} path="/findings" step="why" request={request}>
      {told && <Problem heading={layout.problem} says={told} />}
      <NewCodeOffer words={wordsFor(language)} request={request} />
      <Face language={language} settings={settings} request={request} now={context.now()} context={context} />
      <PageWords context={context} request={request} language={language} />
      <WorkIdExpiry language={language} settings={settings} request={request} now={context.now()} />
      <MicrosoftSignOut words={wordsFor(language)} request={request} />
    </Frame>
  )
}

function Face({ context, ...props }: FindingsProps & { context: Context }) {
  const { state, diagnosis, assurance } = props.request
  if (state === 'waiting') return <WaitingAdvice {...props} />
  if (!diagnosis) return <DiagnosisProgress {...props} context={context} />
  const [decisive] = tellable(diagnosis.findings, assurance)
  if (!decisive) return <MoreProof {...props} />
  const leads = isLastWord(decisive.cause) && onTheirWord(props.request) !== null
  return leads ? <UnverifiedClaimFirst {...props} seen={decisive} /> : <DiagnosisResult {...props} />
}
