'use client'
import { useActionState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Problem } from '#app/_ui/problem.tsx'
import type { DeskAction } from './decision-form.tsx'

/** Chooses a colleague, and assigns the request to them. */
export function ColleagueForm(props: {
  action: DeskAction
  hidden: Readonly<Record<string, string>>
  colleagues: readonly { readonly id: string; readonly name: string }[]
  words: { readonly choose: string; readonly assign: string; readonly problem: string; readonly working: string }
}) {
  const { action, hidden, colleagues, words } = props
  const [wrong, assign] = useActionState(action, null)
  return (
    <form action={assign} className="mt-1 space-y-2">
      {wrong && <Problem heading={words.problem} says={wrong.says} field="colleague" fix={wrong.fix} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="colleague" className="block font-semibold">
        {words.choose}
      </label>
      <select id="colleague" name="to" className="field max-w-64 text-body">
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button kind="plain" working={words.working}>
        {words.assign}
      </Button>
    </form>
  )
}
