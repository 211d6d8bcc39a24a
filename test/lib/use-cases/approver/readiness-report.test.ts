/** How ready the organisation is, for whoever answers for it. */
import { describe, expect, test } from 'vitest'
import { organisationReadiness } from '#lib/use-cases/approver/readiness-report.ts'
import { exampleAccount } from '#test/example.ts'
import { locked, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld } from './people.ts'

/** A department of six, of whom Adele has prepared. */
async function organisation(): Promise<World> {
  const world = await deskWorld()
  for (let i = world.tenant.residents.size; i < 6; i++) {
    const account = exampleAccount({ id: world.context.random.id() as ReturnType<typeof exampleAccount>['id'] })
    world.tenant.residents.set(`colleague ${i}`, locked({ account }))
  }
  const at = world.context.now()
  await world.store.keepReadiness({ accountId: world.adele().account.id, level: 'with-phone', from: null, at })
  return world
}

describe('readiness by department', () => {
  for (const [role, sees] of [
    ['Recovery.Auditor', true],
    ['Recovery.Administrator', true],
    ['Recovery.Approver', false],
  ] as const)
    test(`${sees ? 'is shown to' : 'is not for'} ${role}`, async () => {
      const world = await organisation()
      const shown = await organisationReadiness(world.context, approver(world, { roles: [role] }))
      expect(shown.ok ? 'shown' : shown.refusal).toBe(sees ? 'shown' : 'not-permitted')
    })
  test('nor is it for a guest, whatever their role', async () => {
    const world = await organisation()
    const guest = approver(world, { roles: ['Recovery.Administrator'], guest: true })
    expect(refusalOf(await organisationReadiness(world.context, guest))).toBe('not-permitted')
  })
  test('is counts, and holds nobody’s name, account or method', async () => {
    const world = await organisation()
    const shown = must(await organisationReadiness(world.context, approver(world, { roles: ['Recovery.Auditor'] })))
    expect(shown.rows).toEqual([{ name: 'Retail', people: 6, known: 1, prepared: 1, ready: 1 }])
    for (const { account } of world.tenant.residents.values())
      for (const said of [account.id, account.displayName, account.signInName])
        expect(JSON.stringify(shown)).not.toContain(said)
    expect(JSON.stringify(shown)).not.toMatch(/phone|code|passkey|mail/)
  })
  test('whoever never opened the page of their own is not known yet, and is not counted as locked out', async () => {
    const world = await organisation()
    const shown = must(await organisationReadiness(world.context, approver(world, { roles: ['Recovery.Auditor'] })))
    expect(shown.all.people - shown.all.known).toBe(5)
    expect(shown.all.ready).toBe(shown.all.known)
  })
  test('a directory that does not answer is said, and nothing is made up', async () => {
    const world = await organisation()
    world.tenant.readDepartments = async () => ({ kind: 'unseen', why: 'failed' })
    const asked = await organisationReadiness(world.context, approver(world, { roles: ['Recovery.Auditor'] }))
    expect(refusalOf(asked)).toBe('tenant-unavailable')
  })
})
