/** What leaves as a file: everything that fits, once, a few hundred events at a time, and never without an event (R19). */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exportRecord, type ExportFormat } from '#lib/use-cases/approver/record/export-record.ts'
import type { TypedSearch } from '#lib/use-cases/approver/record/search-record.ts'
import { verifyExport } from '#lib/use-cases/operator/verify-export.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld, LYNNE, queued } from './people.ts'

const NOTHING: TypedSearch = { person: '', reference: '', kind: '', actor: '', from: '', to: '' }
const auditor = (world: World) => approver(world, { roles: ['Recovery.Auditor'] })
const asked = (world: World, typed: Partial<TypedSearch>, format: ExportFormat = 'jsonl') =>
  exportRecord(world.context, auditor(world), { ...NOTHING, ...typed }, format)
const textOf = async (world: World, typed: Partial<TypedSearch>, format: ExportFormat = 'jsonl') =>
  (await Array.fromAsync(must(await asked(world, typed, format)).lines)).join('')
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('an export of the record', () => {
  test('is not for approvers, and is not an event then', async () => {
    const world = await deskWorld()
    expect(refusalOf(await exportRecord(world.context, approver(world), NOTHING, 'csv'))).toBe('not-permitted')
    expect(world.store.recorded.map(({ kind }) => kind)).not.toContain('record-exported')
  })

  test('is recorded before its first line leaves: who, what of, in which form', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    must(await asked(world, { reference: request.reference, kind: 'proved' }, 'csv'))
    expect(world.store.recorded.at(-1)).toMatchObject({
      kind: 'record-exported',
      by: { kind: 'approver', id: LYNNE },
      facts: { format: 'csv', account: null, request: request.id, event: 'proved' },
    })
  })

  test('of a search that fits nobody, or several people, is refused and leaves nothing', async () => {
    const world = await deskWorld()
    expect(refusalOf(await asked(world, { person: 'Zebra' }))).toBe('request-unknown')
    expect(refusalOf(await asked(world, { reference: 'BBBB-BBBB' }))).toBe('request-unknown')
    expect(world.store.recorded).toEqual([])
  })

  test('as JSON Lines is whole to the offline check, its own event included', async () => {
    const world = await deskWorld()
    await queued(world)
    const text = await textOf(world, {})
    const lines = text.split('\n')
    expect(lines).toHaveLength(world.store.recorded.length + 1)
    expect(JSON.parse(JSON.parse(lines.at(-2) ?? '').body)).toMatchObject({ kind: 'record-exported' })
    const verdict = await verifyExport({ lines: each(lines), hash, checkpoints: null })
    expect(verdict).toMatchObject({ sound: true, says: expect.stringContaining(`${lines.length - 2} of them follow`) })
  })

  test('as CSV names its columns, and lets no spreadsheet compute what somebody wrote', async () => {
    const world = await deskWorld()
    const by = { kind: 'approver', id: LYNNE, name: '=cmd|"/C calc"!A0' } as const
    await world.store.record({ at: world.context.now(), requestId: null, kind: 'looked', by, facts: { why: 'a, "b"' } })
    const [columns, row] = (await textOf(world, { kind: 'looked' }, 'csv')).split('\r\n')
    expect(columns).toBe('sequence,at,kind,actor_kind,actor_id,actor_name,reference,account,sign_in_name,facts,hash')
    expect(row).toContain(`,looked,approver,${LYNNE},"'=cmd|""/C calc""!A0",,,,"{""why"":""a, \\""b\\""""}",`)
  })

  test('of a person holds all of theirs, and nothing of anybody else', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    await world.begin('megan@contoso.com')
    const rows = (await textOf(world, { person: world.adele().account.id }, 'csv')).split('\r\n').slice(1, -1)
    expect(rows.filter((row) => row.includes(request.reference)).length).toBeGreaterThan(3)
    expect(rows.every((row) => row.includes(world.adele().account.id))).toBe(true)
  })

  test('reads a few hundred events at a time, and no more than its reader takes', async () => {
    const world = await deskWorld()
    const at = world.context.now()
    for (let n = 0; n < 1200; n++)
      await world.store.record({ at, requestId: null, kind: 'counted', by: { kind: 'operator' }, facts: { n } })
    const search = world.store.searchRecord
    const reads: number[] = []
    const store = {
      ...world.store,
      searchRecord: async (...given: Parameters<typeof search>) => {
        const found = await search(...given)
        if (given[0].filter.kind === 'counted') reads.push(found.length)
        return found
      },
    }
    const { lines } = must(
      await exportRecord({ ...world.context, store }, auditor(world), { ...NOTHING, kind: 'counted' }, 'jsonl'),
    )
    await lines.next()
    expect(reads).toHaveLength(1)
    await Array.fromAsync(lines)
    expect(reads).toHaveLength(3)
    expect(Math.max(...reads)).toBeLessThanOrEqual(501)
  })
})

async function* each(lines: readonly string[]) {
  yield* lines
}
