import type { AskedFactorId } from '#lib/rules/proofs/factors/index.ts'
import type { Awaited } from '#lib/use-cases/claimant/prove/awaited-code.ts'
import type { CodeTimes } from '#lib/use-cases/claimant/prove/code-times.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Language } from '#lib/words/index.ts'

/** What the page of any way is given. */
export interface FactorProps<F extends AskedFactorId = AskedFactorId> {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  /** What went wrong before this page. */
  readonly told: string | null
  readonly factor: F
  /** The code that was asked for is not sent yet. */
  readonly awaited: Awaited | null
  /** A press sent nothing, since a code was asked for a moment ago: when another may be asked for. */
  readonly again: Date | null
  /** Null for a way whose code is not sent. */
  readonly times: CodeTimes | null
  readonly now: Date
}
