/** A receiver of webhooks that was down catches up: every message at least once, and always under its own id. */
import { describe, expect, test } from 'vitest'
import { listWebhooks, replayWebhook } from '#lib/use-cases/approver/send-webhook.ts'
import { decline } from '#lib/use-cases/approver/decide.ts'
import { NotSent } from '#lib/rules/not-sent.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld, queued, second } from './people.ts'

interface Posted {
  readonly id: string
  readonly body: string
}

/** A world with a receiver that can be down, and what it took. */
async function receivingWorld() {
  const world = await deskWorld()
  const receiver = { isDown: false, isGone: false, tried: 0, took: [] as Posted[] }
  const webhooks = {
    host: 'tickets.contoso.com',
    async post(message: Posted) {
      receiver.tried += 1
      if (receiver.isGone) throw new NotSent('the receiver answered 410', { isForGood: true })
      if (receiver.isDown) throw new Error('the receiver answered 503')
      receiver.took.push({ id: message.id, body: message.body })
    },
  }
  Object.assign(world.context, { webhooks })
  return { world, receiver }
}
const administrator = (world: World) => approver(world, { roles: ['Recovery.Administrator'] })
const listed = async (world: World) => must(await listWebhooks(world.context, administrator(world))).messages

describe('what other systems hear', () => {
  test('is the notice of the desk: reference, name, kind, due time and link, and no evidence', async () => {
    const { world, receiver } = await receivingWorld()
    const { request } = await queued(world)
    expect(receiver.took.map(({ body }) => JSON.parse(body))).toEqual([
      {
        type: 'request.new',
        timestamp: expect.any(String),
        data: {
          reference: request.reference,
          name: 'Adele Vance',
          cause: 'sign-in',
          dueAt: request.dueAt?.toISOString(),
          link: `https://recovery.contoso.com/admin/requests/${request.id}`,
        },
      },
    ])
  })
  test('follows the clock: due soon, overdue, escalated, each under an id of its own', async () => {
    const { world, receiver } = await receivingWorld()
    await queued(world)
    await world.pass({ hours: 12 })
    const types = receiver.took.map(({ body }) => JSON.parse(body).type)
    expect(types).toEqual(['request.new', 'request.due-soon', 'request.overdue', 'request.escalated'])
    expect(new Set(receiver.took.map(({ id }) => id)).size).toBe(4)
  })
  test('where none is configured, nothing is kept', async () => {
    const world = await deskWorld()
    await queued(world)
    expect(await listed(world)).toEqual([])
  })
})

describe('a receiver that was down', () => {
  test('catches up once it is back: each message once, under the id of the first try', async () => {
    const { world, receiver } = await receivingWorld()
    receiver.isDown = true
    const { request } = await queued(world)
    await world.pass({ hours: 3 })
    expect(receiver.took).toEqual([])
    const ids = (await listed(world)).map(({ id }) => id)
    expect((await listed(world)).every(({ failedBecause }) => failedBecause === 'the receiver answered 503')).toBe(true)
    receiver.isDown = false
    await world.settle()
    expect(receiver.took.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    await world.settle()
    expect(receiver.took).toHaveLength(ids.length)
    expect((await listed(world)).every(({ deliveredAt, failedBecause }) => deliveredAt && !failedBecause)).toBe(true)
    must(await decline(world.context, second(world), request.id, { version: request.version, reason: 'Not needed.' }))
  })
  test('hears a task that ran twice once only', async () => {
    const { world, receiver } = await receivingWorld()
    await queued(world)
    const [message] = await listed(world)
    const task = { kind: 'webhook', id: message?.id ?? '' } as const
    const event = {
      at: world.context.now(),
      requestId: null,
      kind: 'again',
      by: { kind: 'latchkey' },
      facts: {},
    } as const
    await world.store.record(event, [{ task }])
    await world.settle()
    expect(receiver.took).toHaveLength(1)
  })
  test('wants no more: it is not asked again', async () => {
    const { world, receiver } = await receivingWorld()
    receiver.isGone = true
    await queued(world)
    expect((await listed(world))[0]?.failedBecause).toBe('the receiver answered 410')
  })
})

describe('sending again from the desk', () => {
  test('posts the same message under the same id, recorded by name', async () => {
    const { world, receiver } = await receivingWorld()
    await queued(world)
    const [message] = await listed(world)
    must(await replayWebhook(world.context, administrator(world), message?.id ?? ''))
    await world.settle()
    expect(receiver.took).toHaveLength(2)
    expect(receiver.took[1]).toEqual(receiver.took[0])
    expect(world.store.recorded.filter(({ kind }) => kind === 'webhook-replayed')).toHaveLength(1)
  })
  const WHO: readonly [who: string, roles: Parameters<typeof approver>[1], refusal: string | null, reads: boolean][] = [
    ['an approver', {}, 'not-permitted', false],
    ['an auditor', { roles: ['Recovery.Auditor'] }, 'not-permitted', true],
    ['an administrator', { roles: ['Recovery.Administrator'] }, null, true],
    ['a guest', { roles: ['Recovery.Administrator'], guest: true }, 'not-permitted', false],
  ]
  for (const [who, roles, refusal, reads] of WHO)
    test(`${who} ${reads ? 'reads' : 'does not read'} the list, and ${refusal ? 'sends nothing' : 'sends'}`, async () => {
      const { world } = await receivingWorld()
      await queued(world)
      const [message] = await listed(world)
      const by = approver(world, roles)
      expect((await listWebhooks(world.context, by)).ok).toBe(reads)
      const sent = await replayWebhook(world.context, by, message?.id ?? '')
      expect(sent.ok ? null : refusalOf(sent)).toBe(refusal)
    })
  test('a message that is not kept is not made up', async () => {
    const { world } = await receivingWorld()
    expect(refusalOf(await replayWebhook(world.context, administrator(world), 'msg_none'))).toBe('request-unknown')
  })
})
