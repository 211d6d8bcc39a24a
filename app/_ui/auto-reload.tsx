'use client'
import { SECOND_IN_MS } from '#lib/rules/duration.ts'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isFormPending } from './pending-form.ts'

/** The first reload comes after this part of the time; each next wait is twice as long, up to the whole. */
const FIRST = 1 / 4

interface AutoReloadProps {
  readonly everySeconds: number
  readonly again?: { readonly href: string; readonly says: string } | undefined
}

/**
 * Loads the page again every few seconds while it is visible, and sooner at first, since most of what is waited for is
 * there within a second. Without JavaScript the browser reloads it; where something may be typed, which would be lost,
 * there is a link to look `again` instead.
 */
export function AutoReload({ everySeconds, again }: AutoReloadProps) {
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
  if (again)
    return (
      <noscript>
        <a href={again.href} className="press-text">
          {again.says}
        </a>
      </noscript>
    )
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(everySeconds * 2)} />
    </noscript>
  )
}
