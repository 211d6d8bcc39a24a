/** What a page says of a code that is late: true, and the same for a name that nobody has (R4). */
import { describe, expect, test } from 'vitest'
import { awaitedCode } from '#lib/use-cases/claimant/prove/awaited-code.ts'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { KNOWN, must, newWorld, type World } from '../world.ts'

const NOBODY = 'nobody@contoso.com'
/** As many others as this asked for a code before, and the line stands still. */
async function behind(others: number, name = KNOWN, more: { pace?: World['tenant']['pace'] } = {}) {
  const world = await newWorld()
  world.tenant.pace = more.pace ?? null
  for (let i = 0; i < others; i++) await ask(world, `user${i}@contoso.com`)
  const token = await ask(world, name)
  return { world, token }
}
/** Everybody comes from a network of their own. */
let networks = 1
async function ask({ context }: World, name: string): Promise<string> {
  const network = `2001:db8:0:${(networks++).toString(16)}::1`
  const begun = must(await beginRecovery(context, { name, errorCode: null, language: 'en', network }))
  must(await askFor(context, begun.browserToken, 'code-by-email', { network }))
  return begun.browserToken
}
async function state({ context }: World, token: string) {
  const request = await currentRequest(context, token)
  if (!request) throw new Error('This browser has no request.')
  return awaitedCode(context, request, 'code-by-email')
}
/** What the page says of the awaited code. Null: it says nothing of a delay. */
async function awaited(world: World, token: string) {
  const told = await state(world, token)
  return told?.kind === 'late' ? told : null
}
const seconds = (world: World, at: Date | null | undefined) =>
  at ? (at.getTime() - world.context.now().getTime()) / 1000 : at

const PACE = { readings: 4, inSeconds: 11 }

describe('a code behind others, where Microsoft limits the readings', () => {
  const SPECIFICATION: readonly [others: number, atLeast: number | null, atMost: number][] = [
    [0, null, 0],
    [4, null, 0],
    [10, 30, 120],
    [100, 277, 340],
    [1000, 2752, 2820],
  ]
  for (const [others, atLeast, atMost] of SPECIFICATION)
    test(`${others} before: ${atLeast === null ? 'no word of a delay' : `in ${atLeast} to ${atMost} seconds`}`, async () => {
      const { world, token } = await behind(others, KNOWN, { pace: PACE })
      const told = await awaited(world, token)
      if (atLeast === null) return expect(told).toBeNull()
      expect(seconds(world, told?.by)).toBeGreaterThanOrEqual(atLeast)
      expect(seconds(world, told?.by)).toBeLessThanOrEqual(atMost)
    })
})

test('a name that nobody has is told the same as one that somebody has', async () => {
  for (const others of [0, 10, 100]) {
    const [one, other] = [await behind(others, KNOWN, { pace: PACE }), await behind(others, NOBODY, { pace: PACE })]
    expect(await awaited(one.world, one.token)).toEqual(await awaited(other.world, other.token))
  }
})

test('a pace that is slower than the limit is the one that counts', async () => {
  const { world, token } = await behind(30, KNOWN, { pace: PACE })
  const [early, late] = [await awaited(world, token), { waiting: 30, sent: 6 }]
  world.store.codesBefore = async () => late
  const slow = await awaited(world, token)
  expect(seconds(world, slow?.by)).toBeGreaterThan(seconds(world, early?.by) ?? 0)
  expect(seconds(world, slow?.by)).toBeGreaterThanOrEqual(310)
})

test('a line that moves slowly for a minute is told by its own pace, and one that stands still by no time at all', async () => {
  const { world, token } = await behind(30, KNOWN, { pace: PACE })
  world.tenant.down = true
  await world.pass({ seconds: 61 })
  expect(await awaited(world, token)).toEqual({ kind: 'late', by: null })
  world.store.codesBefore = async () => ({ waiting: 30, sent: 2 })
  expect(seconds(world, (await awaited(world, token))?.by)).toBeGreaterThanOrEqual(930)
})

test('where nothing is known to be limited there is no word at first, and no invented time later', async () => {
  const { world, token } = await behind(3)
  expect(await awaited(world, token)).toBeNull()
  world.tenant.down = true
  await world.pass({ seconds: 30 })
  expect(await awaited(world, token)).toEqual({ kind: 'late', by: null })
})

test('once it is sent there is nothing to wait for, sink or not', async () => {
  for (const name of [KNOWN, NOBODY]) {
    const { world, token } = await behind(20, name, { pace: PACE })
    expect(await awaited(world, token)).not.toBeNull()
    await world.settle()
    await world.pass({ seconds: 16 })
    expect(await state(world, token)).toBeNull()
  }
})

test('in its first moments the page does not show whether it was sent already: that takes longer for somebody than for nobody (R4)', async () => {
  for (const name of [KNOWN, NOBODY]) {
    const { world, token } = await behind(0, name)
    expect(await state(world, token)).toEqual({ kind: 'soon' })
    await world.settle()
    expect(await state(world, token)).toEqual({ kind: 'soon' })
    await world.pass({ seconds: 16 })
    expect(await state(world, token)).toBeNull()
  }
})

test('a page goes on looking while a code that will be there in a moment is not sent', async () => {
  const { world, token } = await behind(0)
  expect(await state(world, token)).toEqual({ kind: 'soon' })
})

test('a mail server that takes nothing is not told of: nobody sends to a name that nobody has, and it would show (R4)', async () => {
  const told = await Promise.all(
    [KNOWN, NOBODY].map(async (name) => {
      const world = await newWorld()
      world.context.delivery.mail = async () => {
        throw new Error('421 not now')
      }
      const token = await ask(world, name)
      await world.pass({ seconds: 40 })
      return state(world, token)
    }),
  )
  expect(told).toEqual([null, null])
})

for (const factor of ['authenticator-code', 'saved-code', 'passkey', 'approver-code'] as const)
  test(`${factor} is never told to be late: nothing is sent`, async () => {
    const world = await newWorld({ settings: { factors: ['code-by-email', factor] } })
    const browser = await world.begin()
    must(await browser.ask(factor))
    await world.pass({ minutes: 2 })
    expect(await awaitedCode(world.context, await browser.request(), factor)).toBeNull()
  })
