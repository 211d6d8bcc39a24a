/** What somebody enrolled with us long ago, put in place as the enrolment would have left it. */
import { TOTP } from 'otpauth'
import type { AccountId } from '#lib/rules/account/account.ts'
import { LATCHKEY } from '#lib/rules/audit.ts'
import type { Enrolled } from '#lib/rules/proofs/enrolment.ts'
import { makeSheet } from '#lib/rules/preparation/saved-sheet.ts'
import { SoftPasskey } from '#test/passkey.ts'
import type { World } from './world.ts'

const adeleOf = (world: World) => world.adele().account.id

const bound = (world: World, addedAt: Date, accountId: AccountId) => ({
  id: world.context.random.id(),
  accountId,
  version: 1,
  addedAt,
  lastUsedAt: null,
  ended: null,
})

const enrol = (world: World, ...add: readonly Enrolled[]) =>
  world.store.changeEnrolled({
    add,
    event: { at: world.context.now(), requestId: null, kind: 'enrolled', by: LATCHKEY, facts: {} },
  })

/** The codes, as they are printed; no selector is on an earlier sheet too. */
export async function giveSheet(world: World, addedAt: Date, of = adeleOf(world)): Promise<readonly string[]> {
  const { random, slowHash } = world.context
  const makers = { id: random.id, below: random.below, hash: slowHash.make }
  const sheet = await makeSheet(makers, of, await world.store.enrolled(of), addedAt)
  await enrol(world, ...sheet.add)
  return sheet.codes
}

/** Answers what the app would show at a moment. */
export async function giveApp(world: World, addedAt: Date, of = adeleOf(world)): Promise<(at?: Date) => string> {
  const secret = world.context.oneTime.makeSecret()
  const app = bound(world, addedAt, of)
  await enrol(world, {
    ...app,
    kind: 'authenticator-app',
    name: 'Phone',
    sealed: world.context.keys.seal('enrolled-secret', secret, app.id),
    lastStep: null,
  })
  return (at = world.context.now()) => new TOTP({ secret }).generate({ timestamp: at.getTime() })
}

export async function givePasskey(world: World, addedAt: Date, of = adeleOf(world)): Promise<SoftPasskey> {
  const key = new SoftPasskey(of)
  const { credentialId, publicKey } = key
  await enrol(world, {
    ...bound(world, addedAt, of),
    kind: 'passkey',
    name: 'Phone',
    credentialId,
    publicKey,
    counter: 0,
  })
  return key
}
