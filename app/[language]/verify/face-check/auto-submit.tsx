'use client'
/** Goes on by itself with JavaScript; without it there is the button. */
import { useEffect, useRef } from 'react'

export function AutoSubmit({ action, children }: { action: () => Promise<void>; children: React.ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  const gone = useRef(false)
  useEffect(() => {
    if (gone.current) return
    gone.current = true
    form.current?.requestSubmit()
  }, [])
  return (
    <form ref={form} action={action} className="mt-8">
      {children}
    </form>
  )
}
