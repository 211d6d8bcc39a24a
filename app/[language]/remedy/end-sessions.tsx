import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { goBackToFindings, signOutEverywhere } from './actions.ts'
import { Consequences } from './consequences.tsx'
import type { RemedyProps } from './remedy-props.ts'

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
        <Button kind="lamp" working={words.layout.working}>
          {words.remedy.endSessionsGo}
        </Button>
      </form>
      <form action={goBackToFindings} className="mt-6">
        <Button kind="text">{words.remedy.notNow}</Button>
      </form>
    </>
  )
}
