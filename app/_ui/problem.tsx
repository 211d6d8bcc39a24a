'use client'
/** The summary of what is wrong: first in main, focused, with a link to the field (GOV.UK, G02). */
import { useEffect, useRef } from 'react'

export function Problem(props: {
  heading: string
  says: string
  field?: string | undefined
  /** A new one for each answer, so that the same problem takes the focus again. */
  mark?: object | null
}) {
  const { heading, says, field, mark } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [mark])
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby="problem"
      className="mb-8 border-l-[6px] border-shut bg-shut-wash px-5 py-4"
    >
      <h2 id="problem" className="text-lead">
        {heading}
      </h2>
      <p className="mt-1">
        {field ? (
          <a href={`#${field}`} className="press-text font-semibold text-shut">
            {says}
          </a>
        ) : (
          says
        )}
      </p>
    </div>
  )
}
