/** The clock that a started process lives by: another day, or the same one running faster; see `moved-clock.ts`. */

export interface ProcessClock {
  /** The moment at which it was started, in milliseconds of the machine's clock. */
  readonly since: number
  /** Milliseconds that this clock showed at that moment. */
  readonly showed: number
  /** How many of its seconds pass in one of the machine's. */
  readonly pace: number
}

const MOVED_CLOCK = new URL('moved-clock.ts', import.meta.url).href

/** `startsAt`: the moment that it shows now; null: the machine's own. */
export function startClock(startsAt: string | null, pace = 1): ProcessClock {
  const since = Date.now()
  return { since, showed: startsAt === null ? since : Date.parse(startsAt), pace }
}

/** Milliseconds that it shows when the machine's clock shows `machine`. */
export const shownBy = ({ since, showed, pace }: ProcessClock, machine = Date.now()): number =>
  Math.floor(showed + (machine - since) * pace)

export const isOwn = ({ since, showed, pace }: ProcessClock): boolean => pace === 1 && showed === since

/** Variables for the environment of a process that lives by it; null: by the machine's. */
export const clockVariables = (clock: ProcessClock | null): Readonly<Record<string, string>> =>
  clock === null || isOwn(clock)
    ? {}
    : {
        MOVED_CLOCK: JSON.stringify(clock),
        NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${MOVED_CLOCK}`].filter(Boolean).join(' '),
      }
