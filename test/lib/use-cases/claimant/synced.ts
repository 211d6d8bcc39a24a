/** A world in which Adele's password is kept by the organisation's own directory, which Latchkey may write to. */
import { answered } from '#lib/rules/account/account.ts'
import { withOnPremises } from '#lib/adapters/active-directory/hybrid-tenant.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { OnPremisesAccount } from '#lib/rules/account/on-premises.ts'
import type { OnPremises } from '#lib/ports/on-premises-directory.ts'
import { allNo, exampleAccount, NOW } from '#test/example.ts'
import { type FakeDirectory, fakeDirectory, keptThere } from './fakes/directory.ts'
import { type Browser, newWorld, type World } from './world.ts'

export const ANCHOR = 'q1zvA0p2Tkm3X1x1k4c9zA=='
export const SYNCED = exampleAccount({ lookups: { ...allNo, synced: answered(true) }, onPremisesAnchor: ANCHOR })
export const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

export const LOCKED_THERE: Partial<OnPremisesAccount> = {
  locked: true,
  lockedAt: minutesLater(-4),
  opensAt: minutesLater(26),
}

/** Microsoft's log shows a good sign-in of yesterday and nothing else. */
export async function newSyncedWorld(
  directory: OnPremises,
  { anchor = ANCHOR, adele = {}, ...more }: Parameters<typeof newWorld>[0] & { anchor?: string } = {},
): Promise<World> {
  const account = { ...SYNCED, onPremisesAnchor: anchor }
  const world = await newWorld({ ...more, adele: { account, signIns: [exampleSignIn(0, 60 * 20)], ...adele } })
  Object.assign(world.context, { tenant: withOnPremises(world.tenant, directory, world.context.now) })
  return world
}

export interface Synced {
  readonly world: World
  readonly directory: FakeDirectory
  readonly browser: Browser
}

/** `there` null: outside the unit that was delegated; `silent`: nobody there answers. */
export async function lockedThere(
  there: Partial<OnPremisesAccount> | null | 'silent' = LOCKED_THERE,
  more: Parameters<typeof newSyncedWorld>[1] = {},
): Promise<Synced> {
  const directory = fakeDirectory(() => world.context.now())
  if (there === 'silent') directory.down = true
  else if (there) directory.people.set(ANCHOR, keptThere(there))
  const world: World = await newSyncedWorld(directory, more)
  const browser = await world.begin()
  await browser.proveTwice()
  return { world, directory, browser }
}
