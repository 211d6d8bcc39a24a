'use client'
/** One decision: a button that says its consequence, and what was wrong with the last try. */
import { useActionState } from 'react'
import { DraftFields, type FormDraft } from '#app/_ui/draft-fields.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'

/** What a decision answers when it does not lead on. */
export type DecisionError = {
  readonly says: string
  /** A way to fix it. */
  readonly fix: { readonly href: string; readonly label: string } | null
  readonly reason: string
} | null
export type DeskAction = (before: DecisionError, form: FormData) => Promise<DecisionError>

export function DecisionForm(props: {
  action: DeskAction
  hidden: Readonly<Record<string, string>>
  /** Where something is typed or chosen. */
  draft?: FormDraft
  button: string
  kind: 'lamp' | 'plain'
  problem: string
  working: string
  /** One of several that the decision is about. */
  choice?: {
    readonly label: string
    readonly name: string
    readonly options: readonly { readonly value: string; readonly says: string }[]
  }
  /** A reason that is asked for with the decision. */
  reason?: { readonly label: string; readonly hint: string; readonly atMost: number; readonly id: string }
}) {
  const { action, hidden, draft, button, kind, problem, working, reason, choice } = props
  const [wrong, decide] = useActionState(action, null)
  return (
    <form action={decide} noValidate className="space-y-3">
      {wrong && <Problem heading={problem} says={wrong.says} field={reason?.id} fix={wrong.fix} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {draft && <DraftFields {...draft} isAnswered={wrong !== null} />}
      {choice && (
        <fieldset className="space-y-2">
          <legend className="font-semibold">{choice.label}</legend>
          {choice.options.map(({ value, says }) => (
            <label key={value} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name={choice.name}
                value={value}
                required
                defaultChecked={draft?.typed?.[choice.name] === value}
                className="size-5 accent-current"
              />
              {says}
            </label>
          ))}
        </fieldset>
      )}
      {reason && (
        <div>
          <label htmlFor={reason.id} className="block font-semibold">
            {reason.label}
          </label>
          <p id={`${reason.id}-hint`} className="text-quiet">
            {reason.hint}
          </p>
          <textarea
            key={wrong?.reason ?? ''}
            id={reason.id}
            name="reason"
            rows={3}
            maxLength={reason.atMost}
            defaultValue={wrong?.reason ?? draft?.typed?.reason}
            aria-describedby={`${reason.id}-hint`}
            aria-invalid={wrong ? true : undefined}
            className="field mt-1 text-body"
          />
        </div>
      )}
      <Button kind={kind} working={working}>
        {button}
      </Button>
    </form>
  )
}
