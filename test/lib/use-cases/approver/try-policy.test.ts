/** What would happen to somebody, by their sign-in name: no more than the desk may see, recorded, and nothing kept of it. */
import { describe, expect, test } from 'vitest'
import { tryForPerson } from '#lib/use-cases/approver/try-policy.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld, queued, referred } from './people.ts'

const ADELE = 'adelev@contoso.com'
const nameOf = (world: World) => world.adele().account.signInName
const tried = async (world: World, name: string) => must(await tryForPerson(world.context, approver(world), name))

describe('somebody with a request at the desk', () => {
  test('is decided by it, with the proofs that still count, and the look is an event of that request', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const found = await tried(world, nameOf(world))
    expect(found).toMatchObject({ request: { id: request.id }, accountClass: 'member', assurance: 'aal2' })
    expect(found?.causes.length).toBeGreaterThan(0)
    const event = (await world.store.events(request.id)).at(-1)
    expect(event).toMatchObject({ kind: 'policy-tried', by: { name: 'Lynne Robbins' }, facts: {} })
  })
  test('whose proofs are older than half an hour has none that count', async () => {
    const world = await deskWorld()
    await queued(world)
    await world.pass({ minutes: 31 })
    expect(await tried(world, nameOf(world))).toMatchObject({ assurance: 'none' })
  })
})

describe('somebody without one', () => {
  test('is decided by the kind of account alone, and the record keeps no name and no account', async () => {
    const world = await deskWorld()
    const found = await tried(world, nameOf(world))
    expect(found).toMatchObject({ request: null, accountClass: 'member', assurance: 'none', causes: ['nothing-wrong'] })
    const kept = world.store.recorded.filter(({ kind }) => kind === 'policy-tried')
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept).toLowerCase()).not.toContain(nameOf(world).toLowerCase())
    expect(JSON.stringify(kept)).not.toContain(world.adele().account.id)
  })
  test('a request without a proof may be a stranger’s, and is not shown as theirs', async () => {
    const world = await deskWorld()
    await referred(world)
    expect(await tried(world, nameOf(world))).toMatchObject({ request: null })
  })
  test('nobody has the name: null', async () => {
    const world = await deskWorld()
    expect(await tried(world, 'nobody.here@contoso.com')).toBeNull()
  })
})

describe('refused', () => {
  test('to whoever may not read the desk, and to guests', async () => {
    const world = await deskWorld()
    const without = approver(world, { roles: [] })
    expect(refusalOf(await tryForPerson(world.context, without, ADELE))).toBe('not-permitted')
    const guest = approver(world, { guest: true })
    expect(refusalOf(await tryForPerson(world.context, guest, ADELE))).toBe('not-permitted')
  })
  test('a name of another organisation', async () => {
    const world = await deskWorld()
    expect(refusalOf(await tryForPerson(world.context, approver(world), 'someone@example.org'))).toBe('name-not-ours')
  })
  test('more than sixty looks an hour', async () => {
    const world = await deskWorld()
    for (let looks = 0; looks < 60; looks++) await tryForPerson(world.context, approver(world), nameOf(world))
    expect(refusalOf(await tryForPerson(world.context, approver(world), nameOf(world)))).toBe('too-many-requests')
  })
})
