import type { SentCodeFactorId } from '../factors/index.ts'
import type { Challenge } from '../ports.ts'
import { refuse, type Refused, type Result } from '../refusals.ts'
import type { RecoveryRequest } from '../request.ts'
import { boundCode, readCode, TRIES_PER_CODE } from '../secret-code.ts'
import type { Context } from '../settings.ts'
import { byBrowser } from './change.ts'
import { acceptProof } from './proved.ts'
import { mayTryAtAll } from './tries.ts'

export interface Answer {
  readonly factor: SentCodeFactorId
  readonly typed: string
  readonly network: string
}

/**
 * Checks a code that was read back. Each try is counted before the code is
 * compared, and the count survives a new code (NIST SP 800-63B-4 §3.1.3.2, id N17).
 * Only a try at a code that was asked for counts against the account, so that
 * nobody closes its channels by guessing at nothing (rule R5).
 */
export async function verifyCode(
  context: Context,
  browserToken: string,
  { factor, typed, network }: Answer,
): Promise<Result<{ request: RecoveryRequest; browserToken: string }>> {
  const { store, throttle } = context
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const code = readCode(typed)
  if (!code) return refuse('code-unreadable')

  const spent = await mayTryAtAll(context, request, network)
  if (spent) return spent
  const asked = (await store.challengesOf(request.id)).filter((challenge) => challenge.factor === factor)
  const current = asked.find((challenge) => challenge.closed === null)
  if (!current) return refuse('code-incorrect')
  if (current.tries >= TRIES_PER_CODE) return refuse('too-many-attempts')
  const row = `${request.id} ${factor}`
  const pace = await throttle.pace(row)
  if (!pace.allowed) return refuse('try-later', pace.retryAt)
  if ((await store.countTry(current.id)) > TRIES_PER_CODE) return refuse('too-many-attempts')
  const onChannel = await throttle.take('try:channel', `${factor}:${request.nameHash}`)
  if (!onChannel.allowed) return refuse('too-many-attempts', onChannel.retryAt)

  const no = check(context, current, code)
  if (no?.refusal === 'code-incorrect' && isOlderCode(context, asked, code)) return refuse('code-superseded')
  if (no?.refusal === 'code-expired') return no
  if (no || !current.worth) return refuse('code-incorrect', pace.retryAt > context.now() ? pace.retryAt : undefined)
  await throttle.settle(row)
  return acceptProof(context, browserToken, { factor, ...current.worth, provedAt: context.now() }, current.id)
}

function check({ keys, now }: Context, challenge: Challenge, code: string): Refused | null {
  const right = keys.matches(challenge.codeHash ?? NEVER, 'code', boundCode(challenge, code))
  // A code that went to the sink is never right, not even when it is guessed.
  if (!right || !challenge.deliverable) return refuse('code-incorrect')
  if (!challenge.expiresAt || challenge.expiresAt <= now()) return refuse('code-expired')
  return null
}

/** No code hashes to this. */
const NEVER = ''

const isOlderCode = ({ keys }: Context, asked: readonly Challenge[], code: string): boolean =>
  asked.some(
    (challenge) =>
      challenge.closed === 'superseded' &&
      challenge.deliverable &&
      challenge.codeHash !== null &&
      keys.matches(challenge.codeHash, 'code', boundCode(challenge, code)),
  )
