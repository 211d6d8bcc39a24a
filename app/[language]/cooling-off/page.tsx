import { Countdown } from '#app/_ui/countdown.tsx'
import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Reference } from '#app/_ui/reference.tsx'
import { Signal } from '#app/_ui/signal.tsx'
import { requireRequestOn } from '#app/request-page.ts'
import { StatusLink } from '#app/[language]/outcome/status-link.tsx'
import { statusAddress } from '#lib/use-cases/notify/links.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { askAdministrator } from './actions.ts'

/** Seconds between two looks: a cancel, or threat mode, ends the wait at any time. */
const WAIT_POLLED_EVERY_SECONDS = 30

/** A countdown that survives a closed browser (rule R17). Which method was too new is not told (rule R6). */
export default async function CoolingOff({ params }: PageProps<'/[language]/cooling-off'>) {
  const language = languageOf((await params).language)
  const { context, request } = await requireRequestOn('/cooling-off')
  const { settings } = context
  const words = wordsFor(language)
  const { cooling, layout, findings, outcome } = words
  const now = context.now()
  const endsAt = request.coolingOff?.endsAt ?? now
  const when = dayAndClock(endsAt, language, settings.timeZone)
  return (
    <Frame language={language} settings={settings} path="/cooling-off" step="in" request={request} showsReference>
      <p className="mb-3">
        <Signal kind="wait">{cooling.name}</Signal>
      </p>
      <Heading language={language} settings={settings}>
        {cooling.title({ when })}
      </Heading>
      <Reference label={layout.reference} reference={request.reference} large paper={words.paper} />
      <SummaryList
        facts={[
          {
            term: cooling.until,
            answer: (
              <>
                <time dateTime={endsAt.toISOString()} className="block font-semibold tabular-nums">
                  {when}
                </time>
                <Countdown at={endsAt.toISOString()} from={now.toISOString()} locale={language} over={cooling.over} />
              </>
            ),
          },
          { term: cooling.why, answer: cooling.lead },
          { term: outcome.whatNext, answer: cooling.next },
        ]}
      />
      <form action={askAdministrator} className="mt-8">
        <Button kind="text">{cooling.askPerson}</Button>
        <p className="text-quiet">{findings.askPersonNote}</p>
      </form>
      <StatusLink words={words} address={statusAddress(context, request)} />
      <AutoReload everySeconds={WAIT_POLLED_EVERY_SECONDS} />
    </Frame>
  )
}
