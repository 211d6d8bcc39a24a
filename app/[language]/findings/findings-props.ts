import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Language } from '#lib/words/index.ts'

/** What every part of the findings page gets. */
export interface FindingsProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
}
