'use client'
import { useLastAnswer } from './form-page.tsx'

/** Help below a form that most people do not need. It is open after an answer that it helps with. */
export function Disclosure(props: { summary: string; open?: boolean; children: React.ReactNode }) {
  const { summary, open = false, children } = props
  const wrong = useLastAnswer()
  return (
    <details open={wrong?.unfolds ?? open} className="mt-10 border-t border-line pt-2">
      <summary className="cursor-pointer py-2 font-semibold">{summary}</summary>
      {children}
    </details>
  )
}
