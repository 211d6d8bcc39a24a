'use client'
/**
 * Takes the focus to what is new, as loading a document would: to what is wrong, or else to the heading. What was
 * pressed is gone with its page, and a browser would go on from where it stood (WCAG 2.2 2.4.3).
 */
import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** What is wrong takes the focus itself, within this time. */
const AFTER_ITS_OWN_MS = 50

/** In every root layout, below the page. */
export function RouteFocus() {
  const address = `${usePathname()}?${useSearchParams()}`
  const shown = useRef(address)
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    focusOnNew()
  }, [address])
  // One address shows a request in several states, each with a title of its own.
  useEffect(() => {
    let { title } = document
    let timer = 0
    const look = new MutationObserver(() => {
      if (document.title === title) return
      title = document.title
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (document.activeElement === document.body) focusOnNew()
      }, AFTER_ITS_OWN_MS)
    })
    look.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      look.disconnect()
      window.clearTimeout(timer)
    }
  }, [])
  return null
}

function focusOnNew(): void {
  const wrong = document.getElementById('problem')
  const at = wrong ?? document.querySelector<HTMLElement>('h1')
  if (!at) return
  at.tabIndex = -1
  // Where the page stands is the router's matter, which also goes back to where it stood.
  at.focus({ preventScroll: wrong === null })
}
