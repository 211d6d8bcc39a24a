'use client'
import { useHydrated } from './hydrated.ts'

/** Prints the page. The button is there only where it can work; every browser has its own as well. */
export function Print({ label }: { label: string }) {
  if (!useHydrated()) return null
  return (
    <button type="button" className="press-plain" onClick={() => window.print()}>
      {label}
    </button>
  )
}
