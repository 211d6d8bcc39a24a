import { addHours } from '../../../rules/duration.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import type { CoolOffStep, ScheduledJob } from '../../../rules/request/job.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import type { CoolingOff } from '../../../rules/request/parts/proving.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { Change } from '../../change-request.ts'

/** For so long after its end the wait can be used: a weekend fits in. */
const COLLECTED_WITHIN_HOURS = 72

/** Begins the wait: its end, the letters and the end of the request are tasks of the same commit (rule R17). */
export function toCoolingOff(context: Context, remedy: RemedyId, endsAt: Date, request: RecoveryRequest): Change {
  const since = context.now()
  const attempt = context.random.id()
  const lapsesAt = addHours(endsAt, COLLECTED_WITHIN_HOURS)
  const coolingOff: CoolingOff = { attempt, remedy, since, endsAt, told: null, endedAt: null }
  return {
    kind: 'cool-off',
    by: CLAIMANT,
    set: { remedy, coolingOff, permission: null, lapsesAt },
    facts: { remedy, until: endsAt.toISOString() },
    later: [
      waitStep(request.id, attempt, 'tell'),
      { ...waitStep(request.id, attempt, 'end'), notBefore: endsAt },
      { task: { kind: 'lapse', requestId: request.id }, notBefore: lapsesAt },
    ],
  }
}

/** The task of one step of this attempt's wait. */
export const waitStep = (requestId: string, attempt: string, step: CoolOffStep): ScheduledJob => ({
  task: { kind: 'cool-off', requestId, attempt, step },
})
