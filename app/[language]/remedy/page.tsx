import { Frame } from '#app/_ui/frame.tsx'
import { toldByAddress } from '#app/language.ts'
import { isAnswerToPost, requireStep } from '#app/step.ts'
import { isPassWaiting } from '#lib/request.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { EndSessions } from './end-sessions.tsx'
import { GetPass } from './get-pass.tsx'
import { NewPassword } from './new-password.tsx'
import type { RemedyProps } from './props.ts'
import { Unlock } from './unlock.tsx'

/** The act itself, with its consequences said before the button. */
export default async function Remedy({ params, searchParams }: PageProps<'/[language]/remedy'>) {
  const language = languageOf((await params).language)
  const { problem } = await searchParams
  const isAnswer = await isAnswerToPost()
  const { context, request } = await requireStep('/remedy', (one) => isAnswer && isPassWaiting(one))
  const { settings } = context
  const told = toldByAddress(wordsFor(language), problem ?? request.refusal ?? undefined)
  const shared = { language, settings, request, told }
  return (
    <Frame language={language} settings={settings} path="/remedy" step="in" request={request}>
      <Act {...shared} />
    </Frame>
  )
}

function Act(props: RemedyProps) {
  switch (props.request.remedy) {
    case 'end-sessions':
      return <EndSessions {...props} />
    case 'unlock-on-premises':
      return <Unlock {...props} />
    case 'temporary-access-pass':
      return <GetPass {...props} />
    default:
      return <NewPassword {...props} />
  }
}
