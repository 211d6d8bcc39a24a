/** Which ways are closed just now, and when they open again. Nothing is spent by asking. */
import { isSentCode, type FactorId, type SentCodeFactorId } from '../../../rules/proofs/factors/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { limitsOpenAt } from '../../spend-limits.ts'
import { type From, subjectsOf } from '../limit-subjects.ts'
import { guessVerbOf } from './guess-limits.ts'

/** What is closed of a way: no code is sent, though one that was sent can be typed; or no answer is taken. */
export interface ClosedWay {
  readonly what: 'sends' | 'answers'
  readonly until: Date
}

/** Of these ways those that are closed. A name that nobody has is counted alike (rule R4). */
export async function closedWays(
  context: Context,
  request: RecoveryRequest,
  network: string,
  factors: readonly FactorId[],
): Promise<ReadonlyMap<FactorId, ClosedWay>> {
  const now = context.now()
  const closed = await Promise.all(
    factors.map(async (factor) => {
      const way = await closedWay(context, request, { network, way: factor })
      return way && way.until > now ? [[factor, way] as const] : []
    }),
  )
  return new Map(closed.flat())
}

async function closedWay(context: Context, request: RecoveryRequest, from: From): Promise<ClosedWay | null> {
  const subjects = await subjectsOf(context, request, from)
  const guess = guessVerbOf(from.way)
  const [answers, tries, sends] = await Promise.all([
    limitsOpenAt(context, 'answer', subjects),
    guess && limitsOpenAt(context, guess, subjects),
    isSentCode(from.way) ? limitsOpenAt(context, 'ask-code', subjects) : null,
  ])
  const taken = [answers, tries].filter((moment) => moment !== null).toSorted((a, b) => b.getTime() - a.getTime())[0]
  if (taken && (!sends || taken >= sends)) return { what: 'answers', until: taken }
  return sends && { what: 'sends', until: sends }
}

/** Ways whose code is on its way or in the claimant's hands: it can be typed, whether or not another may be asked for. */
export async function codesUnderWay(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { id }: RecoveryRequest,
): Promise<readonly SentCodeFactorId[]> {
  const open = (await store.challengesOf(id)).filter(
    ({ closed, expiresAt }) => closed === null && (expiresAt === null || expiresAt > now()),
  )
  return open.flatMap(({ factor }) => (isSentCode(factor) ? [factor] : []))
}
