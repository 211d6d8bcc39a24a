'use client'
/** The summary of what is wrong: first in main, focused, with a link to the field (GOV.UK, G02). */
import { useEffect, useRef } from 'react'

export function Problem({ heading, says, field }: { heading: string; says: string; field?: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      id="problem"
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="problem-heading"
      className="mb-8 border-l-[6px] border-shut bg-shut-wash px-5 py-4"
    >
      <h2 id="problem-heading" className="text-lead">
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
