import type { RecoveryRequest } from '#lib/request.ts'
import type { Settings } from '#lib/settings.ts'
import type { Language } from '#lib/words/index.ts'

/** What each face of the findings page draws from. */
export interface FindingsProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
}
