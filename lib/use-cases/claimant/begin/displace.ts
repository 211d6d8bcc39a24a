/** Makes room for a new beginning: see `lib/rules/request/displacement.ts`. */
import { LATCHKEY } from '../../../rules/audit.ts'
import { isDisplaceable, type Newcomer, type Room, roomFor } from '../../../rules/request/displacement.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'

/**
 * What stands in the way of one more of this name, from where the newcomer is. `own`: the newcomer's
 * row, once it is begun. Then only what began before it: of two that begin in one moment the later
 * one ends the earlier, and never each the other.
 */
export async function findRoom(
  { store, now }: Context,
  nameHash: string,
  newcomer: Newcomer,
  own?: Row,
): Promise<Room> {
  const { network, device } = newcomer
  const unproved = (await store.unprovedFrom({ nameHash, network, device })).filter((one) => !own || isBefore(one, own))
  const others = await Promise.all(
    unproved.map(async (request) => ({ request, asked: await store.challengesOf(request.id) })),
  )
  return roomFor(others, newcomer, now())
}

type Row = Pick<RecoveryRequest, 'id' | 'begunAt'>

/** As the store orders them. */
const isBefore = (one: Row, other: Row): boolean =>
  one.begunAt < other.begunAt || (one.begunAt.getTime() === other.begunAt.getTime() && one.id < other.id)

/** Ends those that give way. One that was proved, or asked for something, in the same moment stays. */
export async function displace(context: Context, { displaced }: Room): Promise<void> {
  for (const one of displaced) await end(context, one)
}

async function end(context: Context, seen: Room['displaced'][number]): Promise<void> {
  const { by, request } = seen
  await changeRequest(context, byId(context, request.id), async (current) => {
    const asked = await context.store.challengesOf(request.id)
    const isAsSeen = by === 'device' || asked.length === seen.asked.length
    return isAsSeen && isDisplaceable({ request: current, asked })
      ? ok({ kind: 'lapsed', by: LATCHKEY, set: { displacedBy: by }, facts: { why: 'displaced', displacedBy: by } })
      : refuse('request-moved-on')
  })
}
