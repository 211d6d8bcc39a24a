'use client'
import { useState } from 'react'
import { useHydrated } from './use-hydrated.ts'

/**
 * Copies `text`. The button is there only where it can work; the text itself can always be selected. `label` before,
 * `done` after it was copied.
 */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const hydrated = useHydrated()
  const [isCopied, setCopied] = useState(false)
  if (!hydrated || !('clipboard' in navigator)) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <button type="button" className="press-plain min-h-11 px-4 py-1.5" onClick={() => void copy()}>
      <span aria-live="polite">{isCopied ? done : label}</span>
    </button>
  )
}
