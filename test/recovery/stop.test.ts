import { describe, expect, test } from 'vitest'
import { answered } from '#lib/account.ts'
import { askAPerson, choose } from '#lib/recovery/choose.ts'
import { requestByStatusLink, requestByStopLink, statusAddress, stopAddress } from '#lib/recovery/links.ts'
import { resetPassword } from '#lib/recovery/reset-password.ts'
import { stop, undo } from '#lib/recovery/stop.ts'
import { currentRequest } from '#lib/recovery/current.ts'
import { daysBefore, email, exampleAccount, phone } from '#test/example.ts'
import { approveReset } from './approve.ts'
import { type Browser, GOOD_PASSWORD, KNOWN, must, newWorld, refusalOf, type World } from './world.ts'

const linkIn = (address: string): string => new URL(address).searchParams.get('link') ?? ''
const stopLink = async ({ context }: World, browser: Browser) => linkIn(stopAddress(context, await browser.request()))
const changes = (world: World) => world.tenant.writes.map(({ write }) => write.kind)

/** An intruder holds mailbox and phone, and has just set a password. */
async function afterATheft(more: Parameters<typeof newWorld>[0] = {}) {
  const world = await newWorld(more)
  const thief = await world.begin(KNOWN, '203.0.113.99')
  await thief.proveTwice()
  must(await choose(world.context, thief.token, 'reset-password'))
  const link = await stopLink(world, thief)
  must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  await world.settle()
  return { world, thief, link }
}

describe('"this wasn\'t me" before anything was given (R12)', () => {
  test('freezes the request, tells the desk and every address, and leaves the tenant alone', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.prove('code-by-email')
    must(await stop(world.context, await stopLink(world, thief)))
    await world.settle()
    expect(await currentRequest(world.context, thief.token)).toBeNull()
    expect(world.tenant.writes).toEqual([])
    const told = world.delivery.mails.filter(({ subject }) => subject.includes('was stopped')).map(({ to }) => to)
    expect(told.toSorted()).toEqual(['adele.private@example.org', 'adele@example.org', 'desk@contoso.com'])
  })
  test('takes an approval that nobody has collected with it', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    const queued = must(await askAPerson(world.context, thief.token))
    await approveReset(world, queued)
    const frozen = must(await stop(world.context, linkIn(stopAddress(world.context, queued))))
    expect(frozen).toMatchObject({ state: 'frozen', permission: null, browser: null })
  })
})

describe('"this wasn\'t me" after a password was given (R12)', () => {
  test('replaces it by one that nobody knows, then ends the sessions, once', async () => {
    const { world, link } = await afterATheft()
    must(await stop(world.context, link))
    await world.pass({ hours: 1 })
    expect(changes(world)).toEqual(['set-password', 'set-password', 'end-sessions'])
    const replaced = world.adele().password ?? ''
    expect(replaced).not.toBe(GOOD_PASSWORD)
    expect(replaced.length).toBeGreaterThanOrEqual(20)
    expect(JSON.stringify([world.store.recorded, world.logged, world.delivery.mails])).not.toContain(replaced)
  })
  test('pressed again, or its task run again, does nothing more', async () => {
    const { world, link } = await afterATheft()
    const frozen = must(await stop(world.context, link))
    await world.settle()
    must(await stop(world.context, link))
    await undo(world.context, frozen.id)
    await world.pass({ hours: 1 })
    expect(changes(world)).toHaveLength(3)
  })
  test('an intruder who changes the password once more in the same moment gains nothing', async () => {
    const { world, link } = await afterATheft()
    const stopped = must(await stop(world.context, link))
    world.adele().account = exampleAccount({ passwordChangedAt: new Date(stopped.movedAt.getTime() + 1000) })
    await world.settle()
    expect(changes(world)).toEqual(['set-password', 'set-password', 'end-sessions'])
  })
  test('a tenant that does not take it at first is asked again', async () => {
    const { world, link } = await afterATheft()
    must(await stop(world.context, link))
    world.tenant.fates = ['not-applied']
    expect(await world.settle()).toHaveLength(1)
    expect(await world.settle()).toHaveLength(0)
    expect(changes(world).slice(-2)).toEqual(['set-password', 'end-sessions'])
  })
  test('never writes to a privileged account: not even its sessions are ended', async () => {
    const { world, link } = await afterATheft()
    const { account } = world.adele()
    world.adele().account = { ...account, lookups: { ...account.lookups, activeRole: answered(true) } }
    must(await stop(world.context, link))
    await world.pass({ hours: 1 })
    expect(changes(world)).toEqual(['set-password'])
    expect(world.store.recorded.map(({ kind }) => kind)).toContain('undo-left-to-people')
  })
  test('an account whose class is not known just now is tried again, and not written to meanwhile', async () => {
    const { world, link } = await afterATheft()
    const { account } = world.adele()
    world.adele().account = {
      ...account,
      lookups: { ...account.lookups, eligibleRole: { kind: 'failed', why: '503' } },
    }
    must(await stop(world.context, link))
    expect(await world.settle()).toHaveLength(1)
    expect(changes(world)).toEqual(['set-password'])
    world.adele().account = account
    await world.settle()
    expect(changes(world)).toHaveLength(3)
  })
})

describe('"this wasn\'t me" while the password is on its way', () => {
  test('the write that lands a moment later is found and undone', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    must(await choose(world.context, thief.token, 'reset-password'))
    const link = await stopLink(world, thief)
    const { apply } = world.tenant
    let pressed = false
    world.tenant.apply = async (...write) => {
      if (!pressed) must(await stop(world.context, link))
      pressed = true
      return apply(...write)
    }
    await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false })
    await world.pass({ minutes: 2 })
    expect(world.adele().password).not.toBe(GOOD_PASSWORD)
    expect(changes(world)).toEqual(['set-password', 'set-password', 'end-sessions'])
  })
  test('a password that was given but never seen, and went to a person, is undone as well', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    must(await choose(world.context, thief.token, 'reset-password'))
    const link = await stopLink(world, thief)
    world.tenant.lagSeconds = 1200
    must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.pass({ minutes: 15 })
    expect((await thief.request()).state).toBe('queued')
    must(await stop(world.context, link))
    world.tenant.lagSeconds = 0
    await world.pass({ minutes: 15 })
    expect(world.adele().password).not.toBe(GOOD_PASSWORD)
  })
  test('a password that was never given is not replaced', async () => {
    const world = await newWorld()
    const thief = await world.begin(KNOWN, '203.0.113.99')
    await thief.proveTwice()
    must(await choose(world.context, thief.token, 'reset-password'))
    const link = await stopLink(world, thief)
    world.tenant.fates = ['unknown']
    must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    must(await stop(world.context, link))
    await world.pass({ hours: 1 })
    expect(world.tenant.writes).toEqual([])
  })
})

describe('who may say it', () => {
  test('every old address gets the link; one that was added yesterday hears of it, and cannot take anything back', async () => {
    const world = await newWorld({
      adele: {
        account: exampleAccount({ otherMails: [] }),
        authenticators: [
          email('adele@example.org'),
          email('attacker@example.net', { createdAt: daysBefore(1) }),
          phone('+38640555010'),
        ],
      },
    })
    await (await world.begin()).prove('code-by-email')
    const bodyTo = (to: string) => world.delivery.mails.findLast((mail) => mail.to === to)?.body ?? ''
    expect(bodyTo('adele@example.org')).toContain('/stop?link=')
    expect(bodyTo('attacker@example.net')).toContain('gave a proof of being you')
    expect(bodyTo('attacker@example.net')).not.toContain('/stop?link=')
  })
  test('with one address only, the manager hears of it as well, with the link (N14)', async () => {
    const world = await newWorld({
      adele: { account: exampleAccount({ otherMails: [] }), authenticators: [email('adele@example.org')] },
    })
    await (await world.begin()).prove('code-by-email')
    expect(world.delivery.mails.find(({ to }) => to === 'miriam@contoso.com')?.body).toContain('/stop?link=')
  })
})

describe('private links', () => {
  const open = { 'status-link': requestByStatusLink, 'stop-link': requestByStopLink } as const
  const make = { 'status-link': statusAddress, 'stop-link': stopAddress } as const
  const LASTS: readonly (readonly ['status-link' | 'stop-link', days: number])[] = [
    ['status-link', 14],
    ['stop-link', 7],
  ]
  for (const [purpose, days] of LASTS) {
    const other = purpose === 'status-link' ? 'stop-link' : 'status-link'
    test(`a ${purpose} opens its request for ${days} days after it last moved`, async () => {
      const world = await newWorld()
      const browser = await world.begin()
      const link = linkIn(make[purpose](world.context, await browser.request()))
      // The request lapses after a day, which is its last move.
      await world.pass({ days })
      expect(await open[purpose](world.context, link)).not.toBeNull()
      await world.pass({ days: 1, seconds: 1 })
      expect(await open[purpose](world.context, link)).toBeNull()
    })
    test(`a ${purpose} is no ${other}, and cannot be turned to another request`, async () => {
      const world = await newWorld()
      const [one, two] = [await (await world.begin()).request(), await (await world.begin()).request()]
      const link = linkIn(make[purpose](world.context, one))
      expect(await open[other](world.context, link)).toBeNull()
      for (const forged of [link.replace(one.id, two.id), `${link}~`, link.slice(0, -1), one.id, '', '~', `${link}x`])
        expect(await open[purpose](world.context, forged), forged).toBeNull()
    })
    test(`a ${purpose} is made from the configured address (R3)`, async () => {
      const world = await newWorld()
      expect(make[purpose](world.context, await (await world.begin()).request())).toMatch(
        /^https:\/\/recovery\.contoso\.com\//,
      )
    })
  }
  test('a made-up link stops nothing', async () => {
    const world = await newWorld()
    expect(refusalOf(await stop(world.context, 'made~up'))).toBe('request-unknown')
  })
})
