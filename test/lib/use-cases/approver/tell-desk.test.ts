/** Approvers are told what waits, as they chose, once, and nothing that is no longer true. */
import { describe, expect, test } from 'vitest'
import { approve, decline } from '#lib/use-cases/approver/decide.ts'
import { chooseNotices, readNoticeMode } from '#lib/use-cases/approver/choose-notices.ts'
import type { NoticeMode } from '#lib/rules/request/desk-notice-kinds.ts'
import { exampleAccount } from '#test/example.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld, LEE, loaded, LYNNE, queued, second } from './people.ts'

const LYNNES = 'lynne.robbins@contoso.com'
const LEES = 'lee.gu@contoso.com'
const DESK = 'desk@contoso.com'

/** Lynne approves; Lee approves and administers. */
async function staffedWorld(more: Parameters<typeof deskWorld>[0] = {}): Promise<World> {
  const world = await deskWorld(more)
  world.tenant.roleHolders = [
    { id: LYNNE, roles: ['Recovery.Approver'] },
    { id: LEE, roles: ['Recovery.Approver', 'Recovery.Administrator'] },
  ]
  return world
}

const lettersTo = (world: World, to: string, about: RegExp = /./) =>
  world.delivery.mails.filter(
    (mail) =>
      mail.to === to &&
      /recovery desk|decide|due|stopped|waits?|second/i.test(mail.subject) &&
      about.test(mail.subject),
  )
const choose = async (world: World, mode: NoticeMode) => must(await chooseNotices(world.context, approver(world), mode))

describe('a request that arrives', () => {
  test('is told to every approver at once, by name, reference, kind, due time and link, and nothing else', async () => {
    const world = await staffedWorld()
    const { request } = await queued(world)
    const [letter] = lettersTo(world, LYNNES)
    expect(letter?.body).toContain(request.reference)
    expect(letter?.body).toContain('Adele Vance')
    expect(letter?.body).toContain(`/admin/requests/${request.id}`)
    for (const secret of ['example.org', 'example.net', 'Code by', ...request.proofs.map(({ factor }) => factor)])
      expect(letter?.body).not.toContain(secret)
    expect(lettersTo(world, LEES)).toHaveLength(1)
  })
  test('is not told to whoever asks for their own account', async () => {
    const world = await staffedWorld()
    world.tenant.roleHolders = [{ id: exampleAccount().id, roles: ['Recovery.Approver'] }]
    const before = world.delivery.mails.length
    await queued(world)
    expect(world.store.recorded.some(({ kind }) => kind === 'desk-told')).toBe(false)
    expect(before).toBeLessThan(world.delivery.mails.length)
  })
  test('is told once, however often the task is run', async () => {
    const world = await staffedWorld()
    const { request } = await queued(world)
    const task = {
      kind: 'tell-desk',
      requestId: request.id,
      notice: 'new',
      dueAt: request.dueAt ?? new Date(0),
    } as const
    await world.store.record(
      { at: world.context.now(), requestId: null, kind: 'again', by: { kind: 'latchkey' }, facts: {} },
      [{ task }],
    )
    await world.settle()
    expect(lettersTo(world, LYNNES, /to decide/)).toHaveLength(1)
  })
})

describe('each chooses how', () => {
  test('none: no letter, and the others hear all the same', async () => {
    const world = await staffedWorld()
    await choose(world, 'none')
    await queued(world)
    expect(lettersTo(world, LYNNES)).toEqual([])
    expect(lettersTo(world, LEES)).toHaveLength(1)
  })
  test('digest: one letter the next working morning, with what waits then', async () => {
    const world = await staffedWorld()
    await choose(world, 'digest')
    const { request } = await queued(world)
    expect(lettersTo(world, LYNNES)).toEqual([])
    await world.pass({ days: 4 })
    const digests = lettersTo(world, LYNNES, /waits at the recovery desk/)
    expect(digests.length).toBeGreaterThan(0)
    expect(digests[0]?.body).toContain(request.reference)
  })
  test('digest: none where all was decided by then', async () => {
    const world = await staffedWorld()
    await choose(world, 'digest')
    const { request } = await queued(world)
    must(await decline(world.context, second(world), request.id, { version: request.version, reason: 'Not needed.' }))
    await world.pass({ days: 4 })
    expect(lettersTo(world, LYNNES)).toEqual([])
  })
  test('what was chosen is kept and recorded by name; an auditor hears nothing and chooses nothing', async () => {
    const world = await staffedWorld()
    expect(await readNoticeMode(world.context, approver(world))).toBe('at-once')
    await choose(world, 'digest')
    expect(await readNoticeMode(world.context, approver(world))).toBe('digest')
    expect(world.store.recorded.filter(({ kind }) => kind === 'notices-chosen')).toHaveLength(1)
    const auditor = approver(world, { roles: ['Recovery.Auditor'] })
    expect(refusalOf(await chooseNotices(world.context, auditor, 'none'))).toBe('not-permitted')
    expect(refusalOf(await chooseNotices(world.context, approver(world), 'pigeon'))).toBe('choice-missing')
  })
})

describe('the clock escalates', () => {
  test('a reminder before the time, all approvers and the mailbox at it, administrators an hour later', async () => {
    const world = await staffedWorld()
    await queued(world)
    const said = () => [LYNNES, LEES, DESK].map((to) => lettersTo(world, to, /^\S+ (is due|is overdue)/).length)
    await world.pass({ hours: 2 })
    expect(said()).toEqual([0, 0, 0])
    await world.pass({ hours: 1 })
    expect(said()).toEqual([1, 1, 0])
    await world.pass({ hours: 1 })
    expect(said()).toEqual([2, 2, 1])
    await world.pass({ hours: 1 })
    expect(said()).toEqual([2, 3, 2])
    await world.pass({ hours: 12 })
    expect(said()).toEqual([2, 3, 2])
  })
  test('whoever has the request is reminded alone', async () => {
    const world = await staffedWorld()
    const { request } = await queued(world)
    const { assignee } = request
    expect(assignee ?? null).toBeNull()
    const held = {
      ...request,
      assignee: { id: LEE, name: 'Lee Gu', since: world.context.now() },
      version: request.version + 1,
    }
    const event = {
      at: world.context.now(),
      requestId: request.id,
      kind: 'taken',
      by: { kind: 'latchkey' },
      facts: {},
    } as const
    await world.store.commit({ from: request, to: held, event })
    await world.pass({ hours: 3 })
    expect(lettersTo(world, LYNNES, /is due/)).toEqual([])
    expect(lettersTo(world, LEES, /is due/)).toHaveLength(1)
  })
  test('nothing is told of what was decided in time', async () => {
    const world = await staffedWorld()
    const { request } = await queued(world)
    must(await decline(world.context, approver(world), request.id, { version: request.version, reason: 'Not needed.' }))
    await world.pass({ hours: 12 })
    expect(lettersTo(world, LEES, /due/)).toEqual([])
  })
  test('the second approver hears that one is needed, the first does not', async () => {
    const world = await staffedWorld()
    const resident = world.tenant.residents.get('lynne')
    if (resident) resident.account = { ...resident.account, employeeId: null }
    const { request } = await queued(world)
    const seconded = await approve(world.context, approver(world), request.id, {
      version: request.version,
      remedy: 'reset-password',
    })
    await world.settle()
    expect(seconded.ok).toBe(true)
    expect((await loaded(world, request.id)).state).toBe('queued')
    expect(lettersTo(world, LEES, /second approval/)).toHaveLength(1)
    expect(lettersTo(world, LYNNES, /second approval/)).toEqual([])
  })
})

describe('many at once', () => {
  test('after twenty letters in an hour the rest waits for the digest', async () => {
    const world = await staffedWorld()
    for (let n = 0; n < 20; n++) await world.throttle.take('desk:mail', world.context.keys.hash('name', LYNNE))
    await queued(world)
    expect(lettersTo(world, LYNNES)).toEqual([])
    expect(world.store.waiting.some(({ task }) => task.kind === 'desk-digest')).toBe(true)
  })
})
