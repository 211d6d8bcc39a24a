'use client'
import { useState } from 'react'

/**
 * What was just done here. The page is told it once: when it draws itself anew because something changed, the sentence
 * stays where it was, until the page is left or loaded again. A key of the request's state lets it go with that state.
 */
export function Confirmation({ says }: { says: string | null }) {
  const [kept, setKept] = useState(says)
  if (says !== null && says !== kept) setKept(says)
  return (
    kept !== null && (
      <p role="status" className="mb-4 border-s-[6px] border-open bg-open-wash px-4 py-2.5 font-semibold">
        {kept}
      </p>
    )
  )
}
