import { Button } from '#app/_ui/button.tsx'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Words } from '#lib/words/index.ts'
import { discardPass } from './actions.ts'

/** Leads to Microsoft with the pass; or says that it was not seen, and offers another one. */
export function PassWaiting({ words, settings, isOver }: { words: Words; settings: Settings; isOver: boolean }) {
  const { pass, layout } = words
  // With a pass that has run out nobody can sign in, so only another one is offered.
  if (isOver)
    return (
      <form action={discardPass} className="mt-8">
        <Button kind="lamp" working={layout.working}>
          {pass.overGo}
        </Button>
        <p className="mt-2 text-quiet">{pass.lostNote}</p>
      </form>
    )
  return (
    <>
      {/* It opens beside this page, where the steps are still to be read. */}
      <p className="mt-6">
        <a href={settings.signInAddress} target="_blank" rel="noreferrer" className="press-lamp">
          {pass.signIn}
        </a>
      </p>
      <h2 className="mt-8 text-lead">{pass.stepsTitle}</h2>
      <ol className="mt-2 list-decimal space-y-2 ps-5">
        {pass.steps({ securityInfo: settings.securityInfo }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <form action={discardPass} className="mt-8">
        <Button kind="plain" working={layout.working}>
          {pass.lost}
        </Button>
        <p className="mt-2 text-quiet">{pass.lostNote}</p>
      </form>
    </>
  )
}
