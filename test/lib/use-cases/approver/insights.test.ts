/** Who reads the counts, and which days they are of. */
import { describe, expect, test } from 'vitest'
import { lastDays, readInsights } from '#lib/use-cases/approver/record/read-insights.ts'
import { must } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld } from './people.ts'

describe('insights', () => {
  for (const [role, may] of [
    ['Recovery.Auditor', true],
    ['Recovery.Administrator', true],
    ['Recovery.Approver', false],
  ] as const)
    test(`are ${may ? '' : 'not '}for ${role}: they name colleagues and single cases`, async () => {
      const world = await deskWorld()
      const read = await readInsights(world.context, approver(world, { roles: [role] }), 30)
      expect(read.ok ? 'shown' : read.refusal).toBe(may ? 'shown' : 'not-permitted')
    })

  test('tell when threat mode was changed and by whom, the newest first, and only within these days', async () => {
    const world = await deskWorld()
    const at = (days: number) => new Date(world.context.now().getTime() - days * 86_400_000)
    const by = { kind: 'approver', id: 'lee', name: 'Lee Gu' } as const
    await world.store.record({ at: at(3), requestId: null, kind: 'threat-on', by, facts: {} })
    await world.store.record({ at: at(2), requestId: null, kind: 'threat-over', by: { kind: 'latchkey' }, facts: {} })
    await world.store.record({ at: at(9), requestId: null, kind: 'threat-off', by, facts: {} })
    const { modes } = must(await readInsights(world.context, approver(world, { roles: ['Recovery.Auditor'] }), 7))
    expect(modes).toEqual([
      { at: at(2), kind: 'threat-over', name: null },
      { at: at(3), kind: 'threat-on', name: 'Lee Gu' },
    ])
  })

  const DAYS: readonly [title: string, now: string, timeZone: string, starts: readonly string[]][] = [
    [
      'begin at midnight there',
      '2026-11-22T09:00:00Z',
      'Europe/Ljubljana',
      ['2026-11-20T23:00:00.000Z', '2026-11-21T23:00:00.000Z'],
    ],
    [
      'are there another day already',
      '2026-11-22T12:00:00Z',
      'Pacific/Auckland',
      ['2026-11-21T11:00:00.000Z', '2026-11-22T11:00:00.000Z'],
    ],
    [
      'may be 25 hours long',
      '2026-10-26T09:00:00Z',
      'Europe/Ljubljana',
      ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ],
  ]
  for (const [title, now, timeZone, starts] of DAYS)
    test(`days ${title}`, () => {
      const days = lastDays(new Date(now), timeZone, 2)
      expect(days.starts.map((start) => start.toISOString())).toEqual(starts)
      expect(days.end.toISOString()).toBe(new Date(now).toISOString())
    })
})
