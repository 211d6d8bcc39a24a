/** A decline is taken back: seconds later nobody has been written to, a day later a new request is begun. */
import { describe, expect, test } from 'vitest'
import { addHours } from '#lib/rules/duration.ts'
import { approve, decline, handOver } from '#lib/use-cases/approver/decide.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { reopenRequest } from '#lib/use-cases/approver/reopen-request.ts'
import { minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { KNOWN, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, loaded, queued, second } from './people.ts'

const REASON = 'We could not reach you.'

async function declined(more: (world: World, request: RecoveryRequest) => Promise<unknown> = async () => {}) {
  const world = await deskWorld()
  change(world, KNOWN, { enabled: false })
  const { request } = await queued(world)
  await more(world, request)
  const { version } = await loaded(world, request.id)
  return {
    world,
    request: must(await decline(world.context, approver(world), request.id, { version, reason: REASON })),
  }
}
const reopen = (world: World, { id, version }: RecoveryRequest, by = second(world)) =>
  reopenRequest(world.context, by, id, { version })
const written = (world: World, said: RegExp | string) =>
  world.delivery.mails.filter(({ subject, body }) => `${subject}\n${body}`.match(said)).length

describe('a decline that is taken back', () => {
  test('is in the queue again, due anew, with no approval and no reason, for whoever decides next', async () => {
    const { world, request } = await declined()
    await world.pass({ hours: 1 })
    const back = must(await reopen(world, request))
    expect(back).toMatchObject({
      state: 'queued',
      declinedBecause: null,
      approvals: [],
      permission: null,
      dueAt: addHours(world.context.now(), 4),
    })
    const { version } = back
    expect(
      must(await approve(world.context, approver(world), back.id, { version, remedy: 'enable-sign-in' })).state,
    ).toBe('acting')
  })

  test('within ten seconds nobody is written to, of either', async () => {
    const { world, request } = await declined()
    const before = world.delivery.mails.length
    must(await reopen(world, request))
    await world.pass({ minutes: 1 })
    expect(world.delivery.mails.slice(before)).toEqual([])
  })

  test('a decline that stands is written to the claimant, and taken back later they are told that it is open', async () => {
    const { world, request } = await declined()
    await world.pass({ minutes: 1 })
    expect(written(world, REASON)).toBeGreaterThan(0)
    const before = world.delivery.mails.length
    must(await reopen(world, request))
    await world.settle()
    expect(world.delivery.mails.length).toBeGreaterThan(before)
    expect(world.delivery.mails.slice(before).some(({ body }) => body.includes(REASON))).toBe(false)
  })

  test('what was taken over by hand before it may have been done', async () => {
    const { world, request } = await declined(async (at, { id, version }) =>
      must(await handOver(at.context, approver(at), id, { version, remedy: 'reset-password' })),
    )
    const back = must(await reopen(world, request))
    expect(back.intent).toBeNull()
    expect(back.perhapsGiven).toMatchObject([{ remedy: 'reset-password' }])
  })
})

describe('it is not taken back', () => {
  const CALLERS: readonly [string, Partial<Approver>, refusal: string][] = [
    ['by an auditor', { roles: ['Recovery.Auditor'] }, 'not-permitted'],
    ['by an administrator', { roles: ['Recovery.Administrator'] }, 'not-permitted'],
    ['by a guest', { guest: true }, 'not-permitted'],
    ['by a role that is 16 minutes old', { rolesReadAt: minutesBefore(16) }, 'sign-in-too-old'],
  ]
  for (const [who, more, refusal] of CALLERS)
    test(`${who}: ${refusal}`, async () => {
      const { world, request } = await declined()
      expect(refusalOf(await reopen(world, request, second(world, more)))).toBe(refusal)
    })

  test('by the claimant, who is an approver', async () => {
    const { world, request } = await declined()
    change(world, 'lee', { employeeId: 'C-1001' })
    expect(refusalOf(await reopen(world, request))).toBe('not-your-own')
  })

  test('a day later', async () => {
    const { world, request } = await declined()
    await world.pass({ hours: 24 })
    expect(refusalOf(await reopen(world, request))).toBe('request-moved-on')
  })

  test('once the claimant has another one under way', async () => {
    const { world, request } = await declined()
    await (await world.begin()).prove('code-by-email')
    expect(refusalOf(await reopen(world, request))).toBe('request-moved-on')
  })

  test('twice', async () => {
    const { world, request } = await declined()
    const pressed = await Promise.all([reopen(world, request), reopen(world, request, approver(world))])
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
