import type { Finding } from '#lib/rules/diagnosis/causes/index.ts'
import { type AdviceException, adviceException } from '#lib/use-cases/claimant/explain/advice-exception.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'
import type { FindingsProps } from './findings-props.ts'

const SAYS: Readonly<Record<AdviceException, (findings: Words['findings']) => string>> = {
  'told-locked': ({ toldLock }) => toldLock.canDo,
  'at-microsoft': ({ microsoftReset }) => microsoftReset.canDo,
  'changed-at-microsoft': ({ microsoftReset }) => microsoftReset.changed.canDo,
  'must-ask': ({ canAsk }) => canAsk,
}

/** What to say in place of the usual advice where it would be wrong for this account; null where it is right. */
export function adviceExceptionText(
  { language, settings, request, now }: FindingsProps,
  decisive: Finding,
): string | null {
  const exception = adviceException(settings, request, decisive, now)
  return exception && SAYS[exception](wordsFor(language).findings)
}
