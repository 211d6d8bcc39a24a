'use client'
import { useState } from 'react'

/** `open`: it was done. `wait`: it was not, because something else had happened first. */
const LOOKS = { open: 'border-open bg-open-wash', wait: 'border-wait bg-wait-wash' } as const

/**
 * What was just done here, or what came of it. The page is told it once: when it draws itself anew because something
 * changed, the sentence stays where it was, until the page is left or loaded again. A key of the request's state lets it
 * go with that state.
 */
export function Confirmation({ says, kind }: { says: string | null; kind: keyof typeof LOOKS }) {
  const [kept, setKept] = useState(says)
  if (says !== null && says !== kept) setKept(says)
  return (
    kept !== null && (
      <p role="status" className={`mb-4 border-s-[6px] px-4 py-2.5 font-semibold ${LOOKS[kind]}`}>
        {kept}
      </p>
    )
  )
}
