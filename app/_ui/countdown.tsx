'use client'
/**
 * How long until then, in words that change once a minute at most, and each second in
 * the last one. What changes each second is not read out; minutes are. At the
 * end the page is asked for again, since it has something else to say then.
 */
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** The largest unit of which at least two are left: nobody counts a thousand minutes. */
const UNITS = [
  { unit: 'day', lasts: DAY },
  { unit: 'hour', lasts: HOUR },
] as const

export interface CountdownProps {
  readonly at: string
  readonly from: string
  readonly locale: string
  readonly over: string
  /** The page has nothing else to say at the end, and holds what was typed. */
  readonly stays?: boolean
}

export function Countdown({ at, from, locale, over, stays }: CountdownProps) {
  const router = useRouter()
  const end = Date.parse(at)
  // The server's moment first, so that the page begins as it was sent.
  const [now, setNow] = useState(() => Date.parse(from))
  useEffect(() => {
    let timer = 0
    const tick = () => {
      setNow(Date.now())
      const left = end - Date.now()
      if (left > 0) timer = window.setTimeout(tick, left <= MINUTE ? SECOND : left % MINUTE || MINUTE)
      else if (!stays) router.refresh()
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [end, router, stays])
  const left = end - now
  const write = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const { unit, lasts } = UNITS.find((one) => left >= 2 * one.lasts) ?? { unit: 'minute', lasts: MINUTE }
  const count = unit === 'minute' ? Math.ceil(left / lasts) : Math.round(left / lasts)
  const inWords = write.format(Math.max(1, count), unit)
  const text = left <= 0 ? over : left <= MINUTE ? write.format(Math.ceil(left / SECOND), 'second') : inWords
  return (
    <>
      <span aria-hidden="true" className="tabular-nums">
        {text}
      </span>
      <output className="sr-only">{left <= 0 ? over : inWords}</output>
      {!stays && (
        <noscript>
          <meta httpEquiv="refresh" content={String(Math.max(2, Math.ceil(left / SECOND) + 1))} />
        </noscript>
      )}
    </>
  )
}
