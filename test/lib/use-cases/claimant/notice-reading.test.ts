/** What a notice reads of the methods, where Microsoft limits how often (R6, R11). */
import { expect, test, vi } from 'vitest'
import type { NoticeId } from '#lib/rules/request/job.ts'
import { notify } from '#lib/use-cases/notify/notify.ts'
import { newWorld } from './world.ts'

const ROWS: readonly [NoticeId, 'as-of-late' | 'in-turn'][] = [
  ['proved', 'as-of-late'],
  ['queued', 'in-turn'],
  ['approved', 'in-turn'],
  ['recovered', 'in-turn'],
  ['done', 'in-turn'],
  ['frozen', 'in-turn'],
]
for (const [which, when] of ROWS)
  test(`${which}: ${when === 'in-turn' ? 'reads them anew' : 'the reading that the code went by is as good'}`, async () => {
    const world = await newWorld()
    const { id } = await (await world.begin()).request()
    const read = vi.spyOn(world.tenant, 'readAuthenticators')
    await notify(world.context, id, which)
    expect(read.mock.calls.map(([, asked]) => asked)).toEqual([when])
  })

test('the code itself, and every proof, goes by a reading of its own, and no notice of a proof does', async () => {
  const world = await newWorld()
  const read = vi.spyOn(world.tenant, 'readAuthenticators')
  await (await world.begin()).proveTwice()
  const asked = read.mock.calls.map(([, when]) => when)
  expect(asked.filter((when) => when === 'in-turn').length).toBeGreaterThanOrEqual(2)
  expect(asked.filter((when) => when === 'as-of-late')).toHaveLength(2)
})
