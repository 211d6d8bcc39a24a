/**
 * What the check of a factor's answer promises: to read what was typed, and to say whether it proves. Tries, budgets
 * and the browser's new token are the same for all of them and are handled in `verify-proof.ts`.
 */
import type { Proof } from '../../../rules/proofs/assurance.ts'
import type { AnsweredFactorId } from '../../../rules/proofs/factors/index.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import type { RefusalCode, Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'

export interface Tried {
  readonly request: RecoveryRequest
  /** This request's challenges of this factor, the newest first. */
  readonly asked: readonly Challenge[]
  readonly current: Challenge
  /** As `read` answered it. */
  readonly typed: string
}

export interface Check {
  /** Null: it cannot be an answer at all, and costs no try. */
  readonly read: (typed: string, factor: AnsweredFactorId) => string | null
  readonly unreadable: RefusalCode
  readonly incorrect: RefusalCode
  /** Uses up what is valid once, before it answers. */
  readonly prove: (context: Context, tried: Tried) => Promise<Result<Proof>>
}
