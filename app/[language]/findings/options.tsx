import { Button } from '#app/_ui/button.tsx'
import { isSelfService } from '#app/self-service-remedies.ts'
import { consequencesOf } from '#app/consequences.ts'
import { isSentToMicrosoft } from '#lib/rules/request/sspr.ts'
import { tooEarlyUntil } from '#lib/rules/request/minimum-age.ts'
import { checkedAgainAt } from '#lib/rules/request/diagnosis-retry.ts'
import { type Option, optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { decisionDueAt } from '#lib/rules/organisation/due-times.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'
import { clockNear, clockToTheSecond, dayAndClock, nextMinute } from '#lib/words/time.ts'
import { chooseRemedy } from './actions.ts'
import { MicrosoftReset } from './microsoft-reset.tsx'
import type { FindingsProps } from './findings-props.ts'

type Led = FindingsProps & { readonly leads: 'option' | 'next-step' }

/**
 * The first thing that can be done here, in the page's first screen. It has the main button, unless something else on the
 * page `leads`.
 */
export function FirstOption(props: Led) {
  const { language, leads } = props
  const { first, isSent } = listOf(props)
  if (!first && !isSent) return null
  return (
    <section className="mt-6" aria-labelledby="options">
      <h2 id="options" className="sr-only">
        {wordsFor(language).findings.options}
      </h2>
      {isSent && <MicrosoftReset {...props} isMain={leads === 'option'} />}
      {first && <Choice {...props} option={first} isMain={leads === 'option'} />}
    </section>
  )
}

/** All others, folded away. */
export function OtherOptions(props: Led) {
  const { others } = listOf(props)
  if (others.length === 0) return null
  return (
    <details className="mt-8 border-t border-line pt-4">
      <summary className="cursor-pointer py-2 font-semibold">{wordsFor(props.language).findings.otherOptions}</summary>
      {others.map((option) => (
        <Choice key={option.remedy} {...props} option={option} isMain={false} />
      ))}
    </details>
  )
}

/** Where Microsoft's own reset leads, every option of ours is another one. */
function listOf({ settings, request, now }: FindingsProps) {
  const options = optionsFor(settings, request, now)
  const reset = options.find(({ remedy }) => remedy === 'reset-password')?.decision.kind ?? null
  const isSent = options.length > 0 && isSentToMicrosoft(request, reset, settings)
  const [first, ...rest] = options
  return isSent ? { isSent, first: null, others: options } : { isSent, first, others: rest }
}

function Choice(props: FindingsProps & { option: Option; isMain: boolean }) {
  const { option, isMain, language, settings, request, now } = props
  const words = wordsFor(language)
  const remedy = words.remedies[option.remedy]
  const mayFrom =
    option.remedy === 'reset-password' && option.decision.kind === 'permit' ? tooEarlyUntil(request, now) : null
  const looksAt = checkedAgainAt(option.decision, request.diagnosis, now)
  const said = saidOf(option, props)
  return (
    <form action={chooseRemedy} className="mt-5">
      <input type="hidden" name="remedy" value={option.remedy} />
      <h3 className="text-lead">{remedy.name}</h3>
      {mayFrom ? (
        <p className="mt-2 font-semibold">
          {words.onPremises.tooYoung({ clock: dayAndClock(nextMinute(mayFrom), language, settings.timeZone) })}
        </p>
      ) : looksAt ? (
        <p className="mt-2 font-semibold">
          {words.findings.checkedSoon({ clock: clockToTheSecond(looksAt, language, settings.timeZone) })}
        </p>
      ) : (
        <>
          {said && <p className="mt-2 text-quiet">{said}</p>}
          <p className="mt-4">
            <Button kind={isMain ? 'lamp' : 'plain'} working={words.layout.working}>
              {buttonOf(option, words)}
            </Button>
          </p>
          <details className="mt-3">
            <summary className="press-text cursor-pointer">
              {option.decision.kind === 'await-approval' ? words.findings.whatItWouldDo : words.findings.whatItDoes}
            </summary>
            <ul className="mt-2 list-disc space-y-1 ps-5">
              {consequencesOf(words, option.remedy, request).map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </form>
  )
}

/** Who decides, and by when: as the queue will say it of a request that is put there now. Null of waiting, which nobody decides. */
function saidOf({ remedy, decision }: Option, { language, request, settings, now }: FindingsProps): string | null {
  const { findings, cooling } = wordsFor(language)
  if (decision.kind === 'cool-off')
    return cooling.decision({ when: dayAndClock(decision.until, language, settings.timeZone) })
  if (decision.kind === 'permit') return remedy === 'wait' ? null : findings.decision.permit
  if (decision.kind === 'step-up') return findings.decision['step-up']
  const { kind, why } = decision
  const clock = clockNear(decisionDueAt(settings, request, now), now, language, settings.timeZone)
  // That an administrator decides is the whole reason, so it is one sentence.
  if (why === 'never-self-service' || why === 'account-class')
    return kind === 'await-approval' ? findings.decision.approve({ clock }) : findings.decision['hand-over']({ clock })
  return `${findings.because[why]} ${findings.decision[kind]({ clock })}`
}

/**
 * Remedies that claimants carry out themselves say so on the button; where an approver decides, the button asks one.
 */
function buttonOf({ remedy, decision }: Option, { remedies, findings, cooling }: Words): string {
  if (decision.kind === 'cool-off') return cooling.button
  if (decision.kind === 'step-up') return findings.stepUpButton
  if (decision.kind === 'permit') return remedies[remedy].button
  return isSelfService(remedy) ? findings.askButton : remedies[remedy].button
}
