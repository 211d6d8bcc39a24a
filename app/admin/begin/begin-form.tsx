'use client'
/** The name as the caller says it, and then what to read to them. */
import { useActionState, useEffect, useRef } from 'react'
import { NameField } from '#app/admin/_parts/name-field.tsx'
import { DraftFields, type FormDraft } from '#app/_ui/draft-fields.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import type { NameSuggestions } from '#app/_ui/name-suggestions.ts'
import { NameButtons } from '#app/_ui/suggested-names.tsx'
import { CodeDisplay } from '#app/_ui/code-display.tsx'
import type { SpellingAlphabet } from '#lib/rules/spelled-code.ts'

export type BegunAnswer =
  | {
      readonly kind: 'begun'
      readonly code: string
      readonly until: string
      readonly reference: string
      readonly id: string
    }
  | {
      readonly kind: 'wrong'
      readonly says: string
      readonly fix: { readonly href: string; readonly label: string } | null
      readonly name: string
      readonly meant: NameSuggestions | null
    }
  | null

interface BeginFormProps {
  readonly action: (before: BegunAnswer, form: FormData) => Promise<BegunAnswer>
  readonly draft: FormDraft
  /** The name of somebody whom the desk knows already; empty where nobody was chosen. */
  readonly given: string
  readonly steps: readonly string[]
  readonly alphabet: SpellingAlphabet
  readonly words: {
    readonly name: string
    readonly go: string
    readonly codeTitle: string
    readonly reference: string
    readonly open: string
    readonly problem: string
    readonly working: string
  }
}

export function BeginForm({ action, draft, given, steps, alphabet, words }: BeginFormProps) {
  const [answer, begin] = useActionState(action, null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer?.kind === 'begun') box.current?.focus()
  }, [answer])
  if (answer?.kind === 'begun')
    return (
      <div ref={box} tabIndex={-1} role="status" className="border-s-[6px] border-open bg-open-wash px-5 py-4">
        <h2 className="text-lead">{words.codeTitle}</h2>
        <ol className="mt-2 list-decimal space-y-1 ps-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <CodeDisplay code={answer.code} alphabet={alphabet} />
        <p>{answer.until}</p>
        <p className="mt-3">
          {words.reference} <strong className="code">{answer.reference}</strong>
        </p>
        <p className="mt-3">
          <a href={`/admin/requests/${answer.id}`} className="press-text">
            {words.open}
          </a>
        </p>
      </div>
    )
  return (
    <form action={begin} noValidate className="space-y-4">
      {answer && <Problem heading={words.problem} says={answer.says} field="name" fix={answer.fix} />}
      <DraftFields {...draft} isAnswered={answer !== null} />
      <NameField
        label={words.name}
        typed={answer?.name ?? draft.typed?.name ?? (given || undefined)}
        isWrong={answer !== null}
      />
      <Button kind="lamp" working={words.working}>
        {words.go}
      </Button>
      {answer?.meant && <NameButtons {...answer.meant} />}
    </form>
  )
}
