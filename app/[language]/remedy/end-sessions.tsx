import { Heading } from '#app/_ui/heading.tsx'
import { Press } from '#app/_ui/press.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { goBackToFindings, signOutEverywhere } from './actions.ts'
import { Consequences } from './consequences.tsx'
import type { RemedyProps } from './props.ts'

export function EndSessions({ language, settings, request, told }: RemedyProps) {
  const words = wordsFor(language)
  return (
    <>
      {told && <Problem heading={words.layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {words.remedy.endSessionsTitle}
      </Heading>
      <div className="mt-8">
        <Consequences words={words} remedy="end-sessions" request={request} />
      </div>
      <form action={signOutEverywhere} className="mt-8">
        <Press kind="lamp" working={words.layout.working}>
          {words.remedy.endSessionsGo}
        </Press>
      </form>
      <form action={goBackToFindings} className="mt-6">
        <Press kind="text">{words.remedy.notNow}</Press>
      </form>
    </>
  )
}
