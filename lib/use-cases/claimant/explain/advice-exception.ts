/** Accounts for which the usual advice on a cause is wrong, and what they need to be told instead. */
import type { Finding } from '../../../rules/diagnosis/causes/index.ts'
import type { Settings } from '../../../rules/organisation/settings.ts'
import { type PolicyInput, decide } from '../../../rules/policy/policy-decision.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { changedSinceBegun, isSentToMicrosoft } from '../../../rules/request/sspr.ts'
import { isToldLocked } from '../../../rules/request/unverified-claim.ts'
import { optionsFor, resetDecision } from './options.ts'

/**
 * `told-locked`: Microsoft's page told them that they are locked out, and the log cannot show it yet. `at-microsoft`:
 * they can use Microsoft's own reset; `changed-at-microsoft`: they already have. `must-ask`: most accounts may choose
 * a new password for this cause, and this one may not.
 */
export type AdviceException = 'told-locked' | 'at-microsoft' | 'changed-at-microsoft' | 'must-ask'

/** Null where the usual advice is right. */
export function adviceException(
  settings: Settings,
  request: RecoveryRequest,
  decisive: Finding,
  now: Date,
): AdviceException | null {
  if (isToldLocked(request)) return 'told-locked'
  if (isSentToMicrosoft(request, resetDecision(settings, request, now), settings))
    return changedSinceBegun(request) ? 'changed-at-microsoft' : 'at-microsoft'
  return mustAsk(settings, request, decisive, now) ? 'must-ask' : null
}

function mustAsk(settings: Settings, request: RecoveryRequest, { cause }: Finding, now: Date): boolean {
  const [best] = optionsFor(settings, request, now)
  const mayHere = best !== undefined && ['permit', 'step-up', 'cool-off'].includes(best.decision.kind)
  if (!best || mayHere) return false
  const { remedy } = best
  const isUsual = (more: Partial<PolicyInput>) =>
    decide({ ...ORDINARY, ...more, remedy, causes: [cause] }).kind === 'permit'
  if (remedy === 'unlock-on-premises') return isUsual(KEPT_ON_PREMISES)
  return remedy === 'reset-password' && isUsual({})
}

const KEPT_ON_PREMISES = { accountClass: 'synced', onPremises: true } as const

/** The account that the usual advice is written for. */
const ORDINARY = {
  accountClass: 'member',
  outlastsCompromise: false,
  voucherMayBeClaimant: false,
  restsOnNumberAlone: false,
  givenLately: [],
  deniedLately: false,
  assurance: 'aal2',
  compromiseUnknown: false,
  notChecked: false,
  threatMode: false,
  onPremises: false,
  minimumAgeUnseen: false,
  afterWaiting: null,
} as const
