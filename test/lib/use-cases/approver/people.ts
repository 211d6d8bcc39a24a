/** The people at the desk, beside the claimant of the small world. */
import type { Account, AccountId } from '#lib/rules/account/account.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { askAPerson } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { email, exampleAccount } from '#test/example.ts'
import type { Resident } from '#test/lib/use-cases/claimant/fakes/tenant.ts'
import { type Browser, locked, must, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'

export const LYNNE = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0101' as AccountId
export const LEE = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0102' as AccountId

const person = (id: AccountId, first: string, last: string, number: string): Resident =>
  locked({
    account: exampleAccount({
      id,
      signInName: `${first}.${last}@contoso.com`.toLowerCase(),
      displayName: `${first} ${last}`,
      givenName: first,
      employeeId: number,
      mail: `${first}.${last}@contoso.com`.toLowerCase(),
      otherMails: [`${first}@example.net`.toLowerCase()],
      mobilePhone: null,
    }),
    authenticators: [email(`${first}@example.org`.toLowerCase())],
  })

/** A world with two approvers in it, and Adele Vance locked out. */
export async function deskWorld(more: Parameters<typeof newWorld>[0] = {}): Promise<World> {
  const world = await newWorld(more)
  sitDown(world)
  return world
}

export function sitDown(world: World): void {
  world.tenant.residents.set('lynne', person(LYNNE, 'Lynne', 'Robbins', 'C-2001'))
  world.tenant.residents.set('lee', person(LEE, 'Lee', 'Gu', 'C-2002'))
}

export const approver = (world: World, more: Partial<Approver> = {}): Approver => ({
  id: LYNNE,
  tenantId: '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4',
  name: 'Lynne Robbins',
  email: 'lynne.robbins@contoso.com',
  roles: ['Recovery.Approver'],
  guest: false,
  rolesReadAt: world.context.now(),
  signedInAt: world.context.now(),
  ...more,
})

export const second = (world: World, more: Partial<Approver> = {}): Approver =>
  approver(world, { id: LEE, name: 'Lee Gu', email: 'lee.gu@contoso.com', ...more })

export const change = (world: World, key: string, account: Partial<Account>): void => {
  const resident = world.tenant.residents.get(key) as Resident
  resident.account = { ...resident.account, ...account }
}

/** Adele proves who she is, and asks for a person to look. */
export async function queued(world: World, proofs: 1 | 2 = 2): Promise<{ browser: Browser; request: RecoveryRequest }> {
  const browser = await world.begin()
  await (proofs === 2 ? browser.proveTwice() : browser.prove('code-by-email'))
  must(await askAPerson(world.context, browser.token))
  await world.settle()
  return { browser, request: await browser.request() }
}

/** A claimant without a proof presses "none of these", and gets a reference to quote. */
export async function referred(world: World, name?: string): Promise<RecoveryRequest> {
  const browser = await world.begin(name)
  return must(await noneOfThese(world.context, browser.token))
}

export const loaded = async (world: World, id: string): Promise<RecoveryRequest> => {
  const request = await world.store.load(id)
  if (!request) throw new Error('The request is gone.')
  return request
}
