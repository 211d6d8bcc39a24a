/** Who may search the record, what they find, and that each look at a person is part of it (R19). */
import { describe, expect, test } from 'vitest'
import { openCaseFile } from '#lib/use-cases/approver/record/case-file.ts'
import { searchRecord, type TypedSearch } from '#lib/use-cases/approver/record/search-record.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld, LYNNE, queued } from './people.ts'

const NOTHING: TypedSearch = { person: '', reference: '', kind: '', actor: '', from: '', to: '' }
const auditor = (world: World) => approver(world, { roles: ['Recovery.Auditor'] })
const search = (world: World, typed: Partial<TypedSearch>, cursor = '') =>
  searchRecord(world.context, auditor(world), { ...NOTHING, ...typed }, cursor)
const found = async (world: World, typed: Partial<TypedSearch>) => must(await search(world, typed))
const kindsRecorded = (world: World) =>
  world.store.recorded.map(({ kind }) => kind).filter((kind) => ['record-searched', 'case-file-viewed'].includes(kind))

describe('the record is searched', () => {
  for (const [role, may] of [
    ['Recovery.Auditor', true],
    ['Recovery.Administrator', true],
    ['Recovery.Approver', false],
  ] as const)
    test(`${may ? 'by' : 'not by'} ${role}, and so are case files opened`, async () => {
      const world = await deskWorld()
      const who = approver(world, { roles: [role] })
      const { id } = world.adele().account
      for (const answered of [
        await searchRecord(world.context, who, NOTHING, ''),
        await openCaseFile(world.context, who, id, ''),
      ])
        expect(answered.ok ? 'shown' : answered.refusal).toBe(may ? 'shown' : 'not-permitted')
      expect(kindsRecorded(world)).toEqual(may ? ['case-file-viewed'] : [])
    })

  test('not by a guest, whatever their role', async () => {
    const world = await deskWorld()
    const guest = approver(world, { roles: ['Recovery.Auditor'], guest: true })
    expect(refusalOf(await searchRecord(world.context, guest, NOTHING, ''))).toBe('not-permitted')
  })

  test('by a name, a sign-in name, an object id and a reference: always the same events', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const { id, displayName, signInName } = world.adele().account
    const kinds = async (typed: Partial<TypedSearch>) =>
      (await found(world, typed)).events.flatMap(({ event }) => (event.requestId ? [event.kind] : []))
    const all = await kinds({ reference: request.reference.toLowerCase().replace('-', '') })
    expect(all).toContain('begun')
    for (const person of [displayName, signInName, id]) expect(await kinds({ person })).toEqual(all)
  })

  test('by a sign-in name that only the directory knows', async () => {
    const world = await deskWorld()
    const lynne = world.tenant.residents.get('lynne')
    if (lynne) world.tenant.residents.set('lynne.robbins@contoso.com', lynne)
    expect((await found(world, { person: 'Lynne.Robbins@contoso.com' })).person?.id).toBe(LYNNE)
  })

  test('a name or a reference that fits nobody is said, and finds no events of others', async () => {
    const world = await deskWorld()
    await queued(world)
    expect(await found(world, { person: 'Zebra' })).toMatchObject({ unknown: 'person', events: [] })
    expect(await found(world, { reference: 'BBBB-BBBB' })).toMatchObject({ unknown: 'reference', events: [] })
    expect(await found(world, { reference: 'nonsense' })).toMatchObject({ unknown: 'reference', events: [] })
    expect(kindsRecorded(world)).toEqual([])
  })

  test('by a kind, an actor and the organisation’s days', async () => {
    const world = await deskWorld()
    await queued(world)
    const today = world.context.now().toISOString().slice(0, 10)
    const dayBefore = '2026-11-20'
    expect((await found(world, { kind: 'proved', actor: 'claimant', from: today, to: today })).events).toHaveLength(1)
    expect((await found(world, { kind: 'proved', to: dayBefore })).events).toEqual([])
    expect((await found(world, { kind: 'proved', from: 'tomorrow' })).events).toHaveLength(1)
  })

  test('a search for a person is recorded once with their account, and never the words that were typed (R19, R20)', async () => {
    const world = await deskWorld()
    await queued(world)
    await found(world, { person: 'Adele' })
    await found(world, { person: 'Adele', kind: 'proved' })
    const looks = world.store.recorded.filter(({ kind }) => kind === 'record-searched')
    expect(looks).toHaveLength(1)
    expect(looks[0]).toMatchObject({
      requestId: null,
      by: { kind: 'approver', id: LYNNE },
      facts: { account: world.adele().account.id, request: null },
    })
    expect(JSON.stringify(looks)).not.toContain('Adele')
    await world.pass({ minutes: 16 })
    await found(world, { person: 'Adele' })
    expect(kindsRecorded(world)).toEqual(['record-searched', 'record-searched'])
  })

  test('a search for nobody in particular is no look at anybody', async () => {
    const world = await deskWorld()
    await queued(world)
    await found(world, { kind: 'proved' })
    expect(kindsRecorded(world)).toEqual([])
  })

  test('in pages of fifty, which hold everything once', async () => {
    const world = await deskWorld()
    for (let n = 0; n < 120; n++)
      await world.store.record({
        at: world.context.now(),
        requestId: null,
        kind: 'counted',
        by: { kind: 'operator' },
        facts: { n },
      })
    const numbers: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof found>> = must(await search(world, { kind: 'counted' }, cursor))
      numbers.push(...page.events.map(({ event }) => event.facts['n']))
      cursor = page.next
    }
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, n) => 119 - n))
  })
})

describe('a case file', () => {
  test('holds the account’s requests, and all events in order, its own opening included', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const other = await world.begin('megan@contoso.com')
    const file = must(await openCaseFile(world.context, auditor(world), world.adele().account.id, ''))
    expect(file.person.displayName).toBe('Adele Vance')
    expect(file.requests.map(({ reference }) => reference)).toEqual([request.reference])
    expect(file.events[0]?.event.kind).toBe('begun')
    expect(file.events.at(-1)?.event.kind).toBe('case-file-viewed')
    expect(file.events.map(({ event }) => event.requestId)).not.toContain((await other.request()).id)
  })

  test('of an account that nothing is known of is empty, and is recorded all the same', async () => {
    const world = await deskWorld()
    const file = must(await openCaseFile(world.context, auditor(world), '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1fffff', ''))
    expect(file).toMatchObject({ requests: [], earlier: 0 })
    expect(kindsRecorded(world)).toEqual(['case-file-viewed'])
  })

  test('takes no text that is no account’s id', async () => {
    const world = await deskWorld()
    expect(refusalOf(await openCaseFile(world.context, auditor(world), 'adele', ''))).toBe('request-unknown')
    expect(kindsRecorded(world)).toEqual([])
  })
})
