'use client'
/**
 * Asks for the page again every few seconds while it is looked at; without
 * JavaScript the browser reloads it, unless something may be typed there.
 */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

export function LookAgain({ everySeconds, reloads = true }: { everySeconds: number; reloads?: boolean }) {
  const router = useRouter()
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everySeconds * 1000)
    return () => window.clearInterval(timer)
  }, [router, everySeconds])
  if (!reloads) return null
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(everySeconds * 2)} />
    </noscript>
  )
}
