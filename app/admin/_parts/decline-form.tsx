'use client'
/** Declines with a reason, which may start from a ready-made one in the claimant's language. */
import { useActionState, useRef } from 'react'
import { DraftFields, type FormDraft } from '#app/_ui/draft-fields.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import type { DeskAction } from './decision-form.tsx'

export interface DeclineFormProps {
  readonly action: DeskAction
  readonly hidden: Readonly<Record<string, string>>
  readonly presets: readonly { readonly id: string; readonly label: string; readonly says: string }[]
  readonly draft: FormDraft
  readonly atMost: number
  /** A BCP 47 tag: the language that the claimant reads. */
  readonly language: string
  readonly words: {
    readonly problem: string
    readonly working: string
    readonly button: string
    readonly choose: string
    readonly own: string
    readonly chooseHint: string
    readonly reason: string
    readonly reasonHint: string
  }
}

/** Without script, a ready-made reason that is chosen above an empty field is sent as it is. */
export function DeclineForm({ action, hidden, presets, draft, atMost, language, words }: DeclineFormProps) {
  const [wrong, decline] = useActionState(action, null)
  const field = useRef<HTMLTextAreaElement>(null)
  const saysOf = (id: string | undefined) => presets.find((preset) => preset.id === id)?.says ?? ''
  const fill = (id: string) => {
    const { current } = field
    const isUntouched = presets.some(({ says }) => says === current?.value) || current?.value.trim() === ''
    if (current && isUntouched) current.value = saysOf(id)
  }
  return (
    <form action={decline} noValidate className="space-y-3">
      {wrong && <Problem heading={words.problem} says={wrong.says} field="reason" fix={wrong.fix} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DraftFields {...draft} isAnswered={wrong !== null} />
      <div>
        <label htmlFor="preset" className="block font-semibold">
          {words.choose}
        </label>
        <p id="preset-hint" className="text-quiet">
          {words.chooseHint}
        </p>
        <select
          id="preset"
          name="preset"
          aria-describedby="preset-hint"
          defaultValue={draft.typed?.preset}
          onChange={({ target }) => fill(target.value)}
          className="field mt-1 max-w-96 text-body"
        >
          <option value="">{words.own}</option>
          {presets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="reason" className="block font-semibold">
          {words.reason}
        </label>
        <p id="reason-hint" className="text-quiet">
          {words.reasonHint}
        </p>
        <textarea
          ref={field}
          key={wrong?.reason ?? ''}
          id="reason"
          name="reason"
          rows={3}
          maxLength={atMost}
          defaultValue={wrong?.reason ?? (draft.typed?.reason?.trim() || saysOf(draft.typed?.preset))}
          aria-describedby="reason-hint"
          aria-invalid={wrong ? true : undefined}
          lang={language}
          className="field mt-1 text-body"
        />
      </div>
      <Button kind="plain" working={words.working}>
        {words.button}
      </Button>
    </form>
  )
}
