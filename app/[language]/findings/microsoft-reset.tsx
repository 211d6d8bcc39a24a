/** The way to Microsoft's own reset, with what to expect there; and, for whoever is back, what to do afterwards. */
import { Button } from '#app/_ui/button.tsx'
import { changedSinceBegun } from '#lib/rules/request/sspr.ts'
import { wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import { lookOnceMore } from './actions.ts'
import type { FindingsProps } from './findings-props.ts'

export function MicrosoftReset(props: FindingsProps & { isMain: boolean }) {
  const { language, settings, request, isMain } = props
  const { findings } = wordsFor(language)
  const said = findings.microsoftReset
  const changedAt = changedSinceBegun(request)
  return changedAt ? (
    <Changed {...props} at={changedAt} />
  ) : (
    <div className="mt-4">
      <h3 className="text-lead">{said.name}</h3>
      <p className="mt-2">{said.lead}</p>
      <p className="mt-4">
        <a
          href={settings.portalAddress.selfServiceReset}
          target="_blank"
          rel="noreferrer"
          className={isMain ? 'press-lamp' : 'press-plain'}
        >
          {said.go}
        </a>
      </p>
      <p className="mt-3 text-quiet">{said.newTab}</p>
      <h4 className="mt-4 font-semibold">{said.expect}</h4>
      <ol className="mt-2 list-decimal space-y-1.5 ps-6 marker:font-semibold">
        {said.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mt-3">{said.after}</p>
      <form action={lookOnceMore} className="mt-3">
        <p>{said.back}</p>
        <Button kind="text">{findings.lookAgain}</Button>
      </form>
    </div>
  )
}

/** For whoever is back with a new password: what is next, and whom to ask where somebody else changed it. */
function Changed({ language, settings, now, at }: FindingsProps & { at: Date }) {
  const { findings } = wordsFor(language)
  const said = findings.microsoftReset.changed
  return (
    <div className="mt-4">
      <h3 className="text-lead">{said.name}</h3>
      <p className="mt-2">{said.lead({ clock: clockNear(at, now, language, settings.timeZone) })}</p>
      <p className="mt-2">{said.next}</p>
      <p className="mt-4">
        <a href={settings.signInAddress} className="press-lamp">
          {findings.tryNow}
        </a>
      </p>
      <p className="mt-3 font-semibold">{said.notYou}</p>
    </div>
  )
}
