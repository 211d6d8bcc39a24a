'use client'
import { useEffect, useId, useRef } from 'react'

interface ProblemProps {
  readonly heading: string
  readonly says: string
  readonly field?: string | undefined
  readonly fix?: { readonly href: string; readonly label: string } | null | undefined
}

/** The summary of what is wrong: first in main, focused, with a link to the field (GOV.UK, G02) and a way to fix it. */
export function Problem({ heading, says, field, fix }: ProblemProps) {
  const box = useRef<HTMLDivElement>(null)
  // A page with several forms may have one each.
  const headingId = useId()
  useEffect(() => box.current?.focus(), [])
  return (
    <div
      id="problem"
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={headingId}
      className="mb-4 border-s-[6px] border-shut bg-shut-wash px-4 py-2 sm:mb-8 sm:px-5 sm:py-4"
    >
      <h2 id={headingId} className="text-body sm:text-lead">
        {heading}
      </h2>
      <p className="sm:mt-1">
        {field ? (
          <a href={`#${field}`} className="press-text font-semibold text-shut">
            {says}
          </a>
        ) : (
          says
        )}
      </p>
      {fix && (
        <p className="mt-2">
          <a href={fix.href} className="press-text font-semibold">
            {fix.label}
          </a>
        </p>
      )}
    </div>
  )
}
