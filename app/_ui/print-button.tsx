'use client'
import { useHydrated } from './use-hydrated.ts'

/** Prints the page. The button is there only where it can work; every browser has its own as well. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null
  return (
    <button type="button" className="press-plain" onClick={() => window.print()}>
      {label}
    </button>
  )
}
