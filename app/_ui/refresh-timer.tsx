'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** A timer of more than this many milliseconds would run at once. */
const LONGEST_IN_MS = 2_147_483_647

/** Draws the page again at a moment from which it has something else to say. What is typed there stays. */
export function RefreshTimer({ at }: { readonly at: string }) {
  const router = useRouter()
  useEffect(() => {
    const left = Date.parse(at) - Date.now()
    if (left > LONGEST_IN_MS) return
    const timer = window.setTimeout(() => router.refresh(), Math.max(0, left) + 500)
    return () => window.clearTimeout(timer)
  }, [at, router])
  return null
}
