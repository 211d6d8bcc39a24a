/**
 * The times of a code that was asked for, the same for a name that nobody has (rule R4): its code is made by the same
 * task and counted by the same limits. That task takes a moment longer for somebody than for nobody, so a code that is
 * made soon is told by when it was asked for, whether it is made yet or not.
 */
import { addMinutes, addSeconds } from '../../../rules/duration.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { type AskedFactorId, isSentCode } from '../../../rules/proofs/factors/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../../../rules/secret-code.ts'
import { codeAgainAt } from './ask-proof.ts'
import { SOON_SECONDS } from './awaited-code.ts'
import { closedWay } from './closed-ways.ts'

export interface CodeTimes {
  /** `none`: no code was asked for that could still come. `awaited`: it is not made yet. `over`: it came too late. */
  readonly state: 'none' | 'awaited' | 'works' | 'over'
  /** When the newest code stops working; null where there is none yet. */
  readonly until: Date | null
  /** When another may be asked for; null: now. */
  readonly againAt: Date | null
}

/** Null for a way whose code is not sent. */
export async function codeTimes(
  context: Context,
  request: RecoveryRequest,
  { way, network }: { readonly way: AskedFactorId; readonly network: string },
): Promise<CodeTimes | null> {
  if (!isSentCode(way)) return null
  const now = context.now()
  const asked = await context.store.challengesOf(request.id)
  const challenge = asked.find(({ factor, closed }) => factor === way && closed === null)
  const closed = await closedWay(context, request, { way, network })
  const opens = [await codeAgainAt(context, request, way), closed?.until ?? null]
  const [againAt = null] = opens
    .filter((moment) => moment !== null && moment > now)
    .toSorted((one, other) => Number(other) - Number(one))
  if (!challenge) return { state: 'none', until: null, againAt }
  const until = toldUntil(challenge, now)
  if (!until) return { state: 'awaited', until, againAt }
  return { state: until > now ? 'works' : 'over', until, againAt }
}

/** When the code stops working, never told later than it is; null: it is late, and not made. */
function toldUntil({ askedAt, expiresAt }: Challenge, now: Date): Date | null {
  const ifSoon = addMinutes(askedAt, CODE_LIFETIME_IN_MINUTES)
  const isSoon = expiresAt ? expiresAt <= addSeconds(ifSoon, SOON_SECONDS) : now <= addSeconds(askedAt, SOON_SECONDS)
  return isSoon ? ifSoon : expiresAt
}
