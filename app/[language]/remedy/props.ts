import type { RecoveryRequest } from '#lib/request.ts'
import type { Settings } from '#lib/settings.ts'
import type { Language } from '#lib/words/index.ts'

export interface RemedyProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly told: string | null
}
