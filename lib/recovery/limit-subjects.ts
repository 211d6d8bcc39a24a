import type { LimitSubjects } from '../attempt-limits.ts'
import type { FactorId } from '../factors/index.ts'
import { networkOf } from '../network.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'

export interface From {
  /** The client's network address. */
  readonly network: string
  readonly way: FactorId
}

/** Whoever is counted when something is asked or answered in this request. */
export async function subjectsOf(
  { keys }: Pick<Context, 'keys'>,
  request: RecoveryRequest,
  { network, way }: From,
): Promise<LimitSubjects> {
  return {
    request: request.id,
    name: request.nameHash,
    way,
    network: networkSubject(keys, network),
    device: request.device ?? request.id,
    isApproved: request.state === 'approved',
  }
}

/** A network as limits count it: a keyed hash, so that no address is kept (rule R20). */
export const networkSubject = (keys: Context['keys'], network: string): string =>
  keys.hash('network', networkOf(network))
