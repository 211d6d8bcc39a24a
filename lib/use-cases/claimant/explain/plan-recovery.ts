import type { Finding } from '../../../rules/diagnosis/causes/index.ts'
import type { Settings } from '../../../rules/organisation/settings.ts'
import { type Plan, planFor } from '../../../rules/policy/plan.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { resetDecision } from './options.ts'

/** The plan for everything that was told; whether it has a new password is what policy answers now. */
export const planRecovery = (settings: Settings, request: RecoveryRequest, told: readonly Finding[], now: Date): Plan =>
  planFor(told, resetDecision(settings, request, now), now)
