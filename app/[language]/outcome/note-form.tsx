'use client'
/** A note for the administrator: a plain form post, or without leaving the page. */
import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import type { Action } from '#app/_ui/form-page.tsx'

interface NoteFormProps {
  readonly action: Action
  /** Characters. */
  readonly atMost: number
  readonly words: { readonly label: string; readonly hint: string; readonly go: string; readonly working: string }
}

export function NoteForm({ action, atMost, words }: NoteFormProps) {
  const [wrong, send] = useActionState(action, null)
  return (
    <form action={send} noValidate className={wrong ? 'mt-3 border-s-[6px] border-shut ps-4' : 'mt-3'}>
      <label htmlFor="note" className="block font-semibold">
        {words.label}
      </label>
      <p id="note-hint" className="text-quiet">
        {words.hint}
      </p>
      {wrong && (
        <p id="note-wrong" role="alert" className="mt-1 font-semibold text-shut">
          {wrong.says}
        </p>
      )}
      <textarea
        key={wrong?.typed.note ?? ''}
        id="note"
        name="note"
        rows={3}
        maxLength={atMost}
        dir="auto"
        defaultValue={wrong?.typed.note}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? 'note-hint note-wrong' : 'note-hint'}
        className="field mt-2"
      />
      <p className="mt-4">
        <Button kind="plain" working={words.working}>
          {words.go}
        </Button>
      </p>
    </form>
  )
}
