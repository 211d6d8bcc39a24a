/** What the port Store promises of requests on their way to another device. */
import { describe, expect, test } from 'vitest'
import type { DeviceTransfer } from '#lib/rules/request/device-transfer.ts'
import { NOW } from '#test/example.ts'
import { begin, eventOf, type Opened } from './store/opened.ts'

const offerOf = (requestId: string): DeviceTransfer => ({
  id: crypto.randomUUID(),
  requestId,
  expiresAt: NOW,
  browser: null,
  codeHash: null,
  tries: 0,
})
const device = () => ({ browser: `v1:${crypto.randomUUID()}`, codeHash: 'v1:hash' })

export function handOverContract(opened: () => Opened): void {
  describe('a hand-over to another device', () => {
    test('is kept as it was offered, and the newest of a request counts', async () => {
      const { store } = opened()
      const request = await begin(opened())
      const [older, newer] = [offerOf(request.id), offerOf(request.id)]
      for (const one of [older, newer]) await store.offerTransfer(one, eventOf(request))
      expect(await store.deviceTransfer({ requestId: request.id })).toStrictEqual(newer)
      expect(await store.deviceTransfer({ id: older.id })).toStrictEqual(older)
      expect(await store.deviceTransfer({ id: crypto.randomUUID() })).toBeNull()
    })
    test('is joined by one device, tried by ten at once (N25)', async () => {
      const { store } = opened()
      const request = await begin(opened())
      const offer = offerOf(request.id)
      await store.offerTransfer(offer, eventOf(request))
      const devices = Array.from({ length: 10 }, device)
      const joined = await Promise.all(devices.map((one) => store.joinTransfer(offer.id, one, eventOf(request))))
      expect(joined.filter(Boolean)).toHaveLength(1)
      const won = devices[joined.indexOf(true)]
      expect(await store.deviceTransfer({ browser: won?.browser ?? '' })).toStrictEqual({ ...offer, ...won })
      expect((await store.events(request.id)).length).toBe(3)
    })
    test('counts every try, tried by ten at once', async () => {
      const { store } = opened()
      const offer = offerOf((await begin(opened())).id)
      await store.offerTransfer(offer, eventOf({ id: offer.requestId }))
      const counts = await Promise.all(Array.from({ length: 10 }, () => store.countTransferTry(offer.id)))
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1))
    })
  })
}
