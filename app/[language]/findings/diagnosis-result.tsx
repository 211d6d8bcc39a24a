import { SummaryList } from '#app/_ui/summary-list.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { SmsRetirementNotice } from '#app/_ui/sms-retirement-notice.tsx'
import { PasskeyGuide } from '#app/_ui/passkey-guide.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ReportedCode } from '#app/_ui/reported-code.tsx'
import { SavedPasswordSteps } from '#app/_ui/saved-password-steps.tsx'
import { Signal, type SignalKind } from '#app/_ui/signal.tsx'
import { LocalTime } from '#app/_ui/local-time.tsx'
import { meets } from '#lib/rules/proofs/assurance.ts'
import type { Decision } from '#lib/rules/policy/policy-decision.ts'
import { type Finding, isLastWord, tellable, isWarning } from '#lib/rules/diagnosis/causes/index.ts'
import { isSignInAdvised } from '#lib/rules/request/sign-in-advice.ts'
import { oldPasswordOf } from '#lib/rules/request/old-password.ts'
import { changedSinceBegun, isSentToMicrosoft } from '#lib/rules/request/sspr.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'
import { isContradicted, isToldLocked } from '#lib/rules/request/unverified-claim.ts'
import { factsOf, NO_FACTS } from '#lib/words/cause-facts.ts'
import { askAdministrator, lookOnceMore } from './actions.ts'
import { isPassLost, optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { EarlierRequests } from './earlier-requests.tsx'
import { ForHelpDesk } from './for-help-desk.tsx'
import { adviceExceptionText } from './advice-exception-text.ts'
import { leadingStep } from './leading-step.ts'
import { isForAPerson, NextStep } from './next-step.tsx'
import { UnverifiedClaim } from './unverified-claim.tsx'
import { FirstOption, OtherOptions } from './options.tsx'
import { RecoveryPlan } from './recovery-plan.tsx'
import type { FindingsProps } from './findings-props.ts'
import { EvidenceList } from './evidence-list.tsx'
import { CauseEnd } from './cause-end.tsx'

export function DiagnosisResult(props: FindingsProps) {
  const { language, settings, request, now } = props
  const words = wordsFor(language)
  const { findings } = words
  const found = request.diagnosis?.findings ?? []
  const all = found.filter(({ cause: one }) => !isWarning(one))
  const told = tellable(all, request.assurance)
  const passkey = told.find(({ cause: one }) => one === 'passkey-required')
  const [decisive, ...others] = told
  if (!decisive || !request.diagnosis) return null
  const { at } = request.diagnosis
  const cause = words.causes[decisive.cause]
  const options = optionsFor(settings, request, now)
  const reset = options.find(({ remedy }) => remedy === 'reset-password')?.decision.kind ?? null
  const isBackFromMicrosoft = isSentToMicrosoft(request, reset, settings) && changedSinceBegun(request) !== null
  // That nothing seems to be wrong is not said where another request explains it, or a pass that led to no new method.
  const explained = isLastWord(decisive.cause) ? explainedBy(request, words) : null
  const leads = leadingStep(decisive.cause, isBackFromMicrosoft || explained !== null)
  const saved = oldPasswordOf(request)
  const isNextStep = options.length === 0 || leads === 'next-step'
  const isSent = isSentToMicrosoft(request, reset, settings)
  const looksAgainAbove = isSent
    ? options.length > 0 && !isBackFromMicrosoft
    : isNextStep && !isForAPerson(decisive) && signalOf(decisive) === 'wait'
  /** The main button of the page does. */
  const leadsToSignIn = isNextStep && !isForAPerson(decisive) && signalOf(decisive) !== 'wait'
  // A page has one way to ask a person, which knows what it is asked for.
  const asksAbove =
    (isNextStep && isForAPerson(decisive)) || options.some(({ decision }) => ASKS.includes(decision.kind))
  /** Ends of causes that have sentences of their own. */
  const untilOf = (one: Finding['cause']) => {
    if (one === 'on-premises-hours' && decisive.until.kind === 'after-decision')
      return { term: findings.until, answer: findings.untilHours }
    if (one === 'sending-restricted') return { term: findings.until, answer: findings.onYourWord.until }
    return one === 'service-trouble' ? { term: findings.until, answer: findings.untilFixed } : null
  }
  const write = (finding: Finding) => factsOf(finding, now, language, settings.timeZone)
  return (
    <>
      <p className="mb-3">
        <Signal kind={explained ? 'shut' : signalOf(decisive)}>{explained?.name ?? cause.name}</Signal>
      </p>
      <Heading language={language} settings={settings}>
        {explained?.headline ?? cause.headline(write(decisive))}
      </Heading>
      <EarlierRequests {...props} />
      {isToldLocked(request) && <p className="mt-2">{findings.toldLock.seen}</p>}
      {isContradicted(request) && meets(request.assurance, 'aal2') && (
        <p className="mt-2 text-quiet">{findings.onYourWord.contradicted}</p>
      )}
      {others.length === 0 && (
        <p className="mt-4">
          {isOver(decisive, now) ? findings.waitingOverLead : (adviceExceptionText(props, decisive) ?? cause.canDo)}
        </p>
      )}
      {!leadsToSignIn && isSignInAdvised(request, decisive, now) && (
        <p className="mt-3">
          <a href={settings.signInAddress} className="press-text">
            {findings.tryNow}
          </a>
        </p>
      )}
      {isNextStep && <NextStep {...props} decisive={decisive} signal={signalOf(decisive)} />}
      <FirstOption {...props} leads={leads} />
      <ReportedCode language={language} told={request} beforeFindings />
      <div className="mt-8">
        <SummaryList
          facts={[
            explained === null && { term: findings.meaning, answer: cause.meaning },
            (decisive.since !== null || decisive.cause === 'nothing-wrong') && {
              term: decisive.cause === 'nothing-wrong' ? findings.lastSuccess : findings.since,
              answer: decisive.since ? (
                <>
                  <LocalTime at={decisive.since} now={now} language={language} timeZone={settings.timeZone} />
                  {decisive.count !== null &&
                    decisive.count > 1 &&
                    `, ${findings.wrongInARow({ count: decisive.count })}`}
                  {decisive.locksAfter !== undefined && `. ${findings.locksAfter({ count: decisive.locksAfter })}`}
                </>
              ) : (
                findings.sinceUnknown
              ),
            },
            untilOf(decisive.cause) ??
              (decisive.until.kind !== 'no-end' && {
                term: findings.until,
                answer: <CauseEnd {...props} until={decisive.until} at={at} />,
              }),
            others.length === 0 && { term: findings.whoElse, answer: cause.whoElse },
          ]}
        />
      </div>
      {others.length > 0 && (
        <section className="mt-8">
          <h2 className="text-lead">{findings.also}</h2>
          <ul className="mt-2 list-disc space-y-1 ps-5">
            {others.map((other) => (
              <li key={other.cause}>{words.causes[other.cause].headline(write(other))}.</li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && <RecoveryPlan {...props} told={told} />}
      {passkey && (
        <PasskeyGuide
          {...{ language, settings, now }}
          from={passkey.from}
          isAsked
          isGuest={request.accountClass === 'guest'}
        />
      )}
      {told.length < all.length && <p className="mt-6">{findings.moreToTell}</p>}
      {saved && (
        <div className="mt-6">
          <p>{words.plan.steps['remove-saved']({ ...NO_FACTS, ...saved })}</p>
          <SavedPasswordSteps words={words} saved={saved} />
        </div>
      )}
      <OtherOptions {...props} leads={leads} />
      <UnverifiedClaim {...props} />
      <SmsRetirementNotice {...props} onlyWarning />
      <EvidenceList {...props} />
      <ForHelpDesk {...props} />
      <div className="mt-10 space-y-4 border-t border-line pt-5">
        {!looksAgainAbove && (
          <form action={lookOnceMore}>
            <Button kind="text">{findings.lookAgain}</Button>
          </form>
        )}
        {!asksAbove && (
          <form action={askAdministrator}>
            <Button kind="text">{findings.askPerson}</Button>
            <p className="text-quiet">{findings.askPersonNote}</p>
          </form>
        )}
      </div>
    </>
  )
}

/** Decisions whose button asks an approver. */
const ASKS: readonly Decision['kind'][] = ['await-approval', 'hand-over']

/** What explains it instead of a cause; null: nothing does. */
function explainedBy(request: FindingsProps['request'], { earlier }: Words): { name: string; headline: string } | null {
  if (request.diagnosis?.earlier?.stoppedAt) return earlier
  const lost = isPassLost(request) ? request.diagnosis?.earlier?.pass : null
  return lost ? earlier.passHeading[lost.kind] : null
}

/** The advice is to wait, and the time for it has passed. */
const isOver = ({ until }: Finding, now: Date): boolean => 'at' in until && until.at <= now

/** Wait where time ends it, open where nothing stops the account, shut for everything else. */
function signalOf({ cause, until }: Finding): SignalKind {
  if (cause === 'nothing-wrong') return 'open'
  return 'at' in until || cause === 'not-visible' || cause === 'service-trouble' ? 'wait' : 'shut'
}
