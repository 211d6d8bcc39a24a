/** What makes a process that is started live on another day; see `moved-clock.ts`. */

const MOVED_CLOCK = new URL('moved-clock.ts', import.meta.url).href

/** Variables for its environment. `startsAt`: the moment at which it begins; null: now, as always. */
export const onDay = (startsAt: string | null): Readonly<Record<string, string>> =>
  startsAt === null
    ? {}
    : {
        MOVED_CLOCK_BY: String(Date.parse(startsAt) - Date.now()),
        NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${MOVED_CLOCK}`].filter(Boolean).join(' '),
      }
