'use client'
import { SECOND_IN_MS } from '#lib/rules/duration.ts'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isFormPending } from './pending-form.ts'

/** The first reload comes after this part of the time; each next wait is twice as long, up to the whole. */
const FIRST = 1 / 4

/**
 * Loads the page again every few seconds while it is visible, and sooner at first, since most of what is waited for is
 * there within a second. Without JavaScript the browser reloads it, unless something may be typed there: `reloads` false.
 */
export function AutoReload({ everySeconds, reloads = true }: { everySeconds: number; reloads?: boolean }) {
  const router = useRouter()
  useEffect(() => {
    let wait = everySeconds * SECOND_IN_MS * FIRST
    let timer = 0
    const look = () => {
      if (document.visibilityState === 'visible' && !isFormPending()) router.refresh()
      wait = Math.min(2 * wait, everySeconds * SECOND_IN_MS)
      timer = window.setTimeout(look, wait)
    }
    timer = window.setTimeout(look, wait)
    return () => window.clearTimeout(timer)
  }, [router, everySeconds])
  if (!reloads) return null
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(everySeconds * 2)} />
    </noscript>
  )
}
