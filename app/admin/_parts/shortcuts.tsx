'use client'
/** Single-key shortcuts. They do nothing while somebody types, and can be turned off. */
import { useEffect } from 'react'

export function Shortcuts() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const act = ACTS[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}

const ACTS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  n: () => document.querySelector<HTMLAnchorElement>('a[data-next]')?.click(),
  u: () => document.querySelector<HTMLAnchorElement>('a[data-back]')?.click(),
  '/': () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
  '?': () => window.location.assign('/admin/keys'),
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('a[data-row]')]
  const focused = rows.findIndex((row) => row === document.activeElement)
  const here = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  const next = rows[here < 0 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
