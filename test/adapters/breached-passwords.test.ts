/** Breached passwords, asked by range over HTTPS. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBreached } from '#lib/adapters/secrets/breached-passwords.ts'
import type { Log } from '#lib/ports/logger.ts'
import { BREACHED_PASSWORD } from '#test/tenant/breached-range.ts'
import { startTenant } from '#test/tenant/start.ts'
import { trust } from '#test/trust.ts'

const silent = { info() {}, warn() {}, error() {} }
const GOOD = 'Harbour-7-lantern-Quay'

describe('a password that was found in breaches (NIST SP 800-63B-4 §3.1.1.2, N21)', () => {
  let running: Awaited<ReturnType<typeof startTenant>>
  beforeAll(async () => {
    running = await startTenant()
    trust(running.authority)
  })
  afterAll(() => running.stop())
  const asking = (path = '/range', log: Log = silent) => openBreached(`${running.machineUrl}${path}`, log)

  test('is known', async () => expect(await asking()(BREACHED_PASSWORD)).toBe(true))
  test('another is not, and neither is the padding', async () => expect(await asking()(GOOD)).toBe(false))
  test('a slash at the end of the address changes nothing', async () =>
    expect(await asking('/range/')(BREACHED_PASSWORD)).toBe(true))
  test('where no list is configured nobody is asked', async () =>
    expect(await openBreached(null, silent)(BREACHED_PASSWORD)).toBe(false))

  test('whoever does not say who asks is turned away, and we are not', async () => {
    const unnamed = await fetch(`${running.machineUrl}/range/00000`)
    expect(unnamed.status).toBe(403)
    expect(await asking()(BREACHED_PASSWORD)).toBe(true)
  })

  test('only five characters of the hash are sent', async () => {
    const sent: string[] = []
    const real = globalThis.fetch
    globalThis.fetch = async (address, options) => {
      sent.push(address instanceof Request ? address.url : address.toString())
      return real(address, options)
    }
    try {
      await asking()(BREACHED_PASSWORD)
    } finally {
      globalThis.fetch = real
    }
    expect(sent).toEqual([expect.stringMatching(/\/range\/[0-9A-F]{5}$/)])
  })

  test('a list that does not answer stops nobody, and is logged without the password', async () => {
    const told: string[] = []
    const log = { ...silent, warn: (facts: object, message: string) => void told.push(JSON.stringify(facts) + message) }
    expect(await asking('/nowhere', log)(BREACHED_PASSWORD)).toBe(false)
    expect(told).toHaveLength(1)
    expect(told[0]).not.toContain('Correct')
  })
})
