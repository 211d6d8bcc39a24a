'use client'
/**
 * Warns before a limit of time ends, and where it can be extended does so in another tab, so that what is typed here
 * stays (WCAG 2.2 2.2.1, id W02).
 */
import { MINUTE_IN_MS, SECOND_IN_MS } from '#lib/rules/duration.ts'
import { useEffect, useState } from 'react'
import { Countdown } from './countdown.tsx'

/** 2.2.1 asks for twenty seconds at least. */
const WARNED_BEFORE_MS = 3 * MINUTE_IN_MS
/** A computer that slept wakes up with its timers late. */
const LOOKS_EVERY_MS = 10 * SECOND_IN_MS

interface ExpiryWarningProps {
  /** An ISO instant. */
  readonly at: string
  readonly locale: string
  readonly words: { readonly until: string; readonly soon: string; readonly over: string }
  /** Tabs of one sign-in tell one another until when it lasts. */
  readonly extend?: {
    readonly tabs: 'desk' | 'employee'
    readonly href: string
    readonly soon: string
    readonly over: string
  }
}

/** Nothing but for the last minutes and afterwards. Without script the limit is said from the beginning. */
export function ExpiryWarning({ at, locale, words, extend }: ExpiryWarningProps) {
  const end = useLatestExpiry(at, extend?.tabs)
  const now = useNow()
  const left = now === null ? null : end - now
  const isOver = left !== null && left <= 0
  const isShown = left !== null && left <= WARNED_BEFORE_MS
  return (
    <>
      <noscript>
        <p className="border-b border-line px-4 py-1.5 sm:px-6">{words.until}</p>
      </noscript>
      <div
        aria-live="polite"
        className={
          isShown ? 'not-printed stays-above border-b-2 border-ink bg-glow px-4 py-2.5 text-body sm:px-6' : undefined
        }
      >
        {isShown && (
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            <span>{isOver ? words.over : words.soon}</span>
            {!isOver && (
              <strong>
                <Countdown
                  at={new Date(end).toISOString()}
                  from={new Date(now ?? end).toISOString()}
                  locale={locale}
                  over=""
                  stays
                />
              </strong>
            )}
            {extend && (
              <a href={extend.href} target="_blank" rel="noopener" className="press-text font-semibold">
                {isOver ? extend.over : extend.soon}
              </a>
            )}
          </p>
        )}
      </div>
    </>
  )
}

/** In milliseconds since 1970; the latest end that this page or another tab knows of. */
function useLatestExpiry(at: string, named: 'desk' | 'employee' | undefined): number {
  const [heard, setHeard] = useState(0)
  useEffect(() => {
    if (!named) return
    const tabs = new BroadcastChannel(`latchkey-${named}`)
    tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'number') setHeard((before) => Math.max(before, data))
    })
    tabs.postMessage(Date.parse(at))
    return () => tabs.close()
  }, [named, at])
  return Math.max(heard, Date.parse(at))
}

/** Null until scripts run. */
function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const look = () => setNow(Date.now())
    look()
    const timer = window.setInterval(look, LOOKS_EVERY_MS)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
