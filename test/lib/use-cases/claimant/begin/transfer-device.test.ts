import { describe, expect, test } from 'vitest'
import {
  canJoin,
  codeToShow,
  join,
  moveToDevice,
  offerTransfer,
  offerOf,
} from '#lib/use-cases/claimant/begin/transfer-device.ts'
import { currentRequest } from '#lib/use-cases/claimant/begin/current-request.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { Browser, must, newWorld, refusalOf, type World, wrongFor } from '../world.ts'

/** A request with one proof, whose QR code is shown. */
async function offered() {
  const world = await newWorld()
  const first = await world.begin()
  await first.prove('code-by-email')
  must(await offerTransfer(world.context, first.token))
  return { world, first, link: await linkOf(world, first) }
}

async function linkOf({ context }: World, first: Browser): Promise<string> {
  const offer = await offerOf(context, await first.request())
  return new URL(offer?.address ?? 'none:').searchParams.get('link') ?? ''
}

/** The other device has pressed, and shows its code. */
async function joined() {
  const all = await offered()
  const { browserToken } = must(await join(all.world.context, all.link))
  const code = (await codeToShow(all.world.context, browserToken))?.code ?? ''
  return { ...all, other: new Browser(all.world, browserToken), code }
}

describe('going on at another device (R2, N25)', () => {
  test('the request moves with its proofs, and the first browser has nothing left of it', async () => {
    const { world, first, other, code } = await joined()
    const { context } = world
    expect(code).toMatch(/^\d{6}$/)
    expect(await currentRequest(context, other.token)).toBeNull()
    must(await moveToDevice(context, first.token, code))
    expect(await other.request()).toMatchObject({ state: 'findings', assurance: 'aal1' })
    expect(await currentRequest(context, first.token)).toBeNull()
    must(await stepUp(context, other.token))
    expect((await other.prove('code-by-text')).assurance).toBe('aal2')
  })
  test('the address has a base from configuration and a secret of at least 112 bits', async () => {
    const { world, first } = await offered()
    const { address } = (await offerOf(world.context, await first.request())) ?? { address: '' }
    expect(address).toMatch(/^https:\/\/recovery\.contoso\.com\/device\/open\?link=/)
    expect(address.slice(address.lastIndexOf(':') + 1)).toMatch(/^[\w-]{43}$/)
  })
  test('nothing is stored by which somebody could join or move it (R13)', async () => {
    const { world, first, link, code } = await joined()
    const stored = JSON.stringify([
      await world.store.deviceTransfer({ requestId: (await first.request()).id }),
      world.store.recorded,
    ])
    expect(stored).not.toContain(link.split('~')[1])
    expect(stored).not.toContain(code)
  })
  test('looking at the address changes nothing, however often', async () => {
    const { world, link } = await offered()
    const before = world.store.recorded.length
    for (let i = 0; i < 3; i++) expect(await canJoin(world.context, link)).toBe(true)
    expect(world.store.recorded.length).toBe(before)
    must(await join(world.context, link))
  })
  test('every step of it is on the record', async () => {
    const { world, first, code } = await joined()
    must(await moveToDevice(world.context, first.token, code))
    expect(world.store.recorded.map(({ kind }) => kind).slice(-3)).toEqual([
      'device-offered',
      'device-joined',
      'device-changed',
    ])
  })
})

describe('it does not move', () => {
  test('before a proof was given', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    expect(refusalOf(await offerTransfer(world.context, browser.token))).toBe('request-moved-on')
  })
  test('for a second device: the address is good for the first that opens it', async () => {
    const { world, link } = await joined()
    expect(await canJoin(world.context, link)).toBe(false)
    expect(refusalOf(await join(world.context, link))).toBe('hand-over-over')
  })
  test('of two devices that press at once, for more than one', async () => {
    const { world, link } = await offered()
    const answers = await Promise.all([1, 2, 3].map(() => join(world.context, link)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
  test('after ten minutes, neither by the address nor by the code', async () => {
    const { world, first, link } = await offered()
    const late = await joined()
    await world.pass({ minutes: 10 })
    await late.world.pass({ minutes: 10 })
    expect(await canJoin(world.context, link)).toBe(false)
    expect(refusalOf(await join(world.context, link))).toBe('hand-over-over')
    expect(await codeToShow(late.world.context, late.other.token)).toBeNull()
    expect(refusalOf(await moveToDevice(late.world.context, late.first.token, late.code))).toBe('hand-over-over')
    expect((await first.request()).state).toBe('findings')
  })
  test('with a wrong code, and after five of them not even with the right one', async () => {
    const { world, first, code } = await joined()
    for (let i = 0; i < 4; i++)
      expect(refusalOf(await moveToDevice(world.context, first.token, wrongFor(code)))).toBe('hand-over-incorrect')
    expect(refusalOf(await moveToDevice(world.context, first.token, wrongFor(code)))).toBe('step-spent')
    expect(await offerOf(world.context, await first.request())).toBeNull()
    expect(refusalOf(await moveToDevice(world.context, first.token, code))).toBe('hand-over-over')
    expect((await first.request()).state).toBe('findings')
  })
  test('before the other device has opened it, whatever is typed', async () => {
    const { world, first } = await offered()
    expect(refusalOf(await moveToDevice(world.context, first.token, '000000'))).toBe('hand-over-incorrect')
  })
  test('by an address that was made up, altered, or is of another request', async () => {
    const { world, link } = await offered()
    const [id = '', hash = ''] = link.split('~')
    for (const made of ['', id, `${id}~`, `${id}~${hash}x`, `${id}~${hash}~${hash}`, `00000000~${hash}`])
      expect(refusalOf(await join(world.context, made))).toBe('hand-over-over')
  })
  test('by the older of two addresses', async () => {
    const { world, first, link } = await offered()
    must(await offerTransfer(world.context, first.token))
    expect(refusalOf(await join(world.context, link))).toBe('hand-over-over')
    must(await join(world.context, await linkOf(world, first)))
  })
  test('by the code of another hand-over', async () => {
    const [mine, theirs] = [await joined(), await joined()]
    const typed = theirs.code === mine.code ? wrongFor(mine.code) : theirs.code
    expect(refusalOf(await moveToDevice(mine.world.context, mine.first.token, typed))).toBe('hand-over-incorrect')
  })
  test('once the request has ended', async () => {
    const { world, first, code } = await joined()
    must(await inAgain(world.context, first.token))
    expect(refusalOf(await moveToDevice(world.context, first.token, code))).toBe('hand-over-over')
  })
  test('from a browser that is not its own: the other one cannot answer for both', async () => {
    const { world, other, code } = await joined()
    expect(refusalOf(await moveToDevice(world.context, other.token, code))).toBe('request-unknown')
  })
})
