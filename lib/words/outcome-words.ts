/** What the outcome page says, put together from its subjects: the same for every language. */
import type { Catalogues } from './catalogues.ts'
import { describeDevice } from './describe-device.ts'

/** In one language. */
export function outcomeWords({
  outcome,
  where,
  'not-finished': notFinished,
}: Pick<Catalogues, 'outcome' | 'where' | 'not-finished'>) {
  const { there } = describeDevice(where)
  const { care } = outcome
  return {
    ...outcome,
    notFinished,
    care: {
      ...care,
      /** Both as the sign-in record names them; null where it does not. */
      savedOn: (app: string | null, device: string | null): string => care.savedOn({ where: there(app, device) }),
    },
  }
}
