/** What became of a code, as the route says it later: told to the approver, and to whoever has proved something (R4). */
import { describe, expect, test } from 'vitest'
import type { DeliveryReport } from '#lib/ports/message-delivery.ts'
import { awaitedCode } from '#lib/use-cases/claimant/prove/awaited-code.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { KNOWN, must, newWorld, UNKNOWN, type World } from '../world.ts'

/** A route that gives a receipt for each message and answers so about it. */
function reporting(world: World, answer: DeliveryReport) {
  const asked: (string | null)[] = []
  const { mail, text } = world.delivery
  Object.assign(world.delivery, {
    mail: async (message: Parameters<typeof mail>[0]) => (message.receipt?.('mail-1'), mail(message)),
    text: async (message: Parameters<typeof text>[0]) => (message.receipt?.('text-1'), text(message)),
    hasReports: () => true,
    report: async (_: string, receipt: string | null) => {
      asked.push(receipt)
      return receipt === null ? 'unseen' : answer
    },
  })
  return asked
}
const undelivered = (world: World) => world.store.recorded.filter(({ kind }) => kind === 'message-undelivered')

describe('a code that the network does not deliver', () => {
  test('is told to whoever has proved something, who is led to the other options', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await stepUp(world.context, browser.token))
    reporting(world, 'failed')
    must(await browser.ask('code-by-text'))
    await world.settle()
    const seen = async () => (await awaitedCode(world.context, await browser.request(), 'code-by-text'))?.kind
    expect(await seen()).toBe('soon')
    await world.pass({ seconds: 31 })
    expect(await seen()).toBe('undelivered')
    expect(undelivered(world)).toHaveLength(1)
    await world.pass({ minutes: 5 })
    expect(undelivered(world)).toHaveLength(1)
  })

  test('before anything is proved the page says no more than for a name that nobody has', async () => {
    const kinds = await Promise.all(
      [KNOWN, UNKNOWN].map(async (name) => {
        const world = await newWorld()
        const browser = await world.begin(name)
        const asked = reporting(world, 'failed')
        must(await browser.ask('code-by-text'))
        await world.settle()
        const seen: unknown[] = []
        for (const seconds of [1, 31, 90, 240]) {
          await world.pass({ seconds })
          seen.push(await awaitedCode(world.context, await browser.request(), 'code-by-text'))
        }
        return { seen, asked: asked.length }
      }),
    )
    expect(kinds[0]).toEqual(kinds[1])
    expect(kinds[0]?.asked).toBeGreaterThan(0)
  })

  for (const answer of ['delivered', 'unseen'] as const)
    test(`where the report is ${answer}, nothing is told and nothing recorded`, async () => {
      const world = await newWorld()
      const browser = await world.begin()
      await browser.prove('code-by-email')
      must(await stepUp(world.context, browser.token))
      reporting(world, answer)
      must(await browser.ask('code-by-text'))
      await world.settle()
      await world.pass({ minutes: 6 })
      expect(await awaitedCode(world.context, await browser.request(), 'code-by-text')).toBeNull()
      expect(undelivered(world)).toEqual([])
    })
})
