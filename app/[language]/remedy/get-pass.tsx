import { Problem } from '#app/_ui/problem.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { getPass, goBackToFindings } from './actions.ts'
import { Consequences } from './consequences.tsx'
import { PassDisplay } from './pass-display.tsx'
import type { RemedyProps } from './remedy-props.ts'

/** What the pass does and what to have ready, then the button; its answer replaces all of this. */
export function GetPass({ language, settings, request, told }: RemedyProps) {
  const words = wordsFor(language)
  const { pass, layout, outcome, remedy } = words
  return (
    <PassDisplay
      action={getPass}
      words={{
        title: pass.shownTitle,
        once: pass.shownOnce,
        worksUntil: pass.worksUntil({ clock: '{clock}' }),
        stepsTitle: pass.stepsTitle,
        steps: pass.steps({ securityInfo: settings.securityInfo }),
        signIn: pass.signIn,
        next: pass.next,
        copy: outcome.copy,
        copied: outcome.copied,
      }}
      tabTitle={layout.title({ page: pass.shownTitle, organisation: settings.organisation })}
      signInAddress={settings.signInAddress}
      press={
        <Button kind="lamp" working={layout.working}>
          {pass.go}
        </Button>
      }
      after={
        <form action={goBackToFindings} className="mt-6">
          <Button kind="text">{remedy.notNow}</Button>
        </form>
      }
    >
      {told && <Problem heading={layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {pass.title}
      </Heading>
      <p className="mt-3 sm:mt-4">{pass.lead}</p>
      <p className="mt-2">{pass.before}</p>
      <div className="mt-5 sm:mt-8">
        <Consequences words={words} remedy="temporary-access-pass" request={request} />
      </div>
    </PassDisplay>
  )
}
