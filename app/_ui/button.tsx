'use client'
/** The button of a form. A second press while the first is under way does nothing. */
import { useFormStatus } from 'react-dom'

export function Button(props: {
  kind: 'lamp' | 'plain' | 'text'
  children: React.ReactNode
  working?: string
  name?: string
  value?: string
}) {
  const { kind, children, working, name, value } = props
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
      className={`press-${kind}`}
    >
      {pending && working ? working : children}
    </button>
  )
}
