import { redirect } from 'next/navigation'
import { FormPage } from '#app/_ui/form-page.tsx'
import { context as openContext } from '#lib/config/build-context.ts'
import { passkeyRequest } from '#lib/use-cases/claimant/prove/passkey-challenge.ts'
import { wordsFor } from '#lib/words/index.ts'
import { answerWay } from '../actions.ts'
import { ClaimedName } from '../claimed-name.tsx'
import { LeadParagraphs } from '../lead-paragraphs.tsx'
import { Troubleshooting } from '../troubleshooting.tsx'
import type { FactorProps } from '../factor-props.ts'
import { PasskeyButton } from './passkey-button.tsx'

/** One button: the device does the asking. What it is asked is the same for every account (rule R4). */
export async function PasskeyForm({ language, settings, request, told, factor }: FactorProps<'passkey'>) {
  const asked = await passkeyRequest(await openContext(), request)
  if (!asked) redirect('/verify')
  const words = wordsFor(language)
  const { verify, layout } = words
  const { title, lead, hint, go } = verify.ask[factor]
  const ofPage = layout.title({ page: title, organisation: settings.organisation })
  return (
    <>
      <FormPage
        action={answerWay}
        before={<ClaimedName words={words} request={request} />}
        heading={title}
        lead={<LeadParagraphs said={lead} />}
        told={told}
        words={{ problem: layout.problem, title: ofPage, errorTitle: layout.errorTitle({ page: ofPage }) }}
      >
        <input type="hidden" name="factor" value={factor} />
        <PasskeyButton
          asked={asked}
          words={{ ...verify.passkey, hint, go, working: layout.working }}
          instead={{ href: '/verify', name: verify.otherWay }}
        />
      </FormPage>
      <Troubleshooting words={words} factor={factor} />
    </>
  )
}
