/** Which ways are closed now, and when they open again. Asking spends nothing. */
import { isSentCode, type FactorId, type SentCodeFactorId } from '../../../rules/proofs/factors/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { TRIES_PER_CODE } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { limitsOpenAt } from '../../spend-limits.ts'
import { type From, subjectsOf } from '../limit-subjects.ts'
import { guessVerbOf } from './guess-limits.ts'

/**
 * What is closed: no code is sent, though one that was sent can be typed; or no answer is accepted, and so no code is
 * sent either.
 */
export interface ClosedWay {
  readonly what: 'sends' | 'answers'
  readonly until: Date
}

/** Those of these ways that are closed. A name that nobody has is counted the same (rule R4). */
export async function closedWays(
  context: Context,
  request: RecoveryRequest,
  network: string,
  factors: readonly FactorId[],
): Promise<ReadonlyMap<FactorId, ClosedWay>> {
  const closed = await Promise.all(
    factors.map(async (factor) => {
      const way = await closedWay(context, request, { network, way: factor })
      return way ? [[factor, way] as const] : []
    }),
  )
  return new Map(closed.flat())
}

/**
 * Null: this way is open. Otherwise one moment for all that closes it, so that every page shows the same clock: before
 * then an answer is not accepted, or there is no code to answer with.
 */
export async function closedWay(context: Context, request: RecoveryRequest, from: From): Promise<ClosedWay | null> {
  const subjects = await subjectsOf(context, request, from)
  const guess = guessVerbOf(from.way)
  const [answers, tries, sends] = await Promise.all([
    limitsOpenAt(context, 'answer', subjects),
    guess && limitsOpenAt(context, guess, subjects),
    isSentCode(from.way) ? limitsOpenAt(context, 'ask-code', subjects) : null,
  ])
  const now = context.now()
  const later = (moment: Date | null): moment is Date => moment !== null && moment > now
  const [until] = [answers, tries, sends].filter(later).toSorted((a, b) => b.getTime() - a.getTime())
  return until ? { what: [answers, tries].some(later) ? 'answers' : 'sends', until } : null
}

/** A closed way; or `spent`: five wrong answers ended what was asked for last, and it can be asked for again. */
export type EndedWay = ClosedWay | { readonly what: 'spent' }

/** Why no answer to this way would be checked. Null: it would. */
export async function endedWay(context: Context, request: RecoveryRequest, from: From): Promise<EndedWay | null> {
  const shut = await closedWay(context, request, from)
  if (shut?.what === 'answers') return shut
  const asked = await context.store.challengesOf(request.id)
  const open = asked.find(({ factor, closed }) => factor === from.way && closed === null)
  return open && open.tries >= TRIES_PER_CODE ? { what: 'spent' } : null
}

/** Ways whose code is on its way or was received: it can be typed, whether or not another may be asked for. */
export async function codesUnderWay(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { id }: RecoveryRequest,
): Promise<readonly SentCodeFactorId[]> {
  const open = (await store.challengesOf(id)).filter(
    ({ closed, expiresAt, tries }) =>
      closed === null && tries < TRIES_PER_CODE && (expiresAt === null || expiresAt > now()),
  )
  return open.flatMap(({ factor }) => (isSentCode(factor) ? [factor] : []))
}

/** Whether somebody at the desk has read a code out for this request that can still be typed. */
export const hasCodeReadOut = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  { id }: RecoveryRequest,
): Promise<boolean> =>
  (await store.challengesOf(id)).some(
    ({ detail, closed, expiresAt }) =>
      detail?.kind === 'read-out' && closed === null && expiresAt !== null && expiresAt > now(),
  )
