import { redirect } from 'next/navigation'
import { Frame } from '#app/_ui/frame.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { isTriable, rehearsal, stateOf } from '#lib/use-cases/employee/rehearse.ts'
import { passkeyToTry } from '#lib/use-cases/employee/try-method.ts'
import { wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import { SignInAfterSmsPanel } from '../sign-in-after-sms-panel.tsx'
import { ReadinessPanel } from '../readiness-panel.tsx'
import { pendingOf, requireVisit } from '../visit.ts'
import { WayBack } from '../way-back.tsx'
import { TryForm } from './try-form.tsx'
import { RehearsalSteps } from './rehearsal-steps.tsx'

/** Each way that policy offers, with what the employee has for it, and a button to try it. */
export default async function Rehearse({ searchParams }: PageProps<'/[language]/enrol/rehearse'>) {
  const { way, problem } = await searchParams
  const { context, visit } = await requireVisit('/enrol/rehearse')
  const { settings, now } = context
  const { language } = visit
  const pending = await pendingOf('rehearsal')
  const found = await rehearsal(context, visit, pending)
  if (!found.ok) redirect(`/enrol?problem=${found.refusal}`)
  const words = wordsFor(language)
  const { enrol, layout } = words
  const told = await refusalFromAddress(words, problem, { context, language, page: '/enrol/rehearse' })
  const place = { language, settings, now: now() }
  const state = stateOf(context, visit, pending)
  if (typeof way === 'string' && isTriable(way) && state.id)
    return (
      <Frame
        language={language}
        settings={settings}
        path={`/enrol/rehearse?way=${way}`}
        step={null}
        back="/enrol/rehearse"
      >
        <TryForm
          {...place}
          factor={way}
          sentTo={state.sentTo}
          asked={way === 'passkey' ? await passkeyToTry(context, visit, pending) : null}
        />
      </Frame>
    )
  const { ways, wayBack, readiness, withoutPhone, afterSms } = found.value
  const steps = (
    <>
      <p className="mt-5 sm:mt-8">{enrol.rehearsal.lead}</p>
      <RehearsalSteps {...place} ways={ways} />
    </>
  )
  return (
    <Frame language={language} settings={settings} path="/enrol/rehearse" step={null} back="/enrol" opening="wide">
      {told && <Problem heading={layout.problem} says={told} />}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {enrol.rehearsal.title}
      </Heading>
      <WayBack enrol={enrol} wayBack={wayBack} />
      {wayBack === 'own' ? (
        <ReadinessPanel {...place} ways={ways.flatMap(({ held }) => held)}>
          {steps}
        </ReadinessPanel>
      ) : (
        steps
      )}
      {wayBack === 'own' && readiness?.level !== 'ready' && (
        <p className="mt-4">
          {withoutPhone.from
            ? enrol.rehearsal.noPhone.soon({ day: day(withoutPhone.from, language, settings.timeZone) })
            : enrol.rehearsal.noPhone.no}
        </p>
      )}
      <SignInAfterSmsPanel {...place} afterSms={afterSms} />
    </Frame>
  )
}
