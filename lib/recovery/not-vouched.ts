import { ok, refuse, type Result } from '../refusals.ts'
import { MOVES } from '../moves.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import type { Employee } from '../workplace.ts'
import { byId, change } from './change.ts'
import { notice } from './notify.ts'
import { actorOf, askingOf } from './vouch.ts'

/** What somebody who knows the claimant says is not them takes two people to decide. */
const APPROVERS = 2

/**
 * "This is not them". The request goes to people at once, with its browser: a
 * contact can be wrong, and so nothing is ended by one. Where it has gone too far
 * for that, it is written down. The owner's addresses and the desk hear of it
 * either way.
 */
export async function sayNotThem(context: Context, employee: Employee, link: string): Promise<Result<RecoveryRequest>> {
  const asking = await askingOf(context, employee, link)
  if (!asking) return refuse('request-unknown')
  const { id } = asking.request
  const moved = await change(context, byId(context, id), ({ state }) =>
    MOVES['not-vouched'].some(([from]) => from === state)
      ? ok({
          kind: 'not-vouched',
          by: actorOf(employee),
          set: {
            escalation: { why: 'not-vouched', approvers: APPROVERS },
            dueAt: context.now(),
            permission: null,
            approvals: [],
            coolingOff: null,
          },
          later: [notice(id, 'not-vouched')],
        })
      : refuse('request-moved-on'),
  )
  return moved.ok || moved.refusal !== 'request-moved-on' ? moved : writeDown(context, employee, id)
}

async function writeDown(context: Context, employee: Employee, id: string): Promise<Result<RecoveryRequest>> {
  const request = await context.store.load(id)
  if (!request) return refuse('request-unknown')
  const next = { ...request, version: request.version + 1 }
  const event = { at: context.now(), requestId: id, kind: 'not-vouched', by: actorOf(employee), facts: {} }
  const later = [notice(id, 'not-vouched')]
  return (await context.store.commit({ from: request, to: next, event, later })) ? ok(next) : refuse('request-moved-on')
}
