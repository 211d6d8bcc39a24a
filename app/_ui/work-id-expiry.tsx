import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { workIdEndsSoon } from '#lib/rules/preparation/work-id-end.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'

interface WorkIdExpiryProps {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
}

/** After a proof by a work ID that soon runs out: until when it counts, and how to get a new one. */
export function WorkIdExpiry({ language, settings, request, now }: WorkIdExpiryProps) {
  const endsAt = workIdEndsSoon(request, now)
  if (endsAt === null) return null
  return <p className="mt-6">{wordsFor(language).wallet.endsSoon({ day: day(endsAt, language, settings.timeZone) })}</p>
}
