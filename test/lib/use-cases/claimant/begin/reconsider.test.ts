/** "None of these" and "I can sign in again", taken back while that is possible. */
import { describe, expect, test } from 'vitest'
import { move } from '#lib/rules/request/move-request.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { canBeTakenBack, reconsider } from '#lib/use-cases/claimant/begin/reconsider.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { type Browser, GOOD_PASSWORD, KNOWN, must, newWorld, refusalOf, UNKNOWN, type World } from '../world.ts'

const back = ({ context }: World, { token }: Browser) => reconsider(context, token)

describe('"none of these"', () => {
  for (const name of [KNOWN, UNKNOWN])
    test(`leads back to the ways, and a proof leads on from there: ${name} (R4)`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      must(await noneOfThese(world.context, browser.token))
      expect(must(await back(world, browser))).toMatchObject({ state: 'verifying', proofs: [] })
      expect(refusalOf(await back(world, browser))).toBe('request-moved-on')
      must(await browser.ask('code-by-email'))
    })
  test('stays with the approver who has opened it', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    const referred = must(await noneOfThese(world.context, browser.token))
    const by = { kind: 'approver', id: 'miriam', name: 'Miriam Graham' } as const
    const set = { escalation: { why: 'asked', approvers: 1 }, dueAt: world.context.now() } as const
    const { next, event } = must(move(referred, { kind: 'opened', by, set }, world.context.now()))
    expect(await world.store.commit({ from: referred, to: next, event })).toBe(true)
    expect(refusalOf(await back(world, browser))).toBe('request-moved-on')
    expect((await browser.request()).state).toBe('queued')
  })
  test('is another browser’s to take back in no case (R2)', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await noneOfThese(world.context, browser.token))
    expect(refusalOf(await reconsider(world.context, 'another'))).toBe('request-unknown')
    expect((await browser.request()).state).toBe('referred')
  })
  test('that nobody went on with for a day stays ended', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await noneOfThese(world.context, browser.token))
    await world.pass({ hours: 24 })
    expect(refusalOf(await back(world, browser))).toBe('request-moved-on')
  })
})

describe('"I can sign in again"', () => {
  test('taken back brings nothing back that was proved, told or chosen: whoever sits there next has to prove it', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    expect(canBeTakenBack(await browser.request())).toBe(true)
    must(await inAgain(world.context, browser.token))
    expect(must(await back(world, browser))).toMatchObject({
      state: 'verifying',
      proofs: [],
      assurance: 'none',
      diagnosis: null,
      remedy: null,
      permission: null,
    })
    const reset = resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false })
    expect(refusalOf(await reset)).toBe('request-moved-on')
    expect(world.tenant.writes).toEqual([])
  })
  for (const name of [KNOWN, UNKNOWN])
    test(`taken back before the name was looked up leaves every way open: ${name} (R4)`, async () => {
      const world = await newWorld()
      const { browserToken } = must(
        await beginRecovery(world.context, { name, errorCode: null, language: 'en', network: '198.51.100.7' }),
      )
      must(await inAgain(world.context, browserToken))
      await world.settle()
      const left = await world.store.loadByBrowser(world.context.keys.hash('browser', browserToken))
      expect(left?.resolvedAt, 'nobody looks it up once it is ended').toBeNull()
      must(await reconsider(world.context, browserToken))
      await world.settle()
      const open = await world.store.loadByBrowser(world.context.keys.hash('browser', browserToken))
      expect([open?.resolvedAt, open?.account === null]).toEqual([expect.any(Date), name === UNKNOWN])
    })
  test('is good for ten minutes', async () => {
    const world = await newWorld()
    const [one, other] = [await world.begin(), await world.begin(undefined, '203.0.113.9')]
    for (const browser of [one, other]) must(await inAgain(world.context, browser.token))
    await world.pass({ minutes: 10 })
    expect(must(await back(world, one)).state).toBe('verifying')
    await world.pass({ seconds: 1 })
    expect(refusalOf(await back(world, other))).toBe('request-moved-on')
  })
  test('what people had before them stays ended', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await askAPerson(world.context, browser.token))
    expect(canBeTakenBack(await browser.request())).toBe(false)
    must(await inAgain(world.context, browser.token))
    expect(refusalOf(await back(world, browser))).toBe('request-moved-on')
  })
  test('what its owner has said no to stays ended', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await inAgain(world.context, browser.token))
    const stopped = { ...(await browser.request()), stoppedAt: world.context.now() }
    const event = {
      at: world.context.now(),
      requestId: stopped.id,
      kind: 'noted',
      by: { kind: 'latchkey' },
      facts: {},
    } as const
    await world.store.commit({ from: await browser.request(), to: { ...stopped, version: stopped.version + 1 }, event })
    expect(refusalOf(await back(world, browser))).toBe('request-moved-on')
  })
})
