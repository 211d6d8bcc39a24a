/**
 * Temporary Access Passes: what there is, what the tenant allows, and one more.
 *
 * @see Microsoft Graph, "temporaryAccessPassAuthenticationMethod" and its configuration
 */
import { addMinutes } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'
import type { Pass, PassPolicy } from '../../../rules/remedies/temporary-access-pass-terms.ts'
import type { PassMade, PlannedCall } from '../../../ports/tenant-write.ts'
import { answerAs } from '../transport/graph-answer.ts'
import { type Actor, appliedBy, hasRoom, plannedCall } from '../apply.ts'
import { addressOf, CALLS } from '../calls.ts'
import { readMemberships } from '../users/memberships.ts'
import type { Reader } from '../transport/reader.ts'
import { type Reply, succeeded, unseenBecause } from '../transport/reply.ts'
import { madePassShape, passPolicyShape, type PassShape, passShape } from './method-shapes.ts'

/** The target that stands for everybody. */
const EVERYBODY = 'all_users'

/** `heldBack`: what is thrown where the limit has no room. */
export async function readPasses(
  reader: Reader,
  id: AccountId,
  now: () => Date,
  heldBack: () => Error,
): Promise<SourceReading<readonly Pass[]>> {
  const reply = await reader.read('passes', { id })
  if (reply.kind === 'held-back') throw heldBack()
  const passes = await reader.allOf(reply, passShape, 'passes')
  return passes.kind === 'answered' ? seen(passes.value.map(passFrom), now()) : unseen(unseenBecause(reply))
}

const USABILITY: Readonly<Record<string, Pass['usability']>> = {
  EnabledByPolicy: 'usable',
  NotYetValid: 'usable',
  OneTimeUsed: 'used',
  Expired: 'over',
  DisabledByPolicy: 'not-allowed',
}

/** A reason that we do not know is judged by whether the pass can be used. */
const passFrom = (pass: PassShape): Pass => ({
  id: pass.id,
  createdAt: pass.createdDateTime ?? null,
  expiresAt: endOf(pass),
  usability: USABILITY[pass.methodUsabilityReason ?? ''] ?? (pass.isUsable ? 'usable' : 'over'),
})

const endOf = ({ startDateTime, lifetimeInMinutes }: PassShape): Date | null =>
  startDateTime && lifetimeInMinutes ? addMinutes(startDateTime, lifetimeInMinutes) : null

/** Whoever is named as left out is left out, whatever else they are in. */
export async function readPassPolicy(
  reader: Reader,
  id: AccountId,
  now: () => Date,
): Promise<SourceReading<PassPolicy>> {
  const [reply, groupsReply] = await Promise.all([reader.read('pass-policy', {}), reader.read('memberships', { id })])
  const policy = answerAs(passPolicyShape, reply)
  if (policy.kind !== 'answered') return unseen(unseenBecause(reply))
  const { state, includeTargets, excludeTargets, minimumLifetimeInMinutes, maximumLifetimeInMinutes } = policy.value
  const [included, excluded] = [includeTargets, excludeTargets].map((targets) => (targets ?? []).map((one) => one.id))
  const names = [...(included ?? []), ...(excluded ?? [])].filter((target) => target !== EVERYBODY)
  const groups = names.length > 0 ? (await readMemberships(reader, groupsReply)).groups : null
  if (groups && groups.kind !== 'answered') return unseen(unseenBecause(groupsReply))
  const memberOf = [EVERYBODY, ...(groups?.value.map((group) => group.id) ?? [])]
  const covers = (targets: readonly string[] = []) => targets.some((target) => memberOf.includes(target))
  return seen(
    {
      enabled: state === 'enabled',
      coversAccount: covers(included) && !covers(excluded),
      shortest: minimumLifetimeInMinutes,
      longest: maximumLifetimeInMinutes,
    },
    now(),
  )
}

const passRequest = (id: AccountId, lifetimeInMinutes: number) => ({
  method: CALLS['create-pass'].method,
  address: addressOf('create-pass', { id }),
  body: { lifetimeInMinutes, isUsableOnce: true },
})

/** What `createPass` would send. */
export function describePass(id: AccountId): PlannedCall {
  const { method, address, body } = passRequest(id, 0)
  return plannedCall(method, address, body)
}

/** Makes one pass that can be used once. `unknown`: it may have been made. */
export async function createPass(actor: Actor, id: AccountId, lifetimeInMinutes: number): Promise<PassMade> {
  const { transport, writeInMs, heard } = actor
  const reply: Reply = (await hasRoom(actor, 'create-pass'))
    ? await transport.send({
        ...passRequest(id, lifetimeInMinutes),
        timeoutInMs: writeInMs,
        name: 'create-pass',
        priority: 'high',
      })
    : { kind: 'held-back' }
  heard?.('create-pass', reply)
  const applied = appliedBy(reply)
  if (applied.kind !== 'applied') return applied
  const made = succeeded(reply) ? answerAs(madePassShape, reply) : null
  // It was made, but the answer cannot be read: nobody has seen the pass, and a read-back looks for it.
  if (made?.kind !== 'answered') return { kind: 'unknown' }
  const { temporaryAccessPass: pass, ...rest } = made.value
  const expiresAt = endOf(rest)
  return expiresAt ? { kind: 'made', passId: rest.id, pass, expiresAt } : { kind: 'unknown' }
}
