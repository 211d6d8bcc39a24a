/**
 * Whether a route accepts messages lately, as this process saw it: for the health page, which sends nothing to find
 * out. A refusal of one recipient is an answer like any other; a budget of ours that is used up says nothing about the
 * route.
 */
import { isRefusedForGood } from '../../rules/not-sent.ts'
import type { RouteState } from '../../ports/message-delivery.ts'
import { isHeldBack } from './send-budget.ts'

export interface RouteNotes {
  readonly state: () => RouteState
  /** Notes how the sending ended, and ends the same way. */
  readonly noting: (sending: Promise<void>) => Promise<void>
}

/** Failures in a row. One or two may be a lost connection or a restarted server. */
const FAILURES_THAT_COUNT = 3
/** A status, an enhanced code or the name of an error; never a sentence, which may hold an address (rule R20). */
const CODE = /\b(?:[45]\d\d(?:[ -][45]\.\d{1,3}\.\d{1,3}| [A-Z]\w+)?|E[A-Z]{5,}|no token)\b/

/** The notes about one route, in this process. */
export function noteRoute(now: () => Date): RouteNotes {
  let takenAt: Date | null = null
  let failing: { readonly since: Date; readonly times: number; readonly why: string | null } | null = null
  const answered = () => {
    takenAt = now()
    failing = null
  }
  return {
    state: () => {
      const counts = failing !== null && (failing.times >= FAILURES_THAT_COUNT || takenAt === null)
      return { takenAt, refused: counts && failing ? { since: failing.since, why: failing.why } : null }
    },
    async noting(sending) {
      try {
        await sending
        answered()
      } catch (error) {
        if (isRefusedForGood(error)) answered()
        else if (!isHeldBack(error)) {
          const why = CODE.exec(error instanceof Error ? error.message : '')?.[0] ?? null
          failing = { since: failing?.since ?? now(), times: (failing?.times ?? 0) + 1, why }
        }
        throw error
      }
    },
  }
}
