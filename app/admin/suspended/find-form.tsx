'use client'
/** Finds a person by the sign-in name that they say. */
import { useActionState } from 'react'
import type { DeskAction } from '#app/admin/_parts/decision-form.tsx'
import { Press } from '#app/_ui/press.tsx'
import { Problem } from '#app/_ui/problem.tsx'

export function FindForm(props: {
  action: DeskAction
  words: { readonly name: string; readonly go: string; readonly problem: string; readonly working: string }
}) {
  const { action, words } = props
  const [wrong, find] = useActionState(action, null)
  return (
    <form action={find} noValidate className="space-y-3">
      {wrong && <Problem heading={words.problem} says={wrong.says} field="name" />}
      {wrong?.mend && (
        <a href={wrong.mend.href} className="press-text font-semibold">
          {wrong.mend.label}
        </a>
      )}
      <div>
        <label htmlFor="name" className="block font-semibold">
          {words.name}
        </label>
        <input
          key={wrong?.reason ?? ''}
          id="name"
          name="name"
          type="text"
          inputMode="email"
          defaultValue={wrong?.reason}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={wrong ? true : undefined}
          className="field mt-1"
        />
      </div>
      <Press kind="plain" working={words.working}>
        {words.go}
      </Press>
    </form>
  )
}
