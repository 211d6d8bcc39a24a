/** That another request is approved is told only while it is. */
import { describe, expect, test } from 'vitest'
import { withStandingApproval } from '#lib/use-cases/claimant/explain/standing-approval.ts'
import { decline } from '#lib/use-cases/approver/decide.ts'
import { askAPerson } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import type { Threat } from '#lib/rules/organisation/threat-mode.ts'
import { approver, deskWorld } from '#test/lib/use-cases/approver/people.ts'
import { approveReset } from '../approve.ts'
import { must } from '../world.ts'

/** Approves one request of a person, who then begins a second one. */
async function begunAgain() {
  const world = await deskWorld()
  const first = await world.begin()
  await first.proveTwice()
  must(await askAPerson(world.context, first.token))
  await world.settle()
  await approveReset(world, await first.request())
  const again = await world.begin()
  await again.proveTwice()
  await world.settle()
  const told = async (threat: Threat | null = null) =>
    (await withStandingApproval(world.context, await again.request(), threat)).diagnosis?.earlier?.approved ?? null
  return { world, first, told }
}

describe('another request of the account that is approved', () => {
  test('is told while its approval waits', async () => {
    const { told } = await begunAgain()
    expect(await told()).toMatchObject({ remedy: 'reset-password' })
  })
  test('is not told once it was declined after all', async () => {
    const { world, first, told } = await begunAgain()
    const { id, version } = await first.request()
    must(await decline(world.context, approver(world), id, { version, reason: 'Call us.' }))
    expect(await told()).toBeNull()
  })
  test('is not told once threat mode has withdrawn it (R16)', async () => {
    const { world, told } = await begunAgain()
    expect(await told({ since: new Date(world.context.now().getTime() + 1000), until: null })).toBeNull()
  })
  test('is not told once it has ended', async () => {
    const { world, told } = await begunAgain()
    await world.pass({ hours: 25 })
    expect(await told()).toBeNull()
  })
})
