import type { Finding } from '#lib/rules/diagnosis/causes/index.ts'
import { type AdviceException, adviceException } from '#lib/use-cases/claimant/explain/advice-exception.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'
import type { FindingsProps } from './props.ts'

const SAYS: Readonly<Record<AdviceException, (findings: Words['findings']) => string>> = {
  'told-locked': ({ toldLock }) => toldLock.canDo,
  'at-microsoft': ({ microsoftReset }) => microsoftReset.canDo,
  'changed-at-microsoft': ({ microsoftReset }) => microsoftReset.changed.canDo,
  'must-ask': ({ canAsk }) => canAsk,
}

/** In place of the usual words, where they would send this account the wrong way; null where they do not. */
export function adviceInstead({ language, settings, request, now }: FindingsProps, decisive: Finding): string | null {
  const exception = adviceException(settings, request, decisive, now)
  return exception && SAYS[exception](wordsFor(language).findings)
}
