import { addMinutes } from '../../../rules/duration.ts'
import type { AskedFactorId } from '../../../rules/proofs/factors/index.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { TRIES_PER_CODE } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { ownProofs } from '../../../rules/request/vouching.ts'

/** For so long after people were asked, nobody writes to them again. */
const ASK_AGAIN_AFTER_MINUTES = 10

/**
 * Whether people may be asked for a code. Whoever may vouch is asked only after the claimant has a proof of their own
 * (rule R7). One more press does not end a code that somebody has already been shown.
 */
export async function mayAskPeople(
  context: Context,
  request: RecoveryRequest,
  factor: AskedFactorId,
): Promise<Result<'ask' | 'asked-already'>> {
  const { store } = context
  const now = context.now()
  if (factor === 'recovery-contact' && ownProofs(request, now).length === 0) return refuse('not-permitted')
  const asked = await store.challengesOf(request.id)
  const open = asked.find((challenge) => challenge.factor === factor && challenge.closed === null)
  if (open && isStillGood(open, now)) return ok('asked-already')
  return ok('ask')
}

const isStillGood = ({ codeHash, expiresAt, askedAt, tries }: Challenge, now: Date): boolean =>
  tries < TRIES_PER_CODE &&
  (codeHash ? expiresAt !== null && expiresAt > now : minutesLater(askedAt, ASK_AGAIN_AFTER_MINUTES) > now)

const minutesLater = (moment: Date, minutes: number): Date => addMinutes(moment, minutes)
