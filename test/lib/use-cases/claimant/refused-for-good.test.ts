/** An address that takes nothing of ours: asked once, said to the approver, and to no claimant (R4, R5). */
import { describe, expect, test } from 'vitest'
import { foldAddress } from '#lib/rules/account/address.ts'
import { type AuditEvent, CLAIMANT } from '#lib/rules/audit.ts'
import { beginAddress } from '#lib/use-cases/employee/notification-address.ts'
import { NotSent } from '#lib/rules/not-sent.ts'
import { awaitedCode } from '#lib/use-cases/claimant/prove/awaited-code.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { notify } from '#lib/use-cases/notify/notify.ts'
import { LIMITS, type LimitId } from '#lib/rules/throttle.ts'
import { wordsFor } from '#lib/words/index.ts'
import { exampleAccount } from '#test/example.ts'
import { visitOf } from '#test/lib/use-cases/employee/visitor.ts'
import { KNOWN, must, newWorld, refusalOf, UNKNOWN, type World } from './world.ts'

const MAILBOX = 'adele@example.org'
const NUMBER = '+38640555010'
const refusedByServer = () => new NotSent('550 no such box', { isForGood: true })

/** These take nothing, whatever is sent. Answers what was tried there. */
function refusing(world: World, addresses: readonly string[], as: () => Error = refusedByServer) {
  const { mail, text } = world.delivery
  const tried: string[] = []
  const unless = (to: string) => {
    if (!addresses.includes(to)) return
    tried.push(to)
    throw as()
  }
  Object.assign(world.delivery, {
    mail: async (message: Parameters<typeof mail>[0]) => (unless(message.to), mail(message)),
    text: async (message: Parameters<typeof text>[0]) => (unless(message.to), text(message)),
  })
  return tried
}

const EVENT: AuditEvent = { at: new Date(0), requestId: 'another', kind: 'begun', by: CLAIMANT, facts: {} }
const eventsOf = (world: World, kind: string) => world.store.recorded.filter((event) => event.kind === kind)
const leftOf = (world: World, limit: LimitId, address: string) =>
  world.throttle.left(limit, world.context.keys.hash('authenticator', foldAddress(address)))

describe('a code that its address refuses for good', () => {
  const WAYS = [
    ['code-by-email', MAILBOX],
    ['code-by-text', NUMBER],
  ] as const
  for (const [factor, address] of WAYS)
    test(`${factor}: is tried once, costs nothing, and the approver reads of it without the address`, async () => {
      const world = await newWorld()
      const tried = refusing(world, [MAILBOX, NUMBER])
      const browser = await world.begin()
      must(await browser.ask(factor))
      await world.pass({ minutes: 11 })
      expect(tried).toEqual([address])
      expect(await leftOf(world, 'send:destination:hour', address)).toBe(LIMITS['send:destination:hour'].points)
      expect(await leftOf(world, 'send:destination:day', address)).toBe(LIMITS['send:destination:day'].points)
      expect(await world.throttle.left('send:total', 'all')).toBe(LIMITS['send:total'].points)
      const [event, ...more] = eventsOf(world, 'message-refused')
      expect(more).toEqual([])
      expect(event).toMatchObject({ requestId: (await browser.request()).id, facts: { factor } })
      expect(`${JSON.stringify(event)} ${world.logged.join('\n')}`).not.toContain(address)
    })

  for (const [factor] of WAYS)
    test(`${factor}: the page and every answer are those of a name that nobody has (R4)`, async () => {
      const seen = await Promise.all(
        [KNOWN, UNKNOWN].map(async (name) => {
          const world = await newWorld()
          refusing(world, [MAILBOX, NUMBER])
          const browser = await world.begin(name)
          const asked = await browser.ask(factor)
          const awaited = await awaitedCode(world.context, await browser.request(), factor)
          await world.pass({ seconds: 20 })
          const later = await awaitedCode(world.context, await browser.request(), factor)
          const digits = factor === 'code-by-email' ? '12345678' : '123456'
          const answers = [
            await browser.type(factor, digits),
            await browser.ask(factor),
            await browser.type(factor, digits),
          ]
          const [challenge] = await world.store.challengesOf((await browser.request()).id)
          return {
            asked,
            awaited,
            later,
            answers: answers.map(refusalOf),
            state: (await browser.request()).state,
            challenge: { ...challenge, id: '', requestId: '', codeHash: typeof challenge?.codeHash },
          }
        }),
      )
      expect(seen[0]).toEqual(seen[1])
      expect(seen[0]?.answers).toEqual(['code-incorrect', null, 'code-incorrect'])
    })

  test('whoever has proved something is told at once, and led to another option, by a route without reports too', async () => {
    const world = await newWorld()
    refusing(world, [NUMBER])
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await stepUp(world.context, browser.token))
    must(await browser.ask('code-by-text'))
    await world.settle()
    expect(await awaitedCode(world.context, await browser.request(), 'code-by-text')).toEqual({ kind: 'undelivered' })
  })

  test('the other way still proves who it is', async () => {
    const world = await newWorld()
    refusing(world, [MAILBOX])
    const browser = await world.begin()
    must(await browser.ask('code-by-email'))
    expect((await browser.prove('code-by-text')).assurance).toBe('aal1')
  })

  test('asked for anew it is tried anew: the mailbox may have been fixed', async () => {
    const world = await newWorld()
    const tried = refusing(world, [MAILBOX])
    const browser = await world.begin()
    for (let times = 0; times < 2; times++) must(await browser.ask('code-by-email'))
    expect(tried).toHaveLength(2)
  })

  test('a refusal that may pass is tried again, as before', async () => {
    const world = await newWorld()
    const tried = refusing(world, [MAILBOX], () => new NotSent('451 later'))
    const browser = await world.begin()
    must(await browser.ask('code-by-email'))
    for (let run = 0; run < 3; run++) await world.settle()
    expect(tried).toHaveLength(4)
    expect(eventsOf(world, 'message-refused')).toEqual([])
  })
})

describe('a notice', () => {
  /** A mailbox and a number, and no more. */
  const standing = async () => {
    const world = await newWorld({ adele: { account: exampleAccount({ otherMails: [] }) } })
    const { id } = await (await world.begin()).request()
    return { world, id }
  }
  const readers = ({ delivery }: World) => delivery.mails.map(({ to }) => to).toSorted()

  test('one of two addresses refuses it: a second pair of eyes hears of it, as with one address only (N15)', async () => {
    const { world, id } = await standing()
    refusing(world, [MAILBOX])
    await notify(world.context, id, 'queued')
    expect(world.delivery.texts.map(({ to }) => to)).toEqual([NUMBER])
    const { manager } = world.adele().account
    expect(readers(world)).toEqual([manager?.mail ?? 'desk@contoso.com'])
    expect(eventsOf(world, 'message-refused')).toMatchObject([{ requestId: id, facts: { notice: 'queued' } }])
  })

  test('one of two is silent for a moment: nobody else hears of it', async () => {
    const { world, id } = await standing()
    refusing(world, [MAILBOX], () => new NotSent('451 later'))
    await notify(world.context, id, 'queued')
    expect(readers(world)).toEqual([])
    expect(eventsOf(world, 'message-refused')).toEqual([])
  })

  test('refused by everybody for good: written down, and not sent for a day', async () => {
    const { world, id } = await standing()
    const { manager } = world.adele().account
    const everybody = [MAILBOX, NUMBER, manager?.mail ?? '', 'desk@contoso.com']
    const tried = refusing(world, everybody)
    const request = await world.store.load(id)
    if (!request) throw new Error('No request.')
    await world.store.begin({ ...request, id: 'another', reference: 'another' }, EVENT, [
      { task: { kind: 'notify', requestId: id, notice: 'queued' } },
    ])
    await world.pass({ hours: 24 })
    expect(tried).toHaveLength(3)
    expect(eventsOf(world, 'reached-nobody')).toMatchObject([{ requestId: id, facts: { notice: 'queued' } }])
  })
})

test('an address of one’s own that refuses our mail is said at once, at enrolment', async () => {
  const world = await newWorld()
  refusing(world, ['adele@example.net'])
  const begun = await beginAddress(world.context, visitOf(world), 'adele@example.net')
  expect(refusalOf(begun)).toBe('address-refuses-mail')
})

for (const language of ['en', 'sl'] as const)
  test(`the approver's words for it, in ${language}`, () => {
    const { events } = wordsFor(language).desk
    expect(events['message-refused']).toBeTruthy()
    expect(events['reached-nobody']).toBeTruthy()
  })
