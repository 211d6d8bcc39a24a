'use client'
/** Whose link, and how the approver checked the person; the result is in the answer to the press. */
import { useActionState } from 'react'
import { DraftFields, type FormDraft } from '#app/_ui/draft-fields.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import type { AsideAnswer } from './actions.ts'

interface Choice {
  readonly value: string
  readonly label: string
}
interface AsideFormProps {
  readonly action: (before: AsideAnswer, form: FormData) => Promise<AsideAnswer>
  readonly id: string
  readonly draft: FormDraft
  readonly addresses: readonly Choice[]
  readonly ways: readonly Choice[]
  readonly note: string | null
  /** What another approver has agreed to. */
  readonly chosen: string | null
  readonly words: {
    readonly which: string
    readonly how: string
    readonly go: string
    readonly problem: string
    readonly working: string
  }
}

export function AsideForm({ action, id, draft, addresses, ways, note, chosen, words }: AsideFormProps) {
  const [answer, press] = useActionState(action, null)
  if (answer?.kind === 'agreed')
    return (
      <p role="status" className="border-s-[6px] border-open bg-open-wash px-5 py-4">
        {answer.says}
      </p>
    )
  return (
    <form action={press} noValidate className="space-y-5">
      {answer && <Problem heading={words.problem} says={answer.says} field="compared" fix={answer.fix} />}
      <DraftFields {...draft} isAnswered={answer !== null} />
      <input type="hidden" name="id" value={id} />
      <Choices
        name="address"
        legend={words.which}
        choices={addresses}
        chosen={draft.typed?.address ?? chosen ?? addresses[0]?.value ?? null}
      />
      <Choices name="compared" legend={words.how} choices={ways} chosen={draft.typed?.compared ?? null} />
      {note && <p className="max-w-measure text-quiet">{note}</p>}
      <Button kind="lamp" working={words.working}>
        {words.go}
      </Button>
    </form>
  )
}

interface ChoicesProps {
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly chosen: string | null
}

function Choices({ name, legend, choices, chosen }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      <div className="mt-2 space-y-1">
        {choices.map(({ value, label }, i) => (
          <label key={value} className="flex min-h-11 max-w-measure cursor-pointer items-start gap-3 py-2">
            <input
              type="radio"
              id={i === 0 ? name : undefined}
              name={name}
              value={value}
              defaultChecked={value === chosen}
              className="mt-1 size-5 shrink-0 accent-ink"
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
