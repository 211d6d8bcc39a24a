/** What somebody enrolled with us long ago, put in place as the enrolment would have left it. */
import { TOTP } from 'otpauth'
import { LATCHKEY } from '#lib/audit.ts'
import type { Enrolled } from '#lib/enrolment.ts'
import { makeSheet } from '#lib/saved-sheet.ts'
import { SoftPasskey } from '#test/passkey.ts'
import type { World } from './world.ts'

const adeleOf = (world: World) => world.adele().account.id

const bound = (world: World, addedAt: Date) => ({
  id: world.context.random.id(),
  accountId: adeleOf(world),
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

/** The codes, as they are printed. */
export async function giveSheet(world: World, addedAt: Date): Promise<readonly string[]> {
  const { random, slowHash } = world.context
  const makers = { id: random.id, below: random.below, hash: slowHash.make }
  const sheet = await makeSheet(makers, adeleOf(world), [], addedAt)
  await enrol(world, ...sheet.add)
  return sheet.codes
}

/** Answers what the app would show at a moment. */
export async function giveApp(world: World, addedAt: Date): Promise<(at?: Date) => string> {
  const secret = world.context.oneTime.makeSecret()
  const app = bound(world, addedAt)
  await enrol(world, {
    ...app,
    kind: 'authenticator-app',
    name: 'Phone',
    sealed: world.context.keys.seal('enrolled-secret', secret, app.id),
    lastStep: null,
  })
  return (at = world.context.now()) => new TOTP({ secret }).generate({ timestamp: at.getTime() })
}

export async function givePasskey(world: World, addedAt: Date): Promise<SoftPasskey> {
  const key = new SoftPasskey(adeleOf(world))
  const { credentialId, publicKey } = key
  await enrol(world, { ...bound(world, addedAt), kind: 'passkey', name: 'Phone', credentialId, publicKey, counter: 0 })
  return key
}
