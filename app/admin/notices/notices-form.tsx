'use client'
/** At once, once a day, or not at all. */
import { useActionState } from 'react'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'

interface NoticesFormProps {
  readonly action: (before: DecisionError, form: FormData) => Promise<DecisionError>
  readonly chosen: string
  readonly modes: readonly { readonly value: string; readonly label: string }[]
  readonly words: Readonly<Record<'how' | 'limit' | 'go' | 'problem' | 'working', string>>
}

export function NoticesForm({ action, chosen, modes, words }: NoticesFormProps) {
  const [wrong, save] = useActionState(action, null)
  return (
    <form action={save} noValidate className="mt-6 space-y-4">
      {wrong && <Problem heading={words.problem} says={wrong.says} field="mode" fix={wrong.fix} />}
      <fieldset>
        <legend className="font-semibold">{words.how}</legend>
        <div className="mt-2 space-y-1">
          {modes.map(({ value, label }, i) => (
            <label key={value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
              <input
                type="radio"
                id={i === 0 ? 'mode' : undefined}
                name="mode"
                value={value}
                defaultChecked={value === chosen}
                className="mt-1 size-5 shrink-0 accent-ink"
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="text-quiet">{words.limit}</p>
      <Button kind="lamp" working={words.working}>
        {words.go}
      </Button>
    </form>
  )
}
