/**
 * A source that one instance reads for all.
 *
 * Whoever needs it fresh reads it, or waits a moment for the one that is reading. A source that the tenant refuses is
 * not asked for a while, and says why.
 */
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../rules/duration.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { type SourceReading, type Unseen, unseen } from '../../rules/source-reading.ts'
import type { Log } from '../../ports/logger.ts'
import type { Lead, Off, SharedEvidence, Source } from './shared-evidence.ts'

/** Somebody waits; what has not arrived by then fills in later. */
const WAITS_FOR_MS = 4_000
const ANSWER_POLLED_EVERY_MS = 100
/** A missing licence or consent will still be missing a minute later. */
const OFF_FOR_MS = HOUR_IN_MS
/** Clocks of two instances differ by less; no reader can have written a date further in the future. */
const CLOCKS_DIFFER_BY_MS = MINUTE_IN_MS
/** A third of the time that a lead lasts, so that one lost renewal does no harm. */
const RENEWED_EVERY_MS = 2_000
const RESTS_AFTER_A_TRY_MS = 10_000
/** How often it is stored that the source answers. */
const STORED_AGAIN_AFTER_MS = 10 * MINUTE_IN_MS
const REFUSED: readonly Unseen[] = ['not-licensed', 'not-permitted']

export interface Fresh {
  readonly source: Source
  /** Null: it is as fresh as was asked for. */
  readonly why: Unseen | null
}

export interface Since {
  readonly fresh: Date
  readonly usable: Date
}

export interface SharedSource {
  /** Waits until the reading is not older than that. */
  freshen(notBefore: Date): Promise<Fresh>
  /**
   * The stored reading. One older than `fresh` is read again, and nobody waits for that while it is younger than
   * `usable`.
   */
  look(since: Since): Promise<Fresh>
  /** The same without ever waiting: null where the stored reading is not usable. */
  glance(since: Since): Promise<Source | null>
}

export interface SourceOptions {
  readonly name: string
  readonly shared: SharedEvidence
  readonly log: Log
  readonly now: () => Date
  /**
   * Milliseconds of rest after a reading for which the request limit left no room, so that claimants get what room
   * there is.
   */
  readonly restsWithoutRoomForMs?: number
  /** Reads the source and stores it; null when it succeeded, else why it did not. */
  readonly refresh: (lead: Lead, source: Source, startedAt: Date) => Promise<Unseen | null>
}

/** The source of this name, shared by all instances through the database. */
export function openSource({
  name,
  shared,
  log,
  now,
  restsWithoutRoomForMs = 0,
  refresh,
}: SourceOptions): SharedSource {
  let passing: Promise<Unseen | null> | null = null
  let restsUntil = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY

  async function passOnce(notBefore: Date): Promise<Unseen | null> {
    const lead = await shared.lead(name)
    if (!lead) return null
    const renewing = setInterval(() => void lead.renew().catch(() => {}), RENEWED_EVERY_MS)
    try {
      const source = await shared.source(name)
      if (isFresh(source, notBefore, now())) return null
      const why = await refresh(lead, source, now())
      if (why === 'budget') restsUntil = performance.now() + restsWithoutRoomForMs
      if (why !== null) await leaveAloneIfRefused({ name, log, now }, lead, why)
      return why
    } finally {
      clearInterval(renewing)
      await lead.end()
    }
  }

  const passed = (notBefore: Date): Promise<Unseen | null> => {
    passing ??= passOnce(notBefore).finally(() => (passing = null))
    return passing
  }

  async function freshen(notBefore: Date): Promise<Fresh> {
    const givesUpAt = performance.now() + WAITS_FOR_MS
    let why: Unseen | null = null
    for (;;) {
      const source = await shared.source(name)
      const off = offNow(source, now())
      if (off) return { source, why: off.why }
      if (isFresh(source, notBefore, now())) return { source, why: null }
      if (why !== null || performance.now() > givesUpAt) return { source, why: why ?? 'budget' }
      if (performance.now() < restsUntil) return { source, why: 'budget' }
      why = await Promise.race([passed(notBefore), sleep(WAITS_FOR_MS, null, { ref: false })])
      // Another instance is reading, or began before the moment that was asked for.
      if (why === null) await sleep(isFresh(await shared.source(name), notBefore, now()) ? 0 : ANSWER_POLLED_EVERY_MS)
    }
  }

  /** A reading that has just failed is not tried again by everybody who would like it. */
  const passAside = (fresh: Date): void => {
    if (performance.now() - triedAt < RESTS_AFTER_A_TRY_MS) return
    triedAt = performance.now()
    passed(fresh).catch(() => log.warn({ source: name }, 'A shared source was not read'))
  }

  return {
    freshen,
    async glance({ fresh, usable }) {
      const source = await shared.source(name)
      const isOff = offNow(source, now()) !== null
      if (!isOff && !isFresh(source, fresh, now())) passAside(fresh)
      return !isOff && isFresh(source, usable, now()) ? source : null
    },
    async look({ fresh, usable }) {
      const source = await shared.source(name)
      const isOff = offNow(source, now()) !== null
      if (isOff || !isFresh(source, usable, now())) return freshen(fresh)
      if (!isFresh(source, fresh, now()))
        passed(fresh).catch(() => log.warn({ source: name }, 'A shared source was not read'))
      return { source, why: null }
    },
  }
}

type Switch = Pick<SourceOptions, 'name' | 'shared' | 'log' | 'now'>

async function leaveAloneIfRefused({ name, log, now }: Omit<Switch, 'shared'>, lead: Lead, why: Unseen): Promise<void> {
  if (!REFUSED.includes(why)) return
  log.error({ source: name, why }, 'A source is refused by the tenant and left alone for an hour')
  await lead.switchOff(why, new Date(now().getTime() + OFF_FOR_MS))
}

/**
 * A source that is read for each account by itself, and not asked for a while in the same way when the tenant refuses
 * it.
 */
export const openSwitch =
  ({ name, shared, log, now }: Switch) =>
  async <T>(ask: () => Promise<SourceReading<T>>): Promise<SourceReading<T>> => {
    const source = await shared.source(name)
    const { off, readAt } = source
    const standing = offNow(source, now())
    if (standing) return unseen(standing.why)
    const look = await ask()
    const isRefused = look.kind === 'unseen' && REFUSED.includes(look.why)
    // Of many requests that succeed again, one stores it.
    const isOld = readAt === null || Math.abs(now().getTime() - readAt.getTime()) > STORED_AGAIN_AFTER_MS
    const lead = isRefused || off || isOld ? await shared.lead(name) : null
    if (lead && look.kind === 'unseen') await leaveAloneIfRefused({ name, log, now }, lead, look.why)
    if (lead && look.kind === 'seen') await lead.write({ kept: null, readAt: now() })
    await lead?.end()
    return look
  }

/** A reading dated later than now was written by no reader, and would stay fresh for ever. */
const isFresh = ({ readAt }: Source, notBefore: Date, now: Date): boolean =>
  readAt !== null && readAt >= notBefore && readAt.getTime() <= now.getTime() + CLOCKS_DIFFER_BY_MS

/** Null: it is asked. No reader leaves it alone for longer than that. */
const offNow = ({ off }: Source, now: Date): Off | null =>
  off && off.until > now && off.until.getTime() <= now.getTime() + OFF_FOR_MS + CLOCKS_DIFFER_BY_MS ? off : null
