import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Language } from '#lib/words/index.ts'

export interface RemedyProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly told: string | null
}
