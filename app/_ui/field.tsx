'use client'
import { useLastAnswer } from './form-page.tsx'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly optional?: string | undefined
  readonly hint?: string | undefined
  readonly autoComplete: string
  readonly inputMode?: 'numeric' | 'email' | 'text'
  readonly initial?: string | undefined
}

/** A label, a hint, what is wrong, and the field itself, in the order in which they are read out. */
export function Field({ name, label, optional, hint, autoComplete, inputMode, initial }: FieldProps) {
  const wrong = useLastAnswer()
  const says = wrong?.field === name ? wrong.says : null
  const described = [hint && `${name}-hint`, says && `${name}-wrong`].filter(Boolean).join(' ')
  return (
    <div className={says ? 'border-s-[6px] border-shut ps-4' : undefined}>
      <label htmlFor={name} className="block font-semibold">
        {label}
        {optional && <span className="font-normal text-quiet"> ({optional})</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-quiet">
          {hint}
        </p>
      )}
      {says && (
        <p id={`${name}-wrong`} className="mt-1 font-semibold text-shut">
          {says}
        </p>
      )}
      <input
        // The last answer is the field's initial value, so the field begins again with every answer.
        key={wrong?.typed[name] ?? ''}
        id={name}
        name={name}
        type="text"
        defaultValue={wrong?.typed[name] ?? initial}
        autoComplete={autoComplete}
        inputMode={inputMode}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={says ? true : undefined}
        aria-describedby={described || undefined}
        className="field mt-2"
      />
    </div>
  )
}
