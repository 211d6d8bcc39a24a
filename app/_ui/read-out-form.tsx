'use client'
import { useActionState, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { DraftFields, type FormDraft } from './draft-fields.tsx'
import { Problem } from './problem.tsx'
import { CodeDisplay } from './code-display.tsx'

export type ReadOutAnswer =
  | { readonly kind: 'shown'; readonly code: string; readonly until: string }
  | {
      readonly kind: 'wrong'
      readonly says: string
      readonly fix: { readonly href: string; readonly label: string } | null
      /** The field that it is about. */
      readonly field?: 'checked' | 'compared'
      /** The form is shown once more with what was chosen and typed. */
      readonly typed?: { readonly checked: string; readonly compared: string }
    }
  | null
export type ReadOutAction = (before: ReadOutAnswer, form: FormData) => Promise<ReadOutAnswer>

interface ReadOutFormProps {
  readonly action: ReadOutAction
  readonly hidden: Readonly<Record<string, string>>
  readonly draft: FormDraft
  readonly how: string
  readonly ways: readonly { readonly value: string; readonly label: string }[]
  readonly note: string | null
  /** What was compared, where that stands in the record; left out where nothing is typed. */
  readonly compared?: { readonly label: string; readonly hint: string }
  readonly words: {
    readonly go: string
    readonly codeTitle: string
    readonly codeLead: string
    readonly codeNever: string | null
    readonly again: string
    readonly problem: string
    readonly working: string
  }
  /** The page on which a new code is asked for. */
  readonly here: string
}

/**
 * How somebody was checked, and then the code to read out to them. The code is in the answer to the press and in no
 * address, so that going back or loading the page again does not show it once more. `how` asks, `ways` are its answers,
 * and `hidden` goes with them.
 */
export function ReadOutForm({ action, hidden, draft, how, ways, note, compared, words, here }: ReadOutFormProps) {
  const [answer, press] = useActionState(action, null)
  if (answer?.kind === 'shown') return <Shown {...answer} words={words} here={here} />
  const typed = answer?.kind === 'wrong' ? answer.typed : draft.typed
  return (
    <form action={press} noValidate className="space-y-5">
      {answer && (
        <Problem heading={words.problem} says={answer.says} field={answer.field ?? 'checked'} fix={answer.fix} />
      )}
      <DraftFields {...draft} isAnswered={answer !== null} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset aria-describedby={note ? 'checked-note' : undefined}>
        <legend className="font-semibold">{how}</legend>
        {note && (
          <p id="checked-note" className="max-w-measure text-quiet">
            {note}
          </p>
        )}
        <div className="mt-2 space-y-1">
          {ways.map(({ value, label }, i) => (
            <label key={value} className="flex min-h-11 max-w-measure cursor-pointer items-start gap-3 py-2">
              <input
                type="radio"
                id={i === 0 ? 'checked' : undefined}
                name="checked"
                value={value}
                defaultChecked={typed?.checked === value}
                className="mt-1 size-5 shrink-0 accent-ink"
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {compared && (
        <div>
          <label htmlFor="compared" className="font-semibold">
            {compared.label}
          </label>
          <p id="compared-hint" className="max-w-measure text-quiet">
            {compared.hint}
          </p>
          <input
            id="compared"
            name="compared"
            autoComplete="off"
            maxLength={32}
            defaultValue={typed?.compared}
            aria-describedby="compared-hint"
            className="field mt-1 max-w-64 text-body"
          />
        </div>
      )}
      <Button kind="lamp" working={words.working}>
        {words.go}
      </Button>
    </form>
  )
}

type ShownProps = Extract<ReadOutAnswer, { kind: 'shown' }> & Pick<ReadOutFormProps, 'words' | 'here'>

function Shown({ code, until, words, here }: ShownProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="status" className="border-s-[6px] border-open bg-open-wash px-5 py-4">
      <h2 className="text-lead">{words.codeTitle}</h2>
      <CodeDisplay code={code} />
      <p>{words.codeLead}</p>
      <p className="mt-1">{until}</p>
      {words.codeNever && <p className="mt-1">{words.codeNever}</p>}
      <p className="mt-4">
        <a href={here} className="press-text">
          {words.again}
        </a>
      </p>
    </div>
  )
}
