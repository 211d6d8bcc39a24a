'use client'
/**
 * How long until then, in words that change once a minute, and each second in
 * the last one. What changes each second is not read out; minutes are. At the
 * end the page is asked for again, since it has something else to say then.
 */
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const SECOND = 1000
const MINUTE = 60 * SECOND

export function Countdown(props: { at: string; from: string; locale: string; over: string }) {
  const { at, from, locale, over } = props
  const router = useRouter()
  const end = Date.parse(at)
  // The server's moment first, so that the page begins as it was sent.
  const [now, setNow] = useState(() => Date.parse(from))
  useEffect(() => {
    let timer = 0
    const tick = () => {
      setNow(Date.now())
      const left = end - Date.now()
      if (left <= 0) router.refresh()
      else timer = window.setTimeout(tick, left <= MINUTE ? SECOND : left % MINUTE || MINUTE)
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [end, router])
  const left = end - now
  const write = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const inMinutes = write.format(Math.max(1, Math.ceil(left / MINUTE)), 'minute')
  const text = left <= 0 ? over : left <= MINUTE ? write.format(Math.ceil(left / SECOND), 'second') : inMinutes
  return (
    <>
      <span aria-hidden="true" className="tabular-nums">
        {text}
      </span>
      <output className="sr-only">{left <= 0 ? over : inMinutes}</output>
      <noscript>
        <meta httpEquiv="refresh" content={String(Math.max(2, Math.ceil(left / SECOND) + 1))} />
      </noscript>
    </>
  )
}
