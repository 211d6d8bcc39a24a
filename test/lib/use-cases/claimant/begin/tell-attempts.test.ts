import { describe, expect, test } from 'vitest'
import { attemptNotice } from '#lib/rules/request/attempt-notice.ts'
import { NotSent } from '#lib/rules/not-sent.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { tellAttempts } from '#lib/use-cases/claimant/begin/tell-attempts.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { Browser, codeFrom, KNOWN, must, newWorld, UNKNOWN, type World } from '../world.ts'

const SUBJECT = 'Someone tried to recover your Contoso account'
const addressed = (world: World) => world.delivery.mails.filter(({ subject }) => subject === SUBJECT)
/** To the first address: each gets the same. */
const letters = (world: World) => addressed(world).filter(({ to }) => to === 'adele@example.org')
const waiting = (world: World) => world.store.waiting.filter(({ task }) => task.kind === 'tell-attempts')
/** A stranger on a device and at a network of their own, which holds three open requests of a name at most. */
async function stranger(world: World, name = KNOWN, device: string | null = null): Promise<Browser> {
  const network = `203.0.113.${world.store.recorded.length % 256}`
  const begun = must(await beginRecovery(world.context, { name, errorCode: null, language: 'en', network, device }))
  await world.settle()
  return new Browser(world, begun.browserToken)
}
const due = (world: World) => waiting(world)[0]?.notBefore as Date

describe('The owner hears once a day that somebody tried (R5)', () => {
  test('a code that was asked for and not answered: one letter at ten the next morning, to every address', async () => {
    const world = await newWorld()
    await (await stranger(world)).ask('code-by-email')
    expect(letters(world)).toEqual([])
    await world.pass({ hours: 48 })
    expect(addressed(world).map(({ to }) => to)).toEqual(['adele@example.org', 'adele.private@example.org'])
  })

  test('at an hour of ours: whenever it was tried, it is told at ten on the organisation’s clock', async () => {
    const world = await newWorld()
    for (let hours = 0; hours < 24; hours += 5) {
      await (await stranger(world)).ask('code-by-text')
      const clock = due(world).toLocaleTimeString('en-GB', { timeZone: 'Europe/Ljubljana' })
      expect(clock).toBe('10:00:00')
      await world.pass({ hours: 5 })
    }
  })

  test('however many networks, devices and ways: at most one letter a day', async () => {
    const world = await newWorld()
    const days: string[] = []
    const { mail } = world.delivery
    world.delivery.mail = async (message) => {
      if (message.subject === SUBJECT && message.to === 'adele@example.org')
        days.push(world.context.now().toISOString().slice(0, 10))
      return mail(message)
    }
    for (let hour = 0; hour < 72; hour++) {
      const browser = await stranger(world)
      await browser.ask('code-by-email', `203.0.113.${hour}`)
      await browser.ask('code-by-text', `203.0.113.${hour}`)
      await world.pass({ hours: 1 })
    }
    await world.pass({ hours: 48 })
    expect(days.length).toBeGreaterThan(2)
    expect(new Set(days).size).toBe(days.length)
    expect(waiting(world)).toHaveLength(0)
  })

  test('it says not which way, and holds no link to stop or to see anything', async () => {
    const world = await newWorld()
    await (await stranger(world)).ask('code-by-text')
    await world.pass({ hours: 48 })
    const [letter] = letters(world)
    expect(letter?.body).not.toMatch(/https?:|\bSMS\b|\btext\b|passkey|e-?mail|stop/i)
    expect(letter?.body).toContain('+44 1632 960100')
  })

  test('it is a mail and never a text, and neither the manager nor the desk hears', async () => {
    const world = await newWorld()
    await (await stranger(world)).ask('code-by-email')
    const texts = world.delivery.texts.length
    await world.pass({ hours: 48 })
    expect(world.delivery.texts).toHaveLength(texts)
    const heard = world.delivery.mails.map(({ to }) => to)
    expect(heard).not.toContain('desk@contoso.com')
    expect(heard.every((to) => to.endsWith('@example.org'))).toBe(true)
  })

  test('for a name that nobody has, the same job runs to the sink (R4)', async () => {
    const traces = []
    for (const name of [KNOWN, UNKNOWN]) {
      const world = await newWorld()
      await (await stranger(world, name)).ask('code-by-text')
      const [reads, sunk] = [world.tenant.reads.length, world.delivery.sunk.length]
      await world.pass({ hours: 48 })
      // How old an address is, is asked where there is one.
      const read = world.tenant.reads.slice(reads).filter((one) => one !== 'readMethodChanges')
      traces.push([read, waiting(world).length])
      expect([letters(world).length, world.delivery.sunk.length - sunk]).toEqual(name === KNOWN ? [1, 0] : [0, 1])
    }
    expect(traces[0]).toEqual(traces[1])
  })
})

describe('Nobody is written to', () => {
  test('about a name that was only typed', async () => {
    const world = await newWorld()
    await stranger(world)
    await world.pass({ hours: 48 })
    expect(letters(world)).toEqual([])
  })

  test('about an owner who began and finished', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    await world.pass({ hours: 48 })
    expect(letters(world)).toEqual([])
  })

  test('about an owner’s false starts on the device that they then proved themselves on', async () => {
    const world = await newWorld()
    await (await stranger(world, KNOWN, 'their own computer')).ask('code-by-email')
    const again = await stranger(world, KNOWN, 'their own computer')
    await again.ask('code-by-text')
    must(await again.type('code-by-text', codeFrom(world, 'text')))
    await world.pass({ hours: 48 })
    expect(letters(world)).toEqual([])
  })

  test('but a stranger is told of although the owner proved themselves on the same day', async () => {
    const world = await newWorld()
    await (await stranger(world, KNOWN, 'the stranger’s')).ask('code-by-email')
    const owner = await world.begin()
    await owner.prove('code-by-email')
    must(await stepUp(world.context, owner.token))
    await world.pass({ hours: 48 })
    expect(letters(world)).toHaveLength(1)
  })
})

describe('One letter, whatever dies when', () => {
  test('run twice, or by two instances at once, it goes out once', async () => {
    const world = await newWorld()
    const browser = await stranger(world)
    await browser.ask('code-by-email')
    const { nameHash } = await browser.request()
    const at = due(world)
    await world.pass({ hours: 25 })
    const before = letters(world).length
    await Promise.all([1, 2, 3].map(() => tellAttempts(world.context, { nameHash, due: at })))
    expect(before).toBe(1)
    expect(letters(world)).toHaveLength(1)
  })

  test('a process that died between claiming the day and sending: the next day’s letter makes it good', async () => {
    const world = await newWorld()
    const browser = await stranger(world)
    await browser.ask('code-by-email')
    const { nameHash } = await browser.request()
    const { task } = attemptNotice(nameHash, due(world), 'Europe/Ljubljana')
    await world.store.claimAttemptNotice(nameHash, due(world), [{ task, notBefore: nextDay(due(world)) }])
    await world.pass({ hours: 26 })
    expect(letters(world)).toEqual([])
    await world.pass({ hours: 24 })
    expect(letters(world)).toHaveLength(1)
    await world.pass({ hours: 96 })
    expect(letters(world)).toHaveLength(1)
  })

  test('a gateway that is down: it is tried again, and told once', async () => {
    const world = await newWorld()
    const browser = await stranger(world)
    await browser.ask('code-by-email')
    const { nameHash } = await browser.request()
    const at = due(world)
    const { mail } = world.delivery
    let isDown = true
    world.delivery.mail = async (message) => {
      if (isDown) throw new NotSent('The gateway is down')
      return mail(message)
    }
    await world.pass({ hours: 25 })
    await expect(tellAttempts(world.context, { nameHash, due: at })).rejects.toThrow('reached nobody')
    isDown = false
    await tellAttempts(world.context, { nameHash, due: at })
    await tellAttempts(world.context, { nameHash, due: at })
    expect(letters(world)).toHaveLength(1)
  })

  test('what could not be told by the evening waits for the next morning: two letters never fall on one day', async () => {
    const world = await newWorld()
    const browser = await stranger(world)
    await browser.ask('code-by-email')
    world.tenant.down = true
    await world.pass({ hours: 48 })
    expect(letters(world)).toEqual([])
    world.tenant.down = false
    await world.pass({ hours: 1 })
    const clock = world.context.now().toLocaleTimeString('en-GB', { timeZone: 'Europe/Ljubljana' })
    expect([clock >= '10:00:00', letters(world).length <= 1]).toEqual([true, true])
  })
})

const nextDay = (at: Date) => new Date(at.getTime() + 86_400_000)
