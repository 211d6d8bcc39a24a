'use client'
/** Finds a person by the sign-in name that they say. */
import { useActionState } from 'react'
import type { DeskAction } from '#app/admin/_parts/decision-form.tsx'
import { NameField } from '#app/admin/_parts/name-field.tsx'
import { DraftFields, type FormDraft } from '#app/_ui/draft-fields.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'

export function FindForm(props: {
  action: DeskAction
  draft: FormDraft
  words: { readonly name: string; readonly go: string; readonly problem: string; readonly working: string }
  /** What was found before; it is hidden once another name was searched for and not found. */
  children?: React.ReactNode
}) {
  const { action, draft, words, children } = props
  const [wrong, find] = useActionState(action, null)
  return (
    <>
      {wrong === null && children}
      <form action={find} noValidate className="mt-8 space-y-3">
        {wrong && <Problem heading={words.problem} says={wrong.says} field="name" fix={wrong.fix} />}
        <DraftFields {...draft} isAnswered={wrong !== null} />
        <NameField label={words.name} typed={wrong?.reason ?? draft.typed?.name} isWrong={wrong !== null} />
        <Button kind="plain" working={words.working}>
          {words.go}
        </Button>
      </form>
    </>
  )
}
