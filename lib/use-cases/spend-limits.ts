/** Runs the rows of `attempt-limits.ts`: the only code that counts anything. */
import { type LimitRow, type LimitSubjects, rowsOf, type Verb } from '../rules/organisation/attempt-limits.ts'
import { refuse, type Refused } from '../rules/refusals.ts'
import type { Context } from '../ports/context.ts'
import type { LimitId } from '../rules/throttle.ts'

export type Budget = readonly [limit: LimitId, subject: string]

export type Spent =
  /** `standIn`: the limit that was used in place of the rows after it. */
  | { readonly ok: true; readonly taken: readonly Budget[]; readonly standIn: LimitId | null }
  | (Refused & { readonly limit: LimitId })

/**
 * Takes one point of each row, in order, until one refuses. The refusal says when that limit ends. What the sender has
 * spent by then stays spent; an account's points are given back, since whoever keeps pressing would otherwise keep its
 * path closed for longer (rule R5).
 */
export async function spendLimits(
  { throttle, log, now }: Pick<Context, 'throttle' | 'log' | 'now'>,
  verb: Verb,
  subjects: LimitSubjects,
): Promise<Spent> {
  const taken: Budget[] = []
  const paidByAccount: Budget[] = []
  let isAlarmed = false
  for (const { limit, of, owner, refusal, effect } of rowsOf(verb)) {
    const subject = of(subjects)
    if (subject === null || (effect === 'takes-turns' && !isAlarmed)) continue
    const { allowed, retryAt } = await throttle.take(limit, subject)
    if (allowed) taken.push([limit, subject])
    if (allowed && owner === 'account') paidByAccount.push([limit, subject])
    if (allowed && effect === 'stands-in') return { ok: true, taken, standIn: limit }
    if (allowed || effect === 'stands-in') continue
    if (effect !== 'alarms') {
      await returnLimits({ throttle }, paidByAccount, now())
      return { ...refuse(refusal, retryAt), limit }
    }
    isAlarmed = true
    log.error({ limit }, 'A total has reached its limit: nobody is refused, and networks take turns.')
  }
  return { ok: true, taken, standIn: null }
}

/** The account's budgets that a verb uses, where no other limit was used in their place. */
export const accountBudgets = (verb: Verb, subjects: LimitSubjects): readonly Budget[] =>
  rowsOf(verb).flatMap(({ limit, of, owner, effect }) => {
    const subject = owner === 'account' && effect === 'refuses' ? of(subjects) : null
    return subject === null ? [] : [[limit, subject] as const]
  })

/** Gives points back that were taken and not used; see `Throttle.giveBack`. */
export async function returnLimits(
  { throttle }: Pick<Context, 'throttle'>,
  taken: readonly Budget[],
  takenAt: Date,
): Promise<void> {
  for (const [limit, subject] of taken) await throttle.giveBack(limit, subject, takenAt)
}

/** When the verb would be let through; null: now. Asking spends nothing. */
export async function limitsOpenAt(
  { throttle }: Pick<Context, 'throttle'>,
  verb: Verb,
  subjects: LimitSubjects,
): Promise<Date | null> {
  return openingOf(rowsOf(verb))

  async function openingOf([first, ...rest]: readonly LimitRow[]): Promise<Date | null> {
    if (!first) return null
    const subject = first.of(subjects)
    const isAsked = subject !== null && (first.effect === 'refuses' || first.effect === 'stands-in')
    if (!isAsked) return openingOf(rest)
    const opens = await throttle.opensAt(first.limit, subject)
    if (first.effect === 'stands-in' && opens === null) return null
    const restOpens = await openingOf(rest)
    if (first.effect === 'stands-in') return opens && restOpens && opens < restOpens ? opens : restOpens
    return latest(opens, restOpens)
  }
}

const latest = (one: Date | null, other: Date | null): Date | null => (!one || (other && other > one) ? other : one)
