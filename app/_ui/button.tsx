'use client'
import { useFormStatus } from 'react-dom'

/**
 * The button of a form; a second press while the first is under way does nothing. `kind`: the one main action of the page,
 * another one, or one that looks like a link. `working` stands in its place meanwhile; `name` and `value` are sent with
 * the form.
 */
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
