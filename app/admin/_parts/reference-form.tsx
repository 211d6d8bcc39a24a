'use client'
/** Opens a request by the reference that its claimant reads out. */
import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { DraftFields, type FormDraft } from '#app/_ui/draft-fields.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import type { DeskAction } from './decision-form.tsx'

export function ReferenceForm(props: {
  action: DeskAction
  draft: FormDraft
  words: { readonly label: string; readonly hint: string; readonly go: string }
  problem: string
}) {
  const { action, draft, words, problem } = props
  const [wrong, open] = useActionState(action, null)
  return (
    <form action={open} noValidate className="space-y-3">
      {wrong && <Problem heading={problem} says={wrong.says} field="reference" fix={wrong.fix} />}
      <DraftFields {...draft} isAnswered={wrong !== null} />
      <div>
        <label htmlFor="reference" className="block font-semibold">
          {words.label}
        </label>
        <p id="reference-hint" className="text-quiet">
          {words.hint}
        </p>
        <input
          key={wrong?.reason ?? ''}
          id="reference"
          name="reference"
          type="text"
          defaultValue={wrong?.reason ?? draft.typed?.reference}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="reference-hint"
          aria-invalid={wrong ? true : undefined}
          className="field code mt-1 max-w-64 text-body"
        />
      </div>
      <Button kind="plain">{words.go}</Button>
    </form>
  )
}
