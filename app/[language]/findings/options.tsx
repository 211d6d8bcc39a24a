import { Button } from '#app/_ui/button.tsx'
import { isAct } from '#app/acts.ts'
import { consequencesOf } from '#app/consequences.ts'
import { isSentToMicrosoft } from '#lib/rules/request/sspr.ts'
import { tooEarlyUntil } from '#lib/rules/request/minimum-age.ts'
import { checkedAgainAt } from '#lib/rules/request/diagnosis-retry.ts'
import type { Decision } from '#lib/rules/policy/policy-decision.ts'
import { type Option, optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'
import { clockToTheSecond, dayAndClock, nextMinute } from '#lib/words/time.ts'
import { chooseRemedy } from './actions.ts'
import { MicrosoftReset } from './microsoft-reset.tsx'
import type { FindingsProps } from './props.ts'

/**
 * What can be done here, each with its consequences before its button. The first has the main button, unless something
 * else on the page `leads`.
 */
export function Options({
  language,
  settings,
  request,
  now,
  leads,
}: FindingsProps & { leads: 'option' | 'next-step' }) {
  const words = wordsFor(language)
  const options = optionsFor(settings, request, now)
  if (options.length === 0) return null
  const reset = options.find(({ remedy }) => remedy === 'reset-password')?.decision.kind ?? null
  const atMicrosoft = isSentToMicrosoft(request, reset, settings)
  return (
    <section className="mt-10" aria-labelledby="options">
      <h2 id="options" className="text-head">
        {words.findings.options}
      </h2>
      {atMicrosoft && <MicrosoftReset {...{ language, settings, request, now }} isMain={leads === 'option'} />}
      {options.map((option, at) => (
        <Choice
          key={option.remedy}
          option={option}
          first={at === 0 && !atMicrosoft}
          isMain={leads === 'option'}
          {...{ language, settings, request, now }}
        />
      ))}
    </section>
  )
}

function Choice(props: FindingsProps & { option: Option; first: boolean; isMain: boolean }) {
  const { option, first, isMain, language, settings, request, now } = props
  const words = wordsFor(language)
  const remedy = words.remedies[option.remedy]
  const mayFrom =
    option.remedy === 'reset-password' && option.decision.kind === 'permit' ? tooEarlyUntil(request, now) : null
  const looksAt = checkedAgainAt(option.decision, request.diagnosis, now)
  return (
    <form action={chooseRemedy} className={first ? 'mt-4' : 'mt-8 border-t border-line pt-6'}>
      <input type="hidden" name="remedy" value={option.remedy} />
      <h3 className="text-lead">{remedy.name}</h3>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {consequencesOf(words, option.remedy, request).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {mayFrom ? (
        <p className="mt-3 font-semibold">
          {words.onPremises.tooYoung(dayAndClock(nextMinute(mayFrom), language, settings.timeZone))}
        </p>
      ) : looksAt ? (
        <p className="mt-3 font-semibold">
          {words.findings.checkedSoon(clockToTheSecond(looksAt, language, settings.timeZone))}
        </p>
      ) : (
        <>
          <p className="mt-3 text-quiet">{saidOf(option.decision, language, settings)}</p>
          <p className="mt-4">
            <Button kind={first && isMain ? 'lamp' : 'plain'} working={words.layout.working}>
              {buttonOf(option, words)}
            </Button>
          </p>
        </>
      )}
    </form>
  )
}

function saidOf(decision: Decision, language: Language, settings: Settings): string {
  const { findings, cooling } = wordsFor(language)
  if (decision.kind === 'cool-off')
    return cooling.decision({ when: dayAndClock(decision.until, language, settings.timeZone) })
  if (decision.kind === 'permit' || decision.kind === 'step-up') return findings.decision[decision.kind]
  return `${findings.because[decision.why]} ${findings.decision[decision.kind](settings.decideWithinHours, settings.staffedHours !== null)}`
}

/**
 * Remedies that claimants carry out themselves say so on the button; where an approver decides, the button asks one.
 */
function buttonOf({ remedy, decision }: Option, { remedies, findings, cooling }: Words): string {
  if (decision.kind === 'cool-off') return cooling.button
  if (decision.kind === 'step-up') return findings.stepUpButton
  if (decision.kind === 'permit') return remedies[remedy].button
  return isAct(remedy) ? findings.askButton : remedies[remedy].button
}
