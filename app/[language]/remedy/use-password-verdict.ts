'use client'
/** What the server says of a password while it is typed, where it breaks none of the page's own rules. */
import { useEffect, useState } from 'react'

/** Without a key being pressed. */
const TYPING_RESTS_FOR_MS = 600

interface Judged {
  readonly typed: string
  readonly says: string | null
}

/** Undefined: not asked yet, or no answer; the check at the button still comes. Null: nothing is wrong with it. */
export function usePasswordVerdict(typed: string, isWorthAsking: boolean): string | null | undefined {
  const [last, setLast] = useState<Judged | null>(null)
  useEffect(() => {
    if (!isWorthAsking) return
    const left = new AbortController()
    const timer = setTimeout(() => void judge(typed, left.signal).then(setLast, () => null), TYPING_RESTS_FOR_MS)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [typed, isWorthAsking])
  return last?.typed === typed ? last.says : undefined
}

async function judge(typed: string, signal: AbortSignal): Promise<Judged | null> {
  const answer = await fetch('/api/password', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password: typed }),
    signal,
  })
  if (answer.status !== 200) return null
  const { says } = (await answer.json()) as Pick<Judged, 'says'>
  return { typed, says }
}
