import type { Finding } from '../../../rules/diagnosis/causes/index.ts'
import type { Settings } from '../../../rules/organisation/settings.ts'
import { type Plan, planFor } from '../../../rules/policy/plan.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { resetDecision } from './options.ts'

/** Who does what, in which order, about everything that was told; a new password is in it as policy answers now. */
export const planRecovery = (settings: Settings, request: RecoveryRequest, told: readonly Finding[], now: Date): Plan =>
  planFor(told, resetDecision(settings, request, now), now)
