/** What the outcome page says, put together from its subjects: the same for every language. */
import type { Catalogues } from './catalogues.ts'
import { describeDevice } from './describe-device.ts'

/** Of what is fixed where the account is kept, and of what an administrator says is done. */
interface DoneByHand<ByHand> {
  readonly byHand: ByHand
  readonly elsewhere: { readonly title: string; readonly verifiedAt: (clock: string) => string }
  readonly attested: { readonly title: string; readonly lead: (clock: string) => string; readonly next: string }
}

/** In one language, with what other subjects say of work done by hand. */
export function outcomeWords<ByHand>(
  { outcome, where, 'not-finished': notFinished }: Pick<Catalogues, 'outcome' | 'where' | 'not-finished'>,
  { byHand, elsewhere, attested }: DoneByHand<ByHand>,
) {
  const { verifiedAt, done, care } = outcome
  const { there } = describeDevice(where)
  return {
    ...outcome,
    byHand,
    notFinished,
    verifiedAt: {
      ...verifiedAt,
      'mend-elsewhere': ({ clock }: { readonly clock: string }) => elsewhere.verifiedAt(clock),
    },
    done: {
      ...done,
      title: { ...done.title, 'mend-elsewhere': elsewhere.title },
      attested: {
        ...done.attested,
        mended: { title: attested.title, lead: ({ clock }: { readonly clock: string }) => attested.lead(clock) },
      },
      fixedNext: attested.next,
    },
    care: {
      ...care,
      /** Both as the sign-in record names them; null where it does not. */
      savedOn: (app: string | null, device: string | null): string => care.savedOn({ where: there(app, device) }),
    },
  }
}
