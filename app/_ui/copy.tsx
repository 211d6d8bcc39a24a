'use client'
/** Copies a text. The button is there only where it can work; the text itself can always be selected. */
import { useEffect, useState } from 'react'

export function Copy({ text, label, done }: { text: string; label: string; done: string }) {
  const [state, setState] = useState<'absent' | 'ready' | 'copied'>('absent')
  useEffect(() => setState('clipboard' in navigator ? 'ready' : 'absent'), [])
  if (state === 'absent') return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setState('copied')
  }
  return (
    <button type="button" className="press-plain min-h-11 px-4 py-1.5" onClick={() => void copy()}>
      <span aria-live="polite">{state === 'copied' ? done : label}</span>
    </button>
  )
}
