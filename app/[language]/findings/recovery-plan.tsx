/** One plan for all that was told: who does what, in which order. */
import type { Finding } from '#lib/rules/diagnosis/causes/index.ts'
import type { Plan, Step } from '#lib/rules/policy/plan.ts'
import { planRecovery } from '#lib/use-cases/claimant/explain/plan-recovery.ts'
import { wordsFor } from '#lib/words/index.ts'
import { factsOf, NO_FACTS } from '#lib/words/cause-facts.ts'
import type { FindingsProps } from './findings-props.ts'

const WHO = ['you', 'administrator', 'time'] as const satisfies readonly (keyof Plan)[]

const NUMBERED = 'list-decimal space-y-1.5 ps-6 marker:font-semibold'

export function RecoveryPlan({ language, settings, request, now, told }: FindingsProps & { told: readonly Finding[] }) {
  const { plan: words } = wordsFor(language)
  const plan = planRecovery(settings, request, told, now)
  const say = ({ what, of }: Step) => words.steps[what](of ? factsOf(of, now, language, settings.timeZone) : NO_FACTS)
  return (
    <section className="mt-8" aria-labelledby="plan">
      <h2 id="plan" className="text-lead">
        {words.title}
      </h2>
      <dl className="mt-3 border-t border-line">
        {WHO.filter((who) => plan[who].length > 0).map((who) => (
          <div key={who} className="border-b border-line py-3 sm:grid sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:gap-6">
            <dt className="text-quiet">{words[who]}</dt>
            <dd>
              <ol className={who !== 'time' && plan[who].length > 1 ? NUMBERED : undefined}>
                {plan[who].map((step) => (
                  <li key={step.what}>{say(step)}</li>
                ))}
              </ol>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
