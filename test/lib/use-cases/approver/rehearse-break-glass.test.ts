/** A rehearsal is recorded by whoever may guard, and remembered with its age. */
import { expect, test } from 'vitest'
import { recordRehearsal } from '#lib/use-cases/approver/rehearse-break-glass.ts'
import { lastRehearsal } from '#lib/use-cases/operator/rehearsal-health.ts'
import { must, refusalOf } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld } from './people.ts'

test('the last rehearsal is remembered with who recorded it and how long ago', async () => {
  const world = await deskWorld()
  expect(await lastRehearsal(world.context)).toBeNull()
  must(await recordRehearsal(world.context, approver(world)))
  await world.pass({ hours: 40 * 24 })
  expect(await lastRehearsal(world.context)).toMatchObject({ by: 'Lynne Robbins', daysAgo: 40 })
})
test('an auditor reads the page and records nothing', async () => {
  const world = await deskWorld()
  const auditor = approver(world, { roles: ['Recovery.Auditor'] })
  expect(refusalOf(await recordRehearsal(world.context, auditor))).toBe('not-permitted')
  expect(await lastRehearsal(world.context)).toBeNull()
})
