'use client'
import { useLastAnswer } from './form-page.tsx'

/**
 * What most people do not need of a form. It is open after an answer that it helps with, and where something was typed
 * into its `field`. `className`: where it stands; below the form, when nothing is said.
 */
export function Disclosure(props: {
  summary: string
  open?: boolean
  field?: string
  className?: string
  children: React.ReactNode
}) {
  const { summary, open = false, field, className = 'mt-10 border-t border-line pt-2', children } = props
  const wrong = useLastAnswer()
  const isTyped = field !== undefined && Boolean(wrong?.typed[field])
  return (
    <details open={wrong?.unfolds ?? (open || isTyped)} className={className}>
      <summary className="cursor-pointer py-2 font-semibold">{summary}</summary>
      {children}
    </details>
  )
}
