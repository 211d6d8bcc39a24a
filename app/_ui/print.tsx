'use client'
/** Prints the page. The button is there only where it can work; every browser has its own as well. */
import { useHydrated } from './hydrated.ts'

export function Print({ label }: { label: string }) {
  if (!useHydrated()) return null
  return (
    <button type="button" className="press-plain" onClick={() => window.print()}>
      {label}
    </button>
  )
}
