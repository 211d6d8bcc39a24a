/** The steps of a plan, each said with the facts of its cause: with a moment or a day where one is known. */
import type { StepId } from '../rules/policy/step-ids.ts'
import type { Catalogues } from './catalogues.ts'
import { describeDevice } from './describe-device.ts'
import type { CauseFacts } from './letter-facts.ts'

type SayStep = (facts: CauseFacts) => string

/** The sentences of a plan in one language, with a function for each step. */
export function planSteps({ plan: { dated, steps, ...headings }, where }: Pick<Catalogues, 'plan' | 'where'>) {
  const { there } = describeDevice(where)
  const undated: Readonly<Record<Exclude<StepId, 'remove-saved'>, string>> = steps
  const until =
    (what: 'stop-trying' | 'lock-ends' | 'directory-opens'): SayStep =>
    (facts) =>
      facts.until ? dated[what]({ until: facts.until }) : steps[what]
  const said: Partial<Record<StepId, SayStep>> = Object.fromEntries(
    Object.entries(undated).map(([what, says]) => [what, () => says]),
  )
  const all = {
    ...said,
    'stop-trying': until('stop-trying'),
    'lock-ends': until('lock-ends'),
    'directory-opens': until('directory-opens'),
    'set-up-passkey': ({ from }: CauseFacts) => (from ? dated['set-up-passkey']({ from }) : steps['set-up-passkey']),
    'remove-saved': ({ app, device }: CauseFacts) => steps['remove-saved']({ where: there(app, device) }),
  }
  return { ...headings, steps: all as Readonly<Record<StepId, SayStep>> }
}
