'use client'
/**
 * Sends another code. With script only this is posted, so that what is being typed stays; without, what was typed is
 * posted along and comes back.
 */
import { startTransition, useActionState } from 'react'
import type { Action } from '#app/_ui/form-page.tsx'

interface SendAgainProps {
  readonly send: Action
  readonly factor: string
  readonly words: { readonly go: string; readonly note: string; readonly working: string }
}

export function SendAgain({ send, factor, words }: SendAgainProps) {
  const [answer, act, isSending] = useActionState(send, null)
  const press = (event: React.MouseEvent) => {
    event.preventDefault()
    if (isSending) return
    const form = new FormData()
    form.set('factor', factor)
    startTransition(() => act(form))
  }
  return (
    <div className="mt-4">
      <button
        type="submit"
        name="again"
        value="yes"
        onClick={press}
        aria-disabled={isSending || undefined}
        className="press-plain"
      >
        {isSending ? words.working : words.go}
      </button>
      <p className="mt-2 text-quiet">{words.note}</p>
      <div aria-live="polite">
        {answer && !isSending && (
          <p
            role={answer.isCalm ? undefined : 'alert'}
            className={`mt-2 border-s-[6px] ps-4 font-semibold ${answer.isCalm ? 'border-wait' : 'border-shut text-shut'}`}
          >
            {answer.says}
          </p>
        )}
      </div>
    </div>
  )
}
