'use client'
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS, SECOND_IN_MS } from '#lib/rules/duration.ts'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

/** The largest unit of which at least two are left, since nobody counts a thousand minutes. */
const UNITS = [
  { unit: 'day', lasts: DAY_IN_MS },
  { unit: 'hour', lasts: HOUR_IN_MS },
] as const

export interface CountdownProps {
  readonly at: string
  readonly from: string
  readonly locale: string
  readonly over: string
  /** The page has nothing else to say at the end, and holds what was typed, so it is not loaded again. */
  readonly stays?: boolean
}

/**
 * A countdown in words that change once a minute at most, and each second in the last one. Seconds are not read out by
 * screen readers; minutes are. At the end the page is loaded again, since it then has something else to say.
 */
export function Countdown({ at, from, locale, over, stays }: CountdownProps) {
  const router = useRouter()
  const end = Date.parse(at)
  // The server's moment first, so that the first drawing is what was sent.
  const [now, setNow] = useState(() => Date.parse(from))
  useEffect(() => {
    let timer = 0
    const tick = () => {
      setNow(Date.now())
      const left = end - Date.now()
      if (left > 0)
        timer = window.setTimeout(tick, left <= MINUTE_IN_MS ? SECOND_IN_MS : left % MINUTE_IN_MS || MINUTE_IN_MS)
      else if (!stays) router.refresh()
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [end, router, stays])
  const left = end - now
  const write = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const { unit, lasts } = UNITS.find((one) => left >= 2 * one.lasts) ?? { unit: 'minute', lasts: MINUTE_IN_MS }
  const count = unit === 'minute' ? Math.ceil(left / lasts) : Math.round(left / lasts)
  const inWords = write.format(Math.max(1, count), unit)
  const text =
    left <= 0 ? over : left <= MINUTE_IN_MS ? write.format(Math.ceil(left / SECOND_IN_MS), 'second') : inWords
  return (
    <>
      <span aria-hidden="true" className="tabular-nums">
        {text}
      </span>
      <output className="sr-only">{left <= 0 ? over : inWords}</output>
      {!stays && (
        <noscript>
          <meta httpEquiv="refresh" content={String(Math.max(2, Math.ceil(left / SECOND_IN_MS) + 1))} />
        </noscript>
      )}
    </>
  )
}
