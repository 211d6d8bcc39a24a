/**
 * What Identity Protection says of an account. States that ended (dismissed,
 * remediated, confirmed safe) are no risk.
 *
 * @see Microsoft Graph, "riskyUser"
 */
import { type Look, type Risk, seen, unseen } from '../../evidence.ts'
import { answerAs } from './answer.ts'
import { isNoSuchObject, isStatus, type Reply, unseenBecause } from './reply.ts'
import { riskShape, type RiskShape } from './shapes.ts'

const STATES: Readonly<Record<string, Risk['state']>> = {
  atRisk: 'at-risk',
  confirmedCompromised: 'confirmed-compromised',
}

export function riskFrom({ riskState, riskLastUpdatedDateTime }: RiskShape): Risk | null {
  const state = STATES[riskState]
  return state ? { state, since: riskLastUpdatedDateTime ?? null } : null
}

export function riskOfOne(reply: Reply, at: Date): Look<Risk | null> {
  if (isNoSuchObject(reply) || isStatus(reply, 404, 404)) return seen(null, at)
  const risk = answerAs(riskShape, reply)
  return risk.kind === 'answered' ? seen(riskFrom(risk.value), at) : unseen(unseenBecause(reply))
}
