import type { Challenge } from '../../../rules/proofs/challenge.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'

/** The challenge that the passkey signs: derived from the challenge's id under a key, so that it need not be stored. */
export const passkeyChallenge = ({ keys }: Pick<Context, 'keys'>, { id }: Pick<Challenge, 'id'>): string =>
  keys.hash('passkey-challenge', id)

/** Options for `navigator.credentials.get`, the same for every account; null where no passkey was asked for. */
export async function passkeyRequest(context: Context, request: RecoveryRequest): Promise<object | null> {
  const current = (await context.store.challengesOf(request.id)).find(
    ({ factor, closed }) => factor === 'passkey' && closed === null,
  )
  return current ? context.passkeys.request(passkeyChallenge(context, current)) : null
}
