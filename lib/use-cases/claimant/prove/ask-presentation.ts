import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { AWAITS_PROOF } from '../../../rules/request/request.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { wordsFor } from '../../../words/index.ts'
import { resolveName } from '../begin/resolve-name.ts'

/**
 * Asks the wallet service for the credential of the person who was named. A name that nobody has is asked for as well,
 * so that the page holds a code to scan either way (rule R4); no wallet has such a credential.
 */
export async function askPresentation(context: Context, challengeId: string): Promise<void> {
  const { presentations, settings, store } = context
  const challenge = await store.loadChallenge(challengeId)
  if (!presentations || !challenge || challenge.sentAt || challenge.closed) return
  const request = await resolveName(context, challenge.requestId)
  if (!request) return
  const asked = await presentations.ask({
    signInName: request.claimedName,
    purpose: wordsFor(request.language).wallet.purpose({
      organisation: settings.organisation,
      reference: request.reference,
    }),
    ...secretsOf(context, challenge),
  })
  const ours = challenge.askedAt.getTime() + CODE_LIFETIME_IN_MINUTES * MINUTE_IN_MS
  // A second worker that took the first for dead has asked again: the first request stands, with the answers to it.
  await store.commitChallenge({
    from: challenge,
    to: {
      codeHash: null,
      sentAt: context.now(),
      expiresAt: new Date(Math.min(ours, asked.expiresAt.getTime())),
      deliverable: false,
      worth: null,
      detail: {
        kind: 'presentation',
        serviceId: asked.serviceId,
        address: asked.address,
        state: 'asked',
        why: null,
      },
    },
    whileIn: AWAITS_PROOF,
  })
}

/**
 * Secrets by which the service's callbacks are recognised. Nothing is stored: both are derived from the challenge and
 * our keys.
 */
const secretsOf = ({ keys }: Pick<Context, 'keys'>, { id }: Pick<Challenge, 'id'>) => ({
  state: `${id}.${keys.hash('presentation', stateFor(id))}`,
  key: keys.hash('presentation', keyFor(id)),
})

const stateFor = (challengeId: string): string => `state\n${challengeId}`
const keyFor = (challengeId: string): string => `key\n${challengeId}`

/**
 * The challenge that this callback answers; null when it is not the service's. Both parts are always compared, in
 * constant time.
 */
export function challengeIdFrom({ keys }: Pick<Context, 'keys'>, state: string, key: string): string | null {
  const [id = '', mac = ''] = state.split('.')
  const isState = keys.matches(mac, 'presentation', stateFor(id))
  const isKey = keys.matches(key, 'presentation', keyFor(id))
  return isState && isKey ? id : null
}
