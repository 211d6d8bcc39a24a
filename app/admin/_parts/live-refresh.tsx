'use client'
/**
 * Asks regularly whether the page has changed, and then draws it again. What is being typed stays; nothing is asked
 * while the page is not visible.
 */
import { SECOND_IN_MS } from '#lib/rules/duration.ts'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { isFormPending } from '#app/_ui/pending-form.ts'

export function LiveRefresh(props: { address: string; stamp: string; everySeconds: number; says: string }) {
  const { address, stamp, everySeconds, says } = props
  const router = useRouter()
  const drawn = useRef(stamp)
  const [changed, setChanged] = useState(false)
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible' || isFormPending()) return
      const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null)
      const now = answer?.ok ? ((await answer.json()) as { stamp: string }).stamp : drawn.current
      if (now === drawn.current || isFormPending()) return
      drawn.current = now
      setChanged(true)
      router.refresh()
    }
    const timer = window.setInterval(() => void look(), everySeconds * SECOND_IN_MS)
    return () => window.clearInterval(timer)
  }, [address, everySeconds, router])
  useEffect(() => {
    drawn.current = stamp
  }, [stamp])
  return (
    <span role="status" className="sr-only">
      {changed ? says : ''}
    </span>
  )
}
