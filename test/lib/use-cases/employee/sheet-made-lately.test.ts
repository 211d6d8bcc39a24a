/** A page that was loaded again before it showed its sheet is no dead end. */
import { expect, test } from 'vitest'
import { addSheet, sheetMadeLately } from '#lib/use-cases/employee/enrol-saved-codes.ts'
import { must, newWorld } from '#test/lib/use-cases/claimant/world.ts'
import { visitOf } from './visitor.ts'

test('a sheet that was made within the hour and may not have been seen is told of, and a new one takes its place', async () => {
  const world = await newWorld()
  const lately = () => sheetMadeLately(world.context, visitOf(world))
  expect(await lately()).toBeNull()
  const { madeAt } = must(await addSheet(world.context, visitOf(world)))
  expect(await lately()).toEqual(madeAt)
  await world.pass({ minutes: 59 })
  expect(await lately()).toEqual(madeAt)
  await world.pass({ minutes: 2 })
  expect(await lately()).toBeNull()
  const next = must(await addSheet(world.context, visitOf(world)))
  expect(await lately()).toEqual(next.madeAt)
})
