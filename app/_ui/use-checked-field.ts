'use client'
import { useRef, useState } from 'react'
import type { FieldCheck, Tell } from './field-check.ts'

/** Imports what checks the field, and begins. */
export type LoadCheck = (field: HTMLInputElement, tell: Tell) => Promise<FieldCheck>

/**
 * Milliseconds. A press on the form's button leaves the field first: a sentence that came at once would move the button
 * away from under the finger before it is let go, and nothing would be sent.
 */
const PRESS_MS = 400

type Event = { readonly currentTarget: HTMLInputElement }

/**
 * A field that is checked while it is typed in. `load` is called when it is first entered: React Hook Form and a schema
 * weigh a fifth of all that the page loads otherwise, and no page waits for them. `wrong`: what the check told last.
 */
export function useCheckedField(initial: string, load: LoadCheck) {
  const [typed, setTyped] = useState(initial)
  const [wrong, setWrong] = useState<string | null>(null)
  const check = useRef<Promise<FieldCheck> | null>(null)
  const withCheck = (field: HTMLInputElement, then?: (loaded: FieldCheck) => void) => {
    const mine = (check.current ??= load(field, (told) => {
      if (check.current === mine) setWrong(told)
    }))
    mine.then(then, () => {
      // It could not be loaded: the next key tries again, and the server checks as well.
      if (check.current === mine) check.current = null
    })
  }
  return {
    typed,
    wrong,
    /** For a field that was emptied. */
    restart: () => {
      check.current = null
      setTyped('')
      setWrong(null)
    },
    handlers: {
      onFocus: ({ currentTarget }: Event) => withCheck(currentTarget),
      onChange: ({ currentTarget }: Event) => {
        setTyped(currentTarget.value)
        withCheck(currentTarget, (loaded) => loaded.changed())
      },
      onBlur: ({ currentTarget }: Event) => {
        setTimeout(() => withCheck(currentTarget, (loaded) => loaded.left()), PRESS_MS)
      },
    },
  }
}
