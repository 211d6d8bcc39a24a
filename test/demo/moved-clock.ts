/**
 * A process that lives on another day: loaded before everything else (`node --import`), it moves the clock by
 * `MOVED_CLOCK_BY` milliseconds, which then runs on as always. Timers, and the clock by which TLS judges
 * certificates, stay the machine's own.
 */
const by = Number(process.env.MOVED_CLOCK_BY ?? 0)
const Own = Date
const now = () => Own.now() + by

globalThis.Date = new Proxy(Own, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made) as object,
  apply: () => new Own(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
