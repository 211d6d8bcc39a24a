import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { SharedComputer } from '#app/_ui/shared-computer.tsx'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { readFlash } from '#app/flash-message.ts'
import { knownWorkIdEnd } from '#lib/use-cases/employee/known-work-id-end.ts'
import { keepReadiness } from '#lib/use-cases/employee/readiness-snapshot.ts'
import { accountOf, prepared, wayBackOf } from '#lib/use-cases/employee/visit-enrolment.ts'
import { heldItems } from '#lib/rules/preparation/preparation.ts'
import { heldMethods } from '#lib/rules/preparation/held-methods.ts'
import { languageOf, type Words, wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import { leaveEnrolment, leaveEverywhere } from './actions.ts'
import { MicrosoftMethods } from './microsoft-methods.tsx'
import { SignInAfterSmsPanel } from './sign-in-after-sms-panel.tsx'
import { EnrolledItems } from './enrolled-items.tsx'
import { ReadinessPanel } from './readiness-panel.tsx'
import { requireVisit } from './visit.ts'
import { WayBack } from './way-back.tsx'
import { readSignInAfterSms } from '#lib/use-cases/employee/sign-in-after-sms.ts'

/** What would work today, what counts from when, and how to add and remove each. */
export default async function Enrol({ params, searchParams }: PageProps<'/[language]/enrol'>) {
  const language = languageOf((await params).language)
  const { problem } = await searchParams
  const { context, visit } = await requireVisit('/enrol')
  const { settings, store, now } = context
  const words = wordsFor(language)
  const { enrol, layout } = words
  const done = await readFlash('/enrol', enrol.did)
  const found = await prepared(context, accountOf(visit), 'page')
  if (found.ok) await keepReadiness(context, accountOf(visit), found.value)
  const enrolled = found.ok ? found.value.enrolled : await store.enrolled(accountOf(visit))
  const wayBack = found.ok ? wayBackOf(found.value) : 'unknown'
  const told = await refusalFromAddress(words, problem, { context, language, page: '/enrol' })
  const place = { language, settings, now: now() }
  const afterSms = found.ok
    ? await readSignInAfterSms(context, accountOf(visit), found.value.holdings.authenticators)
    : null
  const workIdEndsAt = await knownWorkIdEnd(context, accountOf(visit))
  const ways = found.ok ? heldMethods(found.value.holdings, settings.factors) : null
  return (
    <Frame language={language} settings={settings} path="/enrol" step={null} opening="wide">
      {told && <Problem heading={layout.problem} says={told} />}
      {!told && done && <Notice>{done}</Notice>}
      <Heading language={language} settings={settings} wrong={told !== null}>
        {enrol.title}
      </Heading>
      <p className="mt-4 text-lead">{enrol.lead({ organisation: settings.organisation })}</p>
      <WayBack enrol={enrol} wayBack={wayBack} />
      {ways && wayBack === 'own' ? (
        <ReadinessPanel {...place} ways={ways}>
          <Practise enrol={enrol} />
        </ReadinessPanel>
      ) : (
        <Practise enrol={enrol} />
      )}
      {workIdEndsAt && (
        <p className="mt-6 border-s-[6px] border-wait bg-wait-wash px-5 py-4">
          {words.wallet.lastShownEnds({ day: day(workIdEndsAt, language, settings.timeZone) })}
        </p>
      )}
      {afterSms && <SignInAfterSmsPanel {...place} afterSms={afterSms} />}
      <EnrolledItems
        {...place}
        items={heldItems(enrolled, settings.freshnessWindowInDays)}
        mayAdd={wayBack === 'own'}
      />
      {ways && <MicrosoftMethods {...place} ways={ways} />}
      <div className="mt-12 flex flex-wrap gap-x-4 text-quiet">
        {enrol.signedInAs({ name: visit.employee.name })}
        <form action={leaveEnrolment}>
          <Button kind="text">{enrol.leave}</Button>
        </form>
        <form action={leaveEverywhere}>
          <Button kind="text">{enrol.leaveEverywhere}</Button>
        </form>
      </div>
      <SharedComputer words={words} back="/enrol" />
      <p className="mt-12">
        <PageLink href="/enrol/instruction">{enrol.instruction}</PageLink>
      </p>
    </Frame>
  )
}

/** The one thing to do here, high enough for a phone's first screen. */
const Practise = ({ enrol }: { enrol: Words['enrol'] }) => (
  <>
    <p className="mt-5 sm:mt-8">
      <PageLink href="/enrol/rehearse" className="press-lamp no-underline">
        {enrol.rehearse}
      </PageLink>
    </p>
    <p className="mt-2 text-quiet">{enrol.rehearseNote}</p>
  </>
)
