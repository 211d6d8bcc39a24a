'use client'
/** The code's one field: with JavaScript it says that something is missing before anything is sent. */
import { useCheckedField } from '#app/_ui/use-checked-field.ts'
import { useLastAnswer } from '#app/_ui/form-page.tsx'
import type { Reads } from './code-schema.ts'

interface CodeFieldProps {
  readonly label: string
  readonly hint: string
  readonly unreadable: string
  readonly reads: Reads
}

/** A phone fills digits in by itself; letters off a sheet are typed, and autocorrection is off. */
const KEYBOARD = {
  digits: { autoComplete: 'one-time-code', inputMode: 'numeric', className: 'max-w-72 text-head tracking-[0.18em]' },
  // A start code, which has letters, is taken in the same field.
  'desk-code': { autoComplete: 'off', inputMode: 'text', className: 'max-w-72 text-head tracking-[0.18em] uppercase' },
  'saved-code': { autoComplete: 'off', inputMode: 'text', className: 'max-w-96 text-lead tracking-[0.08em] uppercase' },
} as const

export function CodeField(props: CodeFieldProps) {
  const wrong = useLastAnswer()
  const last = wrong?.typed.code ?? ''
  // The last answer is the field's initial value, so the field begins again with every answer.
  return <Typing key={last} last={last} told={wrong?.field === 'code' ? wrong.says : null} {...props} />
}

function Typing(props: CodeFieldProps & { last: string; told: string | null }) {
  const { label, hint, unreadable, reads, last, told } = props
  const { className, ...keyboard } = KEYBOARD[typeof reads === 'number' ? 'digits' : reads]
  const { typed, wrong, handlers } = useCheckedField(last, async (field, tell) =>
    (await import('./code-schema.ts')).checkCode(reads, field, tell),
  )
  const says = wrong && typed ? unreadable : typed === last ? told : null
  return (
    <div className={says ? 'border-s-[6px] border-shut ps-4' : undefined}>
      <label htmlFor="code" className="block font-semibold">
        {label}
      </label>
      <p id="code-hint" className="text-quiet">
        {hint}
      </p>
      <p id="code-wrong" aria-live="polite" className="mt-1 font-semibold text-shut">
        {says}
      </p>
      <input
        id="code"
        name="code"
        type="text"
        defaultValue={last}
        {...keyboard}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={says ? true : undefined}
        aria-describedby="code-hint code-wrong"
        className={`field code mt-2 ${className}`}
        {...handlers}
      />
    </div>
  )
}
