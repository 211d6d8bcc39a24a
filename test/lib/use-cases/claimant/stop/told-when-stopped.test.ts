/** What is said and done of a request that its owner stops, once it has changed something (R12). */
import { describe, expect, test } from 'vitest'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { IN_QUEUE } from '#lib/rules/request/request.ts'
import { approve, decline } from '#lib/use-cases/approver/decide.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { exampleAccount } from '#test/example.ts'
import { approver, sitDown } from '#test/lib/use-cases/approver/people.ts'
import { approveReset, approveToAct } from '../approve.ts'
import { type Browser, GOOD_PASSWORD, must, newWorld, type World } from '../world.ts'

const linkIn = (address: string): string => new URL(address).searchParams.get('link') ?? ''
const linkOf = async ({ context }: World, browser: Browser) =>
  linkIn(stopAddress(context, await browser.request(), 'adele@example.org'))
const lettersAbout = ({ delivery }: World, subject: RegExp) => delivery.mails.filter((one) => subject.test(one.subject))

/** Sign-in was switched on for somebody who was not the owner, and the owner has said so. */
async function enabledAndStopped() {
  const account = exampleAccount({ enabled: false })
  const world = await newWorld({ adele: { account, signIns: [exampleSignIn(50057, 5)] } })
  sitDown(world)
  const thief = await world.begin()
  await thief.proveTwice()
  must(await selectRemedy(world.context, thief.token, 'enable-sign-in'))
  await world.settle()
  await approveToAct(world, await thief.request(), 'enable-sign-in')
  await world.pass({ minutes: 5 })
  const link = await linkOf(world, thief)
  const waiting = await world.begin()
  await waiting.proveTwice()
  const { id } = must(await stopRecovery(world.context, link))
  await world.settle()
  const stopped = async () => {
    const request = await world.store.load(id)
    if (!request) throw new Error('It is gone.')
    return request
  }
  return { world, stopped, id }
}

describe('sign-in that a stopped request had switched on', () => {
  test('stays on at the press, so that whoever reads one mailbox shuts nobody out', async () => {
    const { world, stopped } = await enabledAndStopped()
    expect(world.adele().account.enabled).toBe(true)
    expect(await stopped()).toMatchObject({ state: 'queued', remedy: 'disable-sign-in', browser: null })
  })
  test('is at the desk at once, first in the queue, with one button to switch it off, for one approver', async () => {
    const { world, id } = await enabledAndStopped()
    const { requests } = await world.context.store.page({ states: IN_QUEUE, limit: 10 })
    expect(requests[0]?.id).toBe(id)
    const pack = must(await openPack(world.context, approver(world), id))
    expect(pack.recommended).toBe('disable-sign-in')
    expect(pack.options.find(({ remedy }) => remedy === 'disable-sign-in')).toMatchObject({
      approvable: true,
      consequence: 'perform',
      needed: 1,
    })
  })
  test('is switched off by that button, read back, and told to every address', async () => {
    const { world, stopped, id } = await enabledAndStopped()
    const { version } = await stopped()
    must(await approve(world.context, approver(world), id, { version, remedy: 'disable-sign-in' }))
    await world.pass({ minutes: 5 })
    expect(world.adele().account.enabled).toBe(false)
    expect(await stopped()).toMatchObject({ state: 'done', shownAt: expect.any(Date) })
    expect(lettersAbout(world, /turned off again/).length).toBeGreaterThanOrEqual(2)
  })
  test('stays on where an approver declines, because it was the owner after all', async () => {
    const { world, stopped, id } = await enabledAndStopped()
    const { version } = await stopped()
    must(await decline(world.context, approver(world), id, { version, reason: 'It was her.' }))
    await world.settle()
    expect(world.adele().account.enabled).toBe(true)
  })
  test('is never offered for a request that nobody stopped', async () => {
    const world = await newWorld()
    sitDown(world)
    const browser = await world.begin()
    await browser.proveTwice()
    const { id } = must(await selectRemedy(world.context, browser.token, 'remove-authenticator'))
    const pack = must(await openPack(world.context, approver(world), id))
    expect(pack.options.map(({ remedy }) => remedy)).not.toContain('disable-sign-in')
  })
  test('the letter says that sign-in is still on, who can switch it off, and whom to call', async () => {
    const { world } = await enabledAndStopped()
    const [letter] = lettersAbout(world, /was stopped/)
    expect(letter?.body).toContain('turned on again (')
    expect(letter?.body).toContain(
      'Sign-in is still turned on, so someone who knows your password can get in. Call the service desk now',
    )
    expect(letter?.body).toContain('+44 1632 960100')
    expect(letter?.body).not.toMatch(/changed nothing/)
  })
})

describe('the letter about a stop', () => {
  test('says which password change is being taken back, and what to do to get in again', async () => {
    const world = await newWorld()
    const thief = await world.begin()
    await thief.proveTwice()
    must(await selectRemedy(world.context, thief.token, 'reset-password'))
    must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    const link = await linkOf(world, thief)
    must(await stopRecovery(world.context, link))
    await world.settle()
    const [letter] = lettersAbout(world, /was stopped/)
    expect(letter?.body).toContain('someone opened the link that we sent to a•••@example.org')
    expect(letter?.body).toContain('What this recovery has done: Your password was changed')
    expect(letter?.body).toContain('setting a random password')
    expect(letter?.body).toContain('call the service desk or start a new recovery')
    const desk = world.delivery.mails.find(
      ({ to, body }) => to === 'desk@contoso.com' && body.includes('pressed “this wasn’t me”'),
    )
    expect(desk?.body).toContain('Before that, the request had done this: the password was changed')
  })
  test('says that nothing had been changed only where nothing had', async () => {
    const world = await newWorld()
    const thief = await world.begin()
    await thief.prove('code-by-email')
    must(await stopRecovery(world.context, await linkOf(world, thief)))
    await world.settle()
    const [letter] = lettersAbout(world, /was stopped/)
    expect(letter?.body).toContain('Nothing in your account was changed')
    expect(letter?.body).not.toContain('What this recovery has done')
  })
})

describe('the owner who comes back after a stop', () => {
  async function comesBack(isGiven: boolean) {
    const world = await newWorld()
    const thief = await world.begin(undefined, '203.0.113.99')
    await thief.proveTwice()
    if (isGiven) {
      must(await selectRemedy(world.context, thief.token, 'reset-password'))
      must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    }
    must(await stopRecovery(world.context, await linkOf(world, thief)))
    await world.pass({ minutes: 30 })
    const owner = await world.begin()
    await owner.prove('code-by-email')
    await world.settle()
    return { world, owner, earlier: (await owner.request()).diagnosis?.earlier }
  }
  test('is told at one proof that it was stopped, that the password was replaced, and that the sessions ended', async () => {
    const { earlier, owner } = await comesBack(true)
    expect((await owner.request()).assurance).toBe('aal1')
    expect(earlier).toMatchObject({ stoppedAt: expect.any(Date), replacedAt: expect.any(Date), approved: null })
  })
  test('is told that it was stopped, and of no password, where nothing had been given', async () => {
    const { earlier } = await comesBack(false)
    expect(earlier).toMatchObject({ stoppedAt: expect.any(Date), replacedAt: null })
  })
  test('hears no more of the replaced password once a newer one is set', async () => {
    const { world } = await comesBack(true)
    world.adele().account = { ...world.adele().account, passwordChangedAt: world.context.now() }
    const again = await world.begin()
    await again.prove('code-by-email')
    await world.settle()
    expect((await again.request()).diagnosis?.earlier?.replacedAt).toBeNull()
  })
  test('whose password was changed a moment ago is told so, and an hour later no more', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.pass({ minutes: 5 })
    const doneOf = async () => {
      const again = await world.begin(undefined, '203.0.113.7')
      await again.prove('code-by-email')
      await world.settle()
      return (await again.request()).diagnosis?.earlier?.done ?? null
    }
    expect(await doneOf()).toMatchObject({ remedy: 'reset-password', at: expect.any(Date) })
    await world.pass({ hours: 2 })
    expect(await doneOf()).toBeNull()
  })
  test('who has an approval waiting is told of it, in a request begun anew', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    const queued = must(await askAPerson(world.context, browser.token))
    await approveReset(world, queued)
    const again = await world.begin(undefined, '203.0.113.7')
    await again.prove('code-by-email')
    await world.settle()
    expect((await again.request()).diagnosis?.earlier?.approved).toMatchObject({ remedy: 'reset-password' })
  })
})

describe('who decided, in letters about a change', () => {
  test('no administrator is named where the owner did it alone', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.settle()
    const [letter] = lettersAbout(world, /password was changed/)
    expect(letter?.body).toContain('No administrator took part')
  })
  test('an administrator is, where one approved it', async () => {
    const account = exampleAccount({ enabled: false })
    const world = await newWorld({ adele: { account, signIns: [exampleSignIn(50057, 5)] } })
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'enable-sign-in'))
    await approveToAct(world, await browser.request(), 'enable-sign-in')
    await world.pass({ minutes: 5 })
    const [letter] = lettersAbout(world, /turned on again/)
    expect(letter?.body).toContain('An administrator approved it')
  })
})
