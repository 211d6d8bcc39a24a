/** What may come out of a list that was read for everybody, and what is always asked of the account (R11). */
import { expect, test } from 'vitest'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { GOOD_PASSWORD, must, newWorld, type World } from './world.ts'

const readsOfClassAndAges = ({ tenant: { reads } }: World, from: number) =>
  reads.slice(from).filter((read) => read === 'readAccount' || read === 'readMethodChanges')

test('a code, an explanation and a notice: a list will do', async () => {
  const world = await newWorld()
  await (await world.begin()).proveTwice()
  expect(new Set(world.tenant.listed)).toEqual(new Set(['readAccount', 'readMethodChanges']))
  expect(world.tenant.listed).toEqual(readsOfClassAndAges(world, 0))
})

test('a reset: everything is asked of the account', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  const [before, listedBefore] = [world.tenant.reads.length, world.tenant.listed.length]
  must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  expect(world.tenant.writes).toHaveLength(1)
  expect(readsOfClassAndAges(world, before)).toContain('readAccount')
  expect(readsOfClassAndAges(world, before)).toContain('readMethodChanges')
  expect(world.tenant.listed.length).toBe(listedBefore)
})

test('taking a reset back: everything is asked of the account', async () => {
  const world = await newWorld()
  const thief = await world.begin()
  await thief.proveTwice()
  must(await selectRemedy(world.context, thief.token, 'reset-password'))
  const link =
    new URL(stopAddress(world.context, await thief.request(), 'adele@example.org')).searchParams.get('link') ?? ''
  must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  await world.settle()
  must(await stopRecovery(world.context, link))
  const listedBefore = world.tenant.listed.filter((read) => read === 'readAccount').length
  const readBefore = world.tenant.reads.filter((read) => read === 'readAccount').length
  await world.settle()
  expect(world.tenant.writes.length).toBeGreaterThan(1)
  const read = world.tenant.reads.filter((one) => one === 'readAccount').length - readBefore
  const listed = world.tenant.listed.filter((one) => one === 'readAccount').length - listedBefore
  expect(read).toBeGreaterThan(listed)
})
