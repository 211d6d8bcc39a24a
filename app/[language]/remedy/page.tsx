import type { ReactNode } from 'react'
import { ExpiryWarning } from '#app/_ui/expiry-warning.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { type SelfServiceRemedy, isSelfService } from '#app/self-service-remedies.ts'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { isAnswerToPost, requireRequestOn } from '#app/request-page.ts'
import { isPassWaiting } from '#lib/rules/request/request.ts'
import { proofsCountUntil } from '#lib/rules/request/counting-proofs.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'
import { EndSessions } from './end-sessions.tsx'
import { GetPass } from './get-pass.tsx'
import { NewPassword } from './new-password.tsx'
import type { RemedyProps } from './remedy-props.ts'
import { Unlock } from './unlock.tsx'

/** The remedy itself, with its consequences before the button. */
export default async function Remedy({ params, searchParams }: PageProps<'/[language]/remedy'>) {
  const language = languageOf((await params).language)
  const { problem } = await searchParams
  const isAnswer = await isAnswerToPost()
  const { context, request } = await requireRequestOn('/remedy', (one) => isAnswer && isPassWaiting(one))
  const { settings } = context
  const told = await refusalFromAddress(wordsFor(language), problem ?? request.refusal ?? undefined, {
    context,
    language,
    page: '/remedy',
  })
  if (!isSelfService(request.remedy)) throw new Error(`Nobody does ${request.remedy} with their own hands`)
  const Form = FORMS[request.remedy]
  const shared = { language, settings, request, told }
  // Only the password takes time; the others are one press.
  const at = request.remedy === 'reset-password' ? proofsCountUntil(request, context.now(), request.remedy) : null
  const { until, soon, over } = wordsFor(language).timeLimits.proofs
  return (
    <>
      {at && (
        <ExpiryWarning
          at={at.toISOString()}
          locale={language}
          words={{ until: until({ clock: clock(at, language, settings.timeZone) }), soon, over }}
        />
      )}
      <Frame language={language} settings={settings} path="/remedy" step="in" request={request}>
        <Form {...shared} />
      </Frame>
    </>
  )
}

const FORMS: Readonly<Record<SelfServiceRemedy, (props: RemedyProps) => ReactNode>> = {
  'reset-password': NewPassword,
  'unlock-on-premises': Unlock,
  'temporary-access-pass': GetPass,
  'end-sessions': EndSessions,
}
