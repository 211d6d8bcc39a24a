/** Limits, messages and chance, in memory and the same every time. */
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import { openSigner } from '#lib/adapters/secrets/signer.ts'
import type { Delivery, Message } from '#lib/ports/message-delivery.ts'
import type { Presentations } from '#lib/ports/presentations.ts'
import type { Signer, SlowHash } from '#lib/ports/secrets.ts'
import type { Throttle } from '#lib/ports/rate-limiter.ts'
import type { Keys, Random } from '#lib/rules/secret-sources.ts'
import { LIMITS, type LimitId, pauseAfterInSeconds } from '#lib/rules/throttle.ts'

export const fakeKeys = (): Keys => openKeys([{ version: 'v1', secret: new Uint8Array(32).fill(7) }])

export const fakeSigner = (): Signer => openSigner([{ version: 'v1', secret: new Uint8Array(32).fill(7) }])

/** A hash that takes no time, since nothing has to be slow in a test. */
export const fakeSlowHash: SlowHash = {
  make: async (secret) => `slow ${secret}`,
  matches: async (hash, secret) => hash === `slow ${secret}`,
}

/** A linear congruential generator: different every time it is asked, and the same in every run. */
export function fakeRandom(): Random {
  let state = 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
  return {
    id: () => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`,
    token: () => Array.from({ length: 6 }, () => next().toString(36)).join(''),
    below: (limit) => next() % limit,
  }
}

export interface FakeThrottle extends Throttle {
  /** Each taking, in order: "limit subject". */
  readonly takings: readonly (readonly [LimitId, string])[]
  /** Remembers what is spent now, and returns a function that puts it back. */
  readonly keep: () => () => void
}

export function fakeThrottle(now: () => Date): FakeThrottle {
  const windows = new Map<string, { spent: number; endsAt: number }>()
  const paces = new Map<string, { tries: number; nextAt: Date }>()
  const takings: [LimitId, string][] = []
  const windowOf = (limit: LimitId, subject: string) => {
    const key = `${limit} ${subject}`
    const held = windows.get(key)
    const open = held && held.endsAt > now().getTime()
    const window = open ? held : { spent: 0, endsAt: now().getTime() + LIMITS[limit].windowInSeconds * 1000 }
    windows.set(key, window)
    return window
  }
  return {
    takings,
    keep() {
      const [spent, paced] = [structuredClone(windows), structuredClone(paces)]
      return () => {
        for (const [kept, map] of [
          [spent, windows],
          [paced, paces],
        ] as const) {
          map.clear()
          for (const [key, value] of kept) (map as Map<string, unknown>).set(key, value)
        }
      }
    },
    async take(limit, subject) {
      takings.push([limit, subject])
      const window = windowOf(limit, subject)
      const allowed = window.spent < LIMITS[limit].points
      if (allowed) window.spent++
      return { allowed, retryAt: new Date(window.endsAt) }
    },
    async giveBack(limit, subject, takenAt) {
      const window = windowOf(limit, subject)
      const isSameWindow = window.endsAt <= takenAt.getTime() + LIMITS[limit].windowInSeconds * 1000
      if (isSameWindow && window.spent > 0) window.spent--
    },
    async left(limit, subject) {
      return Math.max(0, LIMITS[limit].points - windowOf(limit, subject).spent)
    },
    async opensAt(limit, subject) {
      const { spent, endsAt } = windowOf(limit, subject)
      return spent >= LIMITS[limit].points ? new Date(endsAt) : null
    },
    async close(limit, subject, until) {
      const window = windowOf(limit, subject)
      const isOpen = window.spent < LIMITS[limit].points
      windows.set(`${limit} ${subject}`, {
        spent: LIMITS[limit].points,
        endsAt: isOpen ? until.getTime() : Math.max(window.endsAt, until.getTime()),
      })
    },
    async pace(subject) {
      const { tries, nextAt } = paces.get(subject) ?? { tries: 0, nextAt: new Date(0) }
      if (nextAt > now()) return { allowed: false, retryAt: nextAt }
      const retryAt = new Date(now().getTime() + pauseAfterInSeconds(tries + 1) * 1000)
      paces.set(subject, { tries: tries + 1, nextAt: retryAt })
      return { allowed: true, retryAt }
    },
    async settle(subject) {
      paces.delete(subject)
    },
  }
}

export interface FakeDelivery extends Delivery {
  readonly mails: readonly Message[]
  readonly texts: readonly { readonly to: string; readonly body: string }[]
  readonly sunk: readonly ('email' | 'text')[]
}

export function fakeDelivery(): FakeDelivery {
  const mails: Message[] = []
  const texts: { to: string; body: string }[] = []
  const sunk: ('email' | 'text')[] = []
  return {
    mails,
    texts,
    sunk,
    async mail(message) {
      mails.push(message)
    },
    async text(message) {
      texts.push(message)
    },
    async sink(channel) {
      sunk.push(channel)
    },
    hasReports: () => false,
    routeState: () => ({ takenAt: null, refused: null }),
    report: async () => 'unseen',
  }
}

type Asking = Parameters<Presentations['ask']>[0]
export interface FakePresentations extends Presentations {
  /** What was asked of wallets, with the name that the service gave it. */
  readonly asked: readonly (Asking & { readonly serviceId: string })[]
}

/** The service, which asks every wallet that it is told to; its requests live five minutes. */
export function fakePresentations(now: () => Date): FakePresentations {
  const asked: (Asking & { serviceId: string })[] = []
  return {
    asked,
    async ask(asking) {
      const serviceId = `service-${asked.length + 1}`
      asked.push({ ...asking, serviceId })
      const expiresAt = new Date(now().getTime() + 300_000)
      return { serviceId, address: `openid-vc://?request_uri=https://wallet.example.org/${serviceId}`, expiresAt }
    },
  }
}
