'use client'
/** The code's one field: with JavaScript it says that digits are missing before anything is sent. */
import { type Resolver, useForm, useWatch } from 'react-hook-form'
import { useLastAnswer } from '#app/_ui/ask.tsx'
import type { Typed } from './code-schema.ts'

/** The schema comes when the field is left, not with the page. */
const whenNeeded: Resolver<Typed> = async (typed, context, options) =>
  (await import('./code-schema.ts')).resolver(typed, context, options)

export function CodeField({ label, hint, unreadable }: { label: string; hint: string; unreadable: string }) {
  const wrong = useLastAnswer()
  const last = wrong?.typed.code ?? ''
  // What was typed comes back as the field's beginning, so the field begins anew with every answer.
  return (
    <Digits
      key={last}
      last={last}
      told={wrong?.field === 'code' ? wrong.says : null}
      {...{ label, hint, unreadable }}
    />
  )
}

function Digits(props: { label: string; hint: string; unreadable: string; last: string; told: string | null }) {
  const { label, hint, unreadable, last, told } = props
  const { register, control, formState } = useForm<Typed>({
    resolver: whenNeeded,
    mode: 'onBlur',
    reValidateMode: 'onChange',
    defaultValues: { code: last },
  })
  const typed = useWatch({ control, name: 'code' })
  const says = formState.errors.code && typed ? unreadable : typed === last ? told : null
  return (
    <div className={says ? 'border-l-[6px] border-shut pl-4' : undefined}>
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
        type="text"
        defaultValue={last}
        autoComplete="one-time-code"
        inputMode="numeric"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={says ? true : undefined}
        aria-describedby="code-hint code-wrong"
        className="field code mt-2 max-w-72 text-head tracking-[0.18em]"
        {...register('code')}
      />
    </div>
  )
}
