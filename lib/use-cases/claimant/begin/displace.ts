/** Makes room for a new request: see `lib/rules/request/displacement.ts`. */
import { LATCHKEY } from '../../../rules/audit.ts'
import {
  isDisplaceable,
  type Newcomer,
  type Displacement,
  displacementFor,
} from '../../../rules/request/displacement.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'

/**
 * Which requests of this name, from the newcomer's device or network, are in the way. `own`: the newcomer's request,
 * once it is begun; then only earlier ones are looked at, so that of two that begin at the same moment the later one
 * displaces the earlier, and never each the other.
 */
export async function findDisplacement(
  { store, now }: Context,
  nameHash: string,
  newcomer: Newcomer,
  own?: Row,
): Promise<Displacement> {
  const { network, device } = newcomer
  const unproved = (await store.unprovedFrom({ nameHash, network, device })).filter((one) => !own || isBefore(one, own))
  const others = await Promise.all(
    unproved.map(async (request) => ({ request, asked: await store.challengesOf(request.id) })),
  )
  return displacementFor(others, newcomer, now())
}

type Row = Pick<RecoveryRequest, 'id' | 'begunAt'>

/** In the store's order. */
const isBefore = (one: Row, other: Row): boolean =>
  one.begunAt < other.begunAt || (one.begunAt.getTime() === other.begunAt.getTime() && one.id < other.id)

/** Ends those that give way. One that got a proof, or had something asked for in it, in the meantime stays. */
export async function displace(context: Context, { displaced }: Displacement): Promise<void> {
  for (const one of displaced) await end(context, one)
}

async function end(context: Context, seen: Displacement['displaced'][number]): Promise<void> {
  const { by, request } = seen
  await changeRequest(context, byId(context, request.id), async (current) => {
    const asked = await context.store.challengesOf(request.id)
    const isAsSeen = by === 'device' || asked.length === seen.asked.length
    return isAsSeen && isDisplaceable({ request: current, asked })
      ? ok({ kind: 'lapsed', by: LATCHKEY, set: { displacedBy: by }, facts: { why: 'displaced', displacedBy: by } })
      : refuse('request-moved-on')
  })
}
