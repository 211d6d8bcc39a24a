import { Countdown } from '#app/_ui/countdown.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Signal } from '#app/_ui/signal.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import { askAdministrator, lookOnceMore } from './actions.ts'
import { EarlierRequests } from './earlier-requests.tsx'
import type { FindingsProps } from './findings-props.ts'

/** The claimant chose to wait: how long, what not to do, and what then. */
export function WaitingAdvice(props: FindingsProps) {
  const { language, settings, request, now } = props
  const { findings, causes, layout } = wordsFor(language)
  const timed = request.diagnosis?.findings.find(({ until }) => 'at' in until)
  const end = timed && 'at' in timed.until ? timed.until.at : null
  const isOver = !end || end <= now
  return (
    <>
      {timed && !isOver && (
        <p className="mb-3">
          <Signal kind="wait">{causes[timed.cause].name}</Signal>
        </p>
      )}
      <Heading language={language} settings={settings}>
        {isOver ? findings.waitingOverTitle : findings.waitingTitle}
      </Heading>
      <EarlierRequests {...props} />
      {isOver ? (
        <p className="mt-4 text-lead">{findings.waitingOverLead}</p>
      ) : (
        <>
          <p className="mt-6 text-title font-bold">
            <Countdown
              at={end.toISOString()}
              from={now.toISOString()}
              locale={language}
              over={findings.countdownOver}
            />
          </p>
          <p className="mt-4">{findings.waitingLead({ clock: clockNear(end, now, language, settings.timeZone) })}</p>
        </>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-4">
        {isOver && (
          <a href={settings.signInAddress} className="press-lamp">
            {findings.tryNow}
          </a>
        )}
        <form action={lookOnceMore}>
          <Button kind={isOver ? 'plain' : 'lamp'} working={layout.working}>
            {findings.lookAgain}
          </Button>
        </form>
      </div>
      <form action={askAdministrator} className="mt-8">
        <Button kind="text">{findings.askPerson}</Button>
        <p className="text-quiet">{findings.askPersonNote}</p>
      </form>
    </>
  )
}
