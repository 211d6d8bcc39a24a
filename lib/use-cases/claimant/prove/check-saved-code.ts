import { changed, type EnrolledOf, isHeld } from '../../../rules/proofs/enrolment.ts'
import { savedCode } from '../../../rules/proofs/factors/saved-code-factor.ts'
import { refuse } from '../../../rules/refusals.ts'
import { readSavedCode, selectorOf } from '../../../rules/proofs/saved-code.ts'
import type { Check } from './check-proof.ts'
import { enrolledOf, consumeAuthenticator, tooLate } from './consume-authenticator.ts'

/** Checks a code off the sheet. One slow hash a try, whether there is anything to compare with or not (rule R4). */
export const savedCodeCheck: Check = {
  read: readSavedCode,
  unreadable: 'saved-code-unreadable',
  incorrect: 'answer-not-accepted',
  async prove(context, { request, current, typed }) {
    const late = tooLate(context, current)
    if (late) return late
    const selector = selectorOf(typed)
    const found = (await enrolledOf(context, request)).find(
      (one): one is EnrolledOf<'saved-code'> => one.kind === 'saved-code' && isHeld(one) && one.selector === selector,
    )
    const isRight = await context.slowHash.matches(found?.hash ?? null, typed)
    if (!found || !isRight) return refuse('answer-not-accepted')
    const now = context.now()
    return consumeAuthenticator(
      context,
      request,
      savedCode,
      found,
      changed(found, { ended: { at: now, why: 'used' }, lastUsedAt: now }),
    )
  },
}
