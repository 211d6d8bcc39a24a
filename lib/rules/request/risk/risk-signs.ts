/**
 * Signs that somebody other than the owner may stand behind a request, each with the moment that it rests on.
 *
 * They are for an approver's eyes. Nothing is decided by them: policy knows what it may refuse, and a sign may be a
 * traveller, a new telephone or a colleague's honest work. What could not be read is named, so that no sign is never
 * taken for all clear.
 *
 * @see Mandiant, "UNC3944 targets SaaS applications": help desks were talked into resets right after failed attempts,
 * with a new device and a number of the attacker's own
 */
import { DAY_IN_MS } from '../../duration.ts'
import { deciderChanged, freshMethods, newManager } from './change-signs.ts'
import type { Risk, RiskFacts, RiskSign, RiskSignId, Unchecked } from './risk-sign.ts'
import { afterSpray, lostPhone, newDevice } from './sign-in-signs.ts'

const AGAIN_WITHIN_DAYS = 7

/** Gravest first. Each finds its own sign, none where nothing shows it or its source was not read. */
const FINDERS: Readonly<Record<RiskSignId, (facts: RiskFacts) => readonly RiskSign[]>> = {
  'lost-phone-signs-in': lostPhone,
  'after-spray': afterSpray,
  'decider-changed-methods': deciderChanged,
  'fresh-method': freshMethods,
  'new-manager': newManager,
  'again-this-week': againThisWeek,
  'new-network': ({ network, request }) => (network === 'new' ? [{ sign: 'new-network', at: request.begunAt }] : []),
  'new-device': newDevice,
}
export const RISK_SIGNS = Object.keys(FINDERS) as readonly RiskSignId[]

/** Signs of risk of one request, and what could not be looked at. */
export const riskOf = (facts: RiskFacts): Risk => ({
  signs: RISK_SIGNS.flatMap((id) => FINDERS[id](facts)),
  unchecked: uncheckedIn(facts),
})

function uncheckedIn({ background, methods }: RiskFacts): readonly Unchecked[] {
  const parts = (['signIns', 'changes'] as const).flatMap((source): Unchecked[] => {
    const part = background?.[source]
    return part?.kind === 'seen' ? [] : [{ source, why: part?.why ?? 'failed' }]
  })
  return methods ? parts : [...parts, { source: 'methods', why: 'failed' }]
}

/** Unproved ones say nothing: anybody may begin them. */
function againThisWeek({ request, requests }: RiskFacts): readonly RiskSign[] {
  const others = requests
    .filter(({ id, proofs, begunAt }) => id !== request.id && proofs.length > 0 && begunAt <= request.begunAt)
    .filter(({ begunAt }) => request.begunAt.getTime() - begunAt.getTime() < AGAIN_WITHIN_DAYS * DAY_IN_MS)
    .toSorted((one, other) => other.begunAt.getTime() - one.begunAt.getTime())
  const [last] = others
  return last ? [{ sign: 'again-this-week', at: last.begunAt, reference: last.reference, count: others.length }] : []
}
