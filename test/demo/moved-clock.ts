/**
 * A process that lives by another clock: loaded before everything else (`node --import`). What it shows, since when,
 * and how fast it runs stands in `MOVED_CLOCK` (`process-clock.ts`).
 *
 * Waits of more than a second are as much shorter; shorter ones are how often something is looked at, and stay the
 * machine's own, as do limits on how long an answer may take and the clock by which TLS judges certificates.
 */
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers'
import promises from 'node:timers/promises'
import { type ProcessClock, shownBy } from './process-clock.ts'

const clock = JSON.parse(process.env.MOVED_CLOCK ?? 'null') as ProcessClock
const Own = Date
const now = () => shownBy(clock, Own.now())

globalThis.Date = new Proxy(Own, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made) as object,
  apply: () => new Own(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

const LOOKS_MS = 1_000
const asLong = <T>(ms: T): T | number => (typeof ms === 'number' && ms > LOOKS_MS ? ms / clock.pace : ms)

if (clock.pace !== 1) {
  const sooner = <Start extends typeof setTimeout | typeof setInterval>(start: Start): Start =>
    new Proxy(start, {
      apply: (target, self, [run, ms, ...more]: unknown[]) =>
        Reflect.apply(target, self, [run, asLong(ms), ...more]) as unknown,
    })
  globalThis.setTimeout = timers.setTimeout = sooner(setTimeout)
  globalThis.setInterval = timers.setInterval = sooner(setInterval)
  const sleep = promises.setTimeout
  promises.setTimeout = (ms, ...more) => sleep(asLong(ms), ...more)
  syncBuiltinESMExports()
}
