import { CLAIMANT } from '../../../rules/audit.ts'
import { changed, type EnrolledOf, isHeld } from '../../../rules/proofs/enrolment.ts'
import { passkey } from '../../../rules/proofs/factors/passkey.ts'
import { wentBack } from '../../../rules/proofs/passkey-counter.ts'
import { refuse } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { Check } from './check-proof.ts'
import { enrolledOf, consumeAuthenticator, tooLate } from './consume-authenticator.ts'
import { passkeyChallenge } from './passkey-challenge.ts'

/** Checks what a browser signed, against the account's own passkeys only. */
export const passkeyCheck: Check = {
  read: (typed) => (typed.startsWith('{') ? typed : null),
  unreadable: 'answer-not-accepted',
  incorrect: 'answer-not-accepted',
  async prove(context, { request, current, typed }) {
    const late = tooLate(context, current)
    if (late) return late
    const said = context.passkeys.read(typed)
    const found = (await enrolledOf(context, request)).find(
      (one): one is EnrolledOf<'passkey'> =>
        one.kind === 'passkey' &&
        isHeld(one) &&
        one.credentialId === said?.credentialId &&
        one.accountId === said.accountId,
    )
    const verified = await context.passkeys.verify(typed, passkeyChallenge(context, current), found?.publicKey ?? null)
    if (!found || !verified) return refuse('answer-not-accepted')
    if (wentBack(found, verified)) {
      await report(context, request)
      return refuse('answer-not-accepted')
    }
    const now = context.now()
    return consumeAuthenticator(
      context,
      request,
      passkey,
      found,
      changed(found, { counter: verified.counter, lastUsedAt: now }),
    )
  },
}

async function report({ store, log, now }: Context, { id }: RecoveryRequest): Promise<void> {
  log.warn({ requestId: id }, "A passkey's counter went back: there may be a copy of it.")
  await store.record({ at: now(), requestId: id, kind: 'passkey-copied', by: CLAIMANT, facts: { factor: 'passkey' } })
}
