/** The clock of a place, for the pages that are shown there: a countdown is the site's own time. */
import type { ProcessClock } from '#test/demo/process-clock.ts'

/** A script that runs before each page's own, and moves its clock. Timers are left as they are. */
export const pageClockOf = ({ since, showed, pace }: ProcessClock): string => `{
  const Own = Date
  const now = () => Math.floor(${showed} + (Own.now() - ${since}) * ${pace})
  globalThis.Date = new Proxy(Own, {
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    apply: () => new Own(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}`
