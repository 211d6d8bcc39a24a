import { Frame } from '#app/_ui/frame.tsx'
import { toldByAddress } from '#app/language.ts'
import { requireStep } from '#app/step.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { EndSessions } from './end-sessions.tsx'
import { NewPassword } from './new-password.tsx'

/** The act itself, with its consequences said before the button. */
export default async function Remedy({ params, searchParams }: PageProps<'/[language]/remedy'>) {
  const language = languageOf((await params).language)
  const { problem } = await searchParams
  const { context, request } = await requireStep('/remedy')
  const { settings } = context
  const told = toldByAddress(wordsFor(language), problem ?? request.refusal ?? undefined)
  const shared = { language, settings, request, told }
  return (
    <Frame language={language} settings={settings} path="/remedy" step="in" request={request}>
      {request.remedy === 'end-sessions' ? <EndSessions {...shared} /> : <NewPassword {...shared} />}
    </Frame>
  )
}
