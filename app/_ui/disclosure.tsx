'use client'
import { useLastAnswer } from './form-page.tsx'

/** What most people do not need, below a form: open when the last answer was one that it helps with. */
export function Disclosure({ summary, children }: { summary: string; children: React.ReactNode }) {
  const wrong = useLastAnswer()
  return (
    <details open={wrong?.unfolds} className="mt-10 border-t border-line pt-2">
      <summary className="cursor-pointer py-2 font-semibold">{summary}</summary>
      {children}
    </details>
  )
}
