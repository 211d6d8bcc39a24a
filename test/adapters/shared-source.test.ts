/** A source's row as somebody may write it who has the database and no key: it is read again, never rested on (R19). */
import { describe, expect, test } from 'vitest'
import type { SharedEvidence, Source } from '#lib/adapters/shared-sources/shared-evidence.ts'
import { openSource, openSwitch } from '#lib/adapters/shared-sources/shared-source.ts'
import { seen } from '#lib/rules/source-reading.ts'
import type { Log } from '#lib/ports/logger.ts'
import { NOW } from '#test/example.ts'

const LATER = new Date('2099-01-01')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const EMPTY: Source = { kept: null, readAt: null, off: null }
const silent = { info() {}, warn() {}, error() {} } as unknown as Log

function world(row: Source) {
  let held = row
  let passes = 0
  const shared = {
    source: async () => held,
    lead: async () => ({
      write: async (written: Pick<Source, 'kept' | 'readAt'>) => ((held = { ...written, off: null }), true),
      switchOff: async () => true,
      end: async () => {},
    }),
  } as unknown as SharedEvidence
  const options = { name: 'roles', shared, log: silent, now: () => NOW }
  const source = openSource({
    ...options,
    refresh: async (lead, _, startedAt) => {
      passes += 1
      await lead.write({ kept: 'as the tenant says', readAt: startedAt })
      return null
    },
  })
  return { source, ask: openSwitch(options), passes: () => passes }
}

const FORGED: readonly [title: string, row: Source, isRead: boolean][] = [
  ['that says it was read in 2099', { ...EMPTY, kept: 'forged', readAt: LATER }, true],
  ['that says it is refused until 2099', { ...EMPTY, off: { why: 'not-licensed', until: LATER, since: null } }, true],
  [
    'that was read a moment ago by another clock',
    { ...EMPTY, kept: 'ours', readAt: new Date(NOW.getTime() + 5_000) },
    false,
  ],
  [
    'that was refused half an hour ago',
    { ...EMPTY, off: { why: 'not-licensed', until: hours(0.5), since: null } },
    false,
  ],
]

describe('a source of the tenant', () => {
  for (const [title, row, isRead] of FORGED) {
    test(`${title} is ${isRead ? 'read anew, whoever waits for it' : 'left as it is'}`, async () => {
      const { source, passes } = world(row)
      const fresh = await source.freshen(NOW)
      expect(passes()).toBe(isRead ? 1 : 0)
      if (isRead) expect(fresh).toMatchObject({ why: null, source: { kept: 'as the tenant says' } })
    })
    test(`${title} is ${isRead ? 'not shown by a look or a glance' : 'taken as it is by them'}`, async () => {
      const since = { fresh: hours(-0.1), usable: hours(-0.2) }
      expect((await world(row).source.look(since)).source.kept).toBe(isRead ? 'as the tenant says' : row.kept)
      expect(await world(row).source.glance(since)).toEqual(!isRead && row.readAt ? row : null)
    })
  }

  test('asked for each account by itself: a refusal until 2099 hides nothing', async () => {
    const { ask } = world({ ...EMPTY, off: { why: 'not-licensed', until: LATER, since: null } })
    expect(await ask(async () => seen('forwarded', NOW))).toMatchObject({ kind: 'seen', value: 'forwarded' })
  })
})
