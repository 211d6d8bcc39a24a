import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { goBackToFindings, unlockAccount } from './actions.ts'
import { Consequences } from './consequences.tsx'
import type { RemedyProps } from './remedy-props.ts'

/** Ends the lockout in the organisation's own directory; the password stays. */
export function Unlock({ language, settings, request, told }: RemedyProps) {
  const words = wordsFor(language)
  const { onPremises, remedy, layout } = words
  return (
    <>
      {told && <Problem heading={layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {onPremises.unlockTitle}
      </Heading>
      <div className="mt-8">
        <Consequences words={words} remedy="unlock-on-premises" request={request} />
      </div>
      <form action={unlockAccount} className="mt-8">
        <Button kind="lamp" working={layout.working}>
          {onPremises.unlockGo}
        </Button>
      </form>
      <form action={goBackToFindings} className="mt-6">
        <Button kind="text">{remedy.notNow}</Button>
      </form>
    </>
  )
}
