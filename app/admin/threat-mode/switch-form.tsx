'use client'
/** How long, why, and one button. */
import { useActionState } from 'react'
import type { DeskAction } from '#app/admin/_parts/decision-form.tsx'
import { DraftFields, type FormDraft } from '#app/_ui/draft-fields.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'

export interface SwitchFormProps {
  readonly action: DeskAction
  /** Tells the forms of the page apart. */
  readonly id: string
  readonly hidden: Readonly<Record<string, string>>
  readonly button: string
  /** Where something is typed. */
  readonly draft?: FormDraft
  readonly words: {
    readonly problem: string
    readonly working: string
    readonly howLong: string
    readonly reason: string
    readonly reasonHint: string
  }
  /** Absent: no length is asked for, as for a second administrator who agrees. */
  readonly lengths?: readonly { readonly hours: number; readonly label: string }[]
  readonly atMost: number
}

export function SwitchForm({ action, id, hidden, draft, button, words, lengths, atMost }: SwitchFormProps) {
  const [wrong, act] = useActionState(action, null)
  return (
    <form action={act} noValidate className="mt-4 space-y-4">
      {wrong && <Problem heading={words.problem} says={wrong.says} field={lengths && `${id}-reason`} fix={wrong.fix} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {draft && <DraftFields {...draft} isAnswered={wrong !== null} />}
      {lengths && (
        <>
          <div>
            <label htmlFor={`${id}-hours`} className="block font-semibold">
              {words.howLong}
            </label>
            <select
              id={`${id}-hours`}
              name="hours"
              defaultValue={draft?.typed?.hours ?? lengths[0]?.hours}
              className="field mt-1 max-w-64 text-body"
            >
              {lengths.map(({ hours, label }) => (
                <option key={hours} value={hours}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`${id}-reason`} className="block font-semibold">
              {words.reason}
            </label>
            <p id={`${id}-hint`} className="text-quiet">
              {words.reasonHint}
            </p>
            <textarea
              key={wrong?.reason ?? ''}
              id={`${id}-reason`}
              name="reason"
              rows={2}
              maxLength={atMost}
              defaultValue={wrong?.reason ?? draft?.typed?.reason}
              aria-describedby={`${id}-hint`}
              aria-invalid={wrong ? true : undefined}
              className="field mt-1 text-body"
            />
          </div>
        </>
      )}
      <Button kind="plain" working={words.working}>
        {button}
      </Button>
    </form>
  )
}
