'use client'
import { useLastAnswer } from './form-page.tsx'

/** A checkbox that keeps its state when the form comes back with an error. */
export function Checkbox({
  name,
  label,
  hint,
  initial,
}: {
  name: string
  label: string
  hint: string
  initial: boolean
}) {
  const wrong = useLastAnswer()
  const isOn = wrong ? wrong.typed[name] === 'on' : initial
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-4">
      <input
        key={String(isOn)}
        id={name}
        name={name}
        type="checkbox"
        defaultChecked={isOn}
        aria-describedby={`${name}-hint`}
        className="mt-0.5 size-6 accent-ink"
      />
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <p id={`${name}-hint`} className="col-start-2 text-quiet">
        {hint}
      </p>
    </div>
  )
}
