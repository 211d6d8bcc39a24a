import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import type { Opening } from '#app/_ui/door-picture.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import { PageWords } from '#app/_ui/page-words.tsx'
import { Reference } from '#app/_ui/reference.tsx'
import { SmsRetirementNotice } from '#app/_ui/sms-retirement-notice.tsx'
import { MicrosoftSignOut } from '#app/_ui/microsoft-sign-out.tsx'
import { SharedComputer } from '#app/_ui/shared-computer.tsx'
import { Signal, type SignalKind } from '#app/_ui/signal.tsx'
import type { Step } from '#app/_ui/progress.tsx'
import { WorkIdExpiry } from '#app/_ui/work-id-expiry.tsx'
import { firstApprovalText } from '#app/first-approval.ts'
import { settingsInForce } from '#app/settings-in-force.ts'
import { refusalFromAddress } from '#app/refusal-text.ts'
import { NewCodeOffer } from '#app/[language]/new-code/new-code-offer.tsx'
import { resumeRequest } from '#app/leave-actions.ts'
import { requireRequestOn } from '#app/request-page.ts'
import { statusAddress } from '#lib/use-cases/notify/links.ts'
import { mayReconsider } from '#lib/use-cases/claimant/begin/reconsider.ts'
import { canReopen } from '#lib/use-cases/claimant/remedy/report-still-locked.ts'
import { afterPass } from '#lib/rules/request/method-after-pass.ts'
import { mayWriteNote } from '#lib/rules/request/claimant-note.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import {
  ENDED,
  isPassOver,
  isPassWaiting,
  type RecoveryRequest,
  type RequestState,
} from '#lib/rules/request/request.ts'
import { languageOf, wordsFor } from '#lib/words/index.ts'
import { CompletedChanges } from './completed-changes.tsx'
import { AfterCare } from './after-care.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { ClaimantNote } from './claimant-note.tsx'
import { PassWaiting } from './pass-waiting.tsx'
import { ReadyNextTime } from './ready-next-time.tsx'
import { StillLockedForm } from './still-locked-form.tsx'
import { StatusLink } from './status-link.tsx'
import { outcomeOf } from './outcome-of.ts'

const SIGNAL: Readonly<Partial<Record<RequestState, SignalKind>>> = {
  done: 'open',
  withdrawn: 'open',
  declined: 'shut',
  frozen: 'shut',
  lapsed: 'shut',
}

const OPENING: Readonly<Partial<Record<RequestState, Opening>>> = {
  done: 'open',
  acting: 'wide',
  referred: 'ajar',
  frozen: 'ajar',
}

/** Between two reloads of the page, where something is under way. */
const POLLED_EVERY_SECONDS: Readonly<Partial<Record<RequestState, number>>> = {
  acting: 2,
  queued: 20,
  'handed-over': 20,
  referred: 20,
}

/** Using a pass takes a person. */
const PASS_POLLED_EVERY_SECONDS = 10

/** What happened, what happens next and when, and what to keep. */
export default async function Outcome({ params, searchParams }: PageProps<'/[language]/outcome'>) {
  const language = languageOf((await params).language)
  const { problem } = await searchParams
  const { context, request } = await requireRequestOn('/outcome')
  const { settings } = context
  const words = wordsFor(language)
  const now = context.now()
  const { title } = outcomeOf(request, words, now)
  const isDone = request.state === 'done'
  // Where there is something to press, a phone's first screen is for that, and not for a number to read out.
  const isQuoted = !ENDED.includes(request.state) && !isPassWaiting(request)
  const left = isDoneWith(request, 'temporary-access-pass') ? afterPass(request, now) : null
  const everySeconds =
    isPassWaiting(request) || left === 'open' ? PASS_POLLED_EVERY_SECONDS : POLLED_EVERY_SECONDS[request.state]
  // After a sending restriction the next step says what to try, and when.
  const isAboutSignIn = request.remedy !== 'lift-sending-restriction'
  const told = await refusalFromAddress(words, problem, { context, language, page: '/outcome' })
  return (
    <Frame
      language={language}
      settings={settings}
      path="/outcome"
      step={stepOf(request)}
      request={request}
      showsReference={isQuoted}
      opening={OPENING[request.state] ?? 'half'}
    >
      {told && <Problem heading={words.layout.problem} says={told} />}
      <p className="mb-3">
        <Signal kind={SIGNAL[request.state] ?? 'wait'}>{words.states[request.state].name}</Signal>
      </p>
      <Heading language={language} settings={settings}>
        {title}
      </Heading>
      {isQuoted && <Reference label={words.layout.reference} reference={request.reference} large paper={words.paper} />}
      <NewCodeOffer words={words} request={request} />
      <div className={isQuoted ? undefined : 'mt-5'}>
        <OutcomePanel
          language={language}
          settings={settings}
          request={request}
          now={now}
          firstApproval={firstApprovalText(request, words, (await settingsInForce()).threat, now)}
        />
      </div>
      <PageWords context={context} request={request} language={language} />
      <ClaimantNote words={words} request={request} />
      <CompletedChanges language={language} settings={settings} request={request} now={now} />
      {isPassWaiting(request) && <PassWaiting words={words} settings={settings} isOver={isPassOver(request, now)} />}
      {isDone && isAboutSignIn && (
        <p className="mt-6">
          {left === 'missed' || left === 'unknown' ? (
            <PageLink href="/?again=yes" className="press-lamp">
              {words.pass.againGo}
            </PageLink>
          ) : (
            <a
              href={left === 'open' ? `https://${settings.securityInfo}` : settings.signInAddress}
              className="press-lamp"
            >
              {left === 'open' ? words.pass.setUpGo({ address: settings.securityInfo }) : words.outcome.tryNow}
            </a>
          )}
        </p>
      )}
      {ENDED.includes(request.state) && !isDone && (
        <p className="mt-6">
          <PageLink href="/" className="press-lamp">
            {words.outcome.again}
          </PageLink>
        </p>
      )}
      {isDone && isAboutSignIn && <StillLockedForm words={words} soon={canReopen(settings, request, now)} />}
      {(isDone || request.state === 'withdrawn') && (
        <SmsRetirementNotice language={language} settings={settings} request={request} now={now} />
      )}
      {isDone && <AfterCare language={language} settings={settings} request={request} now={now} />}
      {isDone && <WorkIdExpiry language={language} settings={settings} request={request} now={now} />}
      {(isDone || request.state === 'withdrawn') && <ReadyNextTime words={words} />}
      {request.state === 'referred' && mayReconsider(request, now) && (
        <section className="mt-8">
          <h2 className="text-lead">{words.leave.backTitle}</h2>
          <form action={resumeRequest} className="mt-2">
            <Button kind="plain" working={words.layout.working}>
              {words.leave.back}
            </Button>
          </form>
        </section>
      )}
      <MicrosoftSignOut words={words} request={request} />
      {isDone && request.proofs.length > 0 && <SharedComputer words={words} back="/outcome" />}
      <StatusLink words={words} address={statusAddress(context, request)} />
      {/* Without script, what is being typed would be lost. */}
      {everySeconds && (
        <AutoReload
          everySeconds={everySeconds}
          again={mayWriteNote(request) ? { href: '/outcome', says: words.status.refresh } : undefined}
        />
      )}
    </Frame>
  )
}

const isDoneWith = ({ state, remedy }: RecoveryRequest, which: RemedyId): boolean =>
  state === 'done' && remedy === which

/** As far as the request came: a reference without a proof is still the first step. */
const stepOf = ({ proofs, diagnosis }: RecoveryRequest): Step => {
  if (proofs.length === 0) return 'who'
  return diagnosis ? 'in' : 'why'
}
