/** Who holds a role at the desk: one list for everybody, read about once a minute, and optional. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { DeskRoleHolder, Tenant } from '#lib/ports/tenant.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { GROUPS } from '#test/tenant/groups.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ASKED = 'GET /servicePrincipals/{id}/appRoleAssignedTo'
const MINUTE = 60_000
let contoso: OpenContoso
let tenant: Tenant
let ahead = 0
const now = () => new Date(Date.now() + ahead)

beforeAll(async () => {
  contoso = await openContoso({ now })
})
beforeEach(async () => {
  // Each test a day after the one before, so that nothing kept is usable.
  ahead += 24 * 60 * MINUTE
  await contoso.settle()
  tenant = openTenant(contoso.options)
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const accountNamed = (name: string) => {
  const account = accountOf(contoso.running.contoso, `${name}@contoso.com`)
  if (!account) throw new Error(name)
  return account
}
const holders = async (): Promise<readonly DeskRoleHolder[]> => {
  const look = await tenant.readDeskRoleHolders()
  if (look.kind === 'unseen') throw new Error(look.why)
  return look.value
}
const rolesOf = async (name: string) => {
  const { id } = accountNamed(name).user
  return (await holders()).find((one) => one.id === id)?.roles
}
const times = () => contoso.requests()[ASKED] ?? 0

describe('who holds a role at the desk', () => {
  test('is whoever the role was given to', async () => {
    expect(await rolesOf('allan.deyoung')).toEqual(['Recovery.Approver'])
    expect(await rolesOf('cameron.white')).toEqual(['Recovery.Administrator'])
    expect(await rolesOf('adele.vance')).toBeUndefined()
  })

  test('and whoever is in a group that it was given to', async () => {
    accountNamed('bianca.pisani').appRoles = []
    expect(await rolesOf('bianca.pisani')).toEqual(['Recovery.Auditor'])
    const megan = accountNamed('megan.bowen')
    megan.memberOf = accountNamed('bianca.pisani').memberOf
    ahead += 6 * MINUTE
    expect(await rolesOf('megan.bowen')).toEqual(['Recovery.Auditor'])
  })

  test('but nobody in a group inside that group', async () => {
    const trainee = accountNamed('megan.bowen')
    trainee.memberOf = [GROUPS.recoveryTrainees.id]
    expect(await rolesOf('megan.bowen')).toBeUndefined()
    expect((await holders()).map(({ id }) => id)).not.toContain(GROUPS.recoveryTrainees.id)
  })

  test('and nobody any more from whom it was taken, a minute later', async () => {
    expect(await rolesOf('allan.deyoung')).toEqual(['Recovery.Approver'])
    accountNamed('allan.deyoung').appRoles = []
    ahead += 56_000
    // The reading that finds the list old begins another, and does not wait for it.
    await holders()
    await expect.poll(() => rolesOf('allan.deyoung')).toBeUndefined()
  })

  test('costs one call a minute, whoever asks and however often', async () => {
    await holders()
    const before = times()
    expect(before).toBe(1)
    await Promise.all([holders(), holders(), openTenant(contoso.options).readDeskRoleHolders()])
    expect(times()).toBe(before)
  })

  test('is not said where the list could not be read whole: nobody loses a session over half a list', async () => {
    contoso.fault({ fault: 'forbidden', path: '/groups/' })
    expect(await tenant.readDeskRoleHolders()).toMatchObject({ kind: 'unseen', why: 'not-permitted' })
  })

  test('is not said without the permission, and then not asked again for an hour', async () => {
    contoso.fault({ fault: 'forbidden', path: '/servicePrincipals' })
    expect(await tenant.readDeskRoleHolders()).toMatchObject({ kind: 'unseen', why: 'not-permitted' })
    contoso.running.contoso.counts.clear()
    ahead += 50 * MINUTE
    expect(await tenant.readDeskRoleHolders()).toMatchObject({ kind: 'unseen', why: 'not-permitted' })
    expect(contoso.requests()).toEqual({})
  })
})
