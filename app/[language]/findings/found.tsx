import { Facts } from '#app/_ui/facts.tsx'
import { Heading } from '#app/_ui/heading.tsx'
import { Press } from '#app/_ui/press.tsx'
import { SaidCode } from '#app/_ui/said-code.tsx'
import { Signal, type SignalKind } from '#app/_ui/signal.tsx'
import { When } from '#app/_ui/when.tsx'
import { type Finding, tellable } from '#lib/causes/index.ts'
import { wordsFor } from '#lib/words/index.ts'
import { factsOf } from '#lib/words/telling.ts'
import { askAdministrator, giveOneMoreProof, lookOnceMore } from './actions.ts'
import { decide } from '#lib/policy.ts'
import { optionsFor } from '#lib/recovery/options.ts'
import { ForHelpDesk } from './for-help-desk.tsx'
import { isForAPerson, NextStep } from './next-step.tsx'
import { Options } from './options.tsx'
import type { FindingsProps } from './props.ts'
import { Seen } from './seen.tsx'
import { Until } from './until.tsx'

export function Found(props: FindingsProps) {
  const { language, settings, request, now } = props
  const words = wordsFor(language)
  const { findings } = words
  const all = request.diagnosis?.findings ?? []
  const [decisive, ...others] = tellable(all, request.assurance)
  if (!decisive) return null
  const cause = words.causes[decisive.cause]
  const hasOptions = optionsFor(settings, request, now).length > 0
  const write = (finding: Finding) => factsOf(finding, now, language, settings.timeZone)
  return (
    <>
      <p className="mb-3">
        <Signal kind={signalOf(decisive)}>{cause.name}</Signal>
      </p>
      <Heading language={language} settings={settings}>
        {cause.headline(write(decisive))}
      </Heading>
      <p className="mt-4 text-lead">{cause.meaning}</p>
      <SaidCode language={language} code={request.errorCode} beforeFindings />
      <div className="mt-8">
        <Facts
          facts={[
            (decisive.since !== null || decisive.cause === 'nothing-wrong') && {
              term: decisive.cause === 'nothing-wrong' ? findings.lastSuccess : findings.since,
              answer: decisive.since ? (
                <>
                  <When at={decisive.since} now={now} language={language} timeZone={settings.timeZone} />
                  {decisive.count !== null && decisive.count > 1 && `, ${findings.attempts(decisive.count)}`}
                </>
              ) : (
                findings.sinceUnknown
              ),
            },
            decisive.until.kind !== 'no-end' && {
              term: findings.until,
              answer: <Until {...props} until={decisive.until} />,
            },
            { term: findings.canDo, answer: mustAsk(props, decisive) ? findings.canAsk : cause.canDo },
            { term: findings.whoElse, answer: cause.whoElse },
          ]}
        />
      </div>
      {others.length > 0 && (
        <section className="mt-8">
          <h2 className="text-lead">{findings.also}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {others.map((other) => (
              <li key={other.cause}>
                {words.causes[other.cause].headline(write(other))}. {words.causes[other.cause].canDo}
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length + 1 < all.length && (
        <form action={giveOneMoreProof} className="mt-6">
          <p>{findings.moreToTell}</p>
          <Press kind="text">{findings.moreProofGo}</Press>
        </form>
      )}
      {hasOptions ? <Options {...props} /> : <NextStep {...props} decisive={decisive} signal={signalOf(decisive)} />}
      <Seen {...props} />
      <ForHelpDesk {...props} />
      <div className="mt-10 space-y-4 border-t border-line pt-5">
        <form action={lookOnceMore}>
          <Press kind="text">{findings.lookAgain}</Press>
        </form>
        {(hasOptions || !isForAPerson(decisive)) && (
          <form action={askAdministrator}>
            <Press kind="text">{findings.askPerson}</Press>
            <p className="text-quiet">{findings.askPersonNote}</p>
          </form>
        )}
      </div>
    </>
  )
}

/** The words say "choose a new password", as most accounts may for this cause, and this one may not. */
function mustAsk({ settings, request, now }: FindingsProps, { cause }: Finding): boolean {
  const [best] = optionsFor(settings, request, now)
  const mayHere = best?.decision.kind === 'permit' || best?.decision.kind === 'step-up'
  return best?.remedy === 'reset-password' && !mayHere && decide({ ...ORDINARY, causes: [cause] }).kind === 'permit'
}

const ORDINARY = {
  remedy: 'reset-password',
  accountClass: 'member',
  outlastsCompromise: false,
  assurance: 'aal2',
  compromiseUnknown: false,
  threatMode: false,
  afterWaiting: null,
} as const

/** Time ends it: wait. Nothing stops the account: open. Everything else is shut until somebody acts. */
function signalOf({ cause, until }: Finding): SignalKind {
  if (cause === 'nothing-wrong') return 'open'
  return 'at' in until || cause === 'not-visible' || cause === 'service-trouble' ? 'wait' : 'shut'
}
