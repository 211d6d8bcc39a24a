import type { LimitSubjects } from '../../rules/organisation/attempt-limits.ts'
import type { FactorId } from '../../rules/proofs/factors/index.ts'
import { networkOf } from '../../rules/network.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { knownBrowserOf } from './prove/recognize-browser.ts'

export interface From {
  /** The client's network address. */
  readonly network: string
  readonly way: FactorId
}

/** The subjects that limits count for whatever is asked or answered in this request. */
export async function subjectsOf(
  context: Pick<Context, 'keys' | 'store' | 'now'>,
  request: RecoveryRequest,
  { network, way }: From,
): Promise<LimitSubjects> {
  return {
    request: request.id,
    name: request.nameHash,
    way,
    network: networkSubject(context.keys, network),
    device: request.device ?? request.id,
    knownBrowser: await knownBrowserOf(context, request),
    isApproved: request.state === 'approved',
  }
}

/** A network as limits count it: a keyed hash, so that no address is kept (rule R20). */
export const networkSubject = (keys: Context['keys'], network: string): string =>
  keys.hash('network', networkOf(network))
