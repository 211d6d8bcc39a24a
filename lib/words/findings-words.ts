/** What the findings page says, put together from its subjects: the same for every language. */
import type { CauseId } from '../rules/diagnosis/causes/index.ts'
import type { Catalogues } from './catalogues.ts'
import type { Isolate } from './isolated-arguments.ts'
import { describeSignIn, type Senses } from './describe-sign-in.ts'

type Subjects = Pick<Catalogues, 'findings' | 'where' | 'microsoft-reset' | 'remedies'>

/** In one language. `senses`: what each kind of refusal is called. */
export function findingsWords(catalogue: Subjects, senses: Senses, isolate: Isolate) {
  const { findings, remedies, 'microsoft-reset': microsoftReset } = catalogue
  /** Where what is asked for is one thing, and not what the switch would be. */
  const askFor: Readonly<Partial<Record<CauseId, string>>> = {
    'shared-mailbox': remedies['give-mailbox-access'].button,
    leaver: remedies['correct-leave-date'].button,
    'no-mailbox-licence': remedies['give-licence'].button,
  }
  return { ...findings, ...describeSignIn(catalogue, senses, isolate), microsoftReset, askFor }
}
