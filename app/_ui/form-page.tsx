'use client'
/**
 * One question: a heading, a form, and what was wrong with the last answer.
 * Works as a plain form post; with JavaScript the page stays where it is.
 */
import { createContext, use, useActionState, useEffect } from 'react'
import { Countdown, type CountdownProps } from './countdown.tsx'
import { useHydrated } from './hydrated.ts'
import { Problem } from './problem.tsx'
import { Notice } from './notice.tsx'

/** What an action answers when it does not lead on. Null: nothing was wrong. */
export interface FormError {
  readonly says: string
  readonly field: string
  /** Kept for the claimant, secrets aside. */
  readonly typed: Readonly<Record<string, string>>
  /** Where it goes on, when nothing at the field would fix it. */
  readonly fix?: { readonly href: string; readonly label: string }
  /** A new code is what fixes it: what is folded below the form is unfolded. */
  readonly unfolds?: true
  /** Nothing was wrong, and yet it goes no further for now. */
  readonly isCalm?: true
  /** When it goes on, counted down beside what is said. */
  readonly turn?: Omit<CountdownProps, 'stays'>
}
export type FormState = FormError | null
export type Action = (before: FormState, form: FormData) => Promise<FormState>

const LastAnswer = createContext<FormState>(null)
export const useLastAnswer = (): FormState => use(LastAnswer)

export interface FormPageWords {
  readonly problem: string
  readonly title: string
  readonly errorTitle: string
}

export function FormPage(props: {
  action: Action
  heading: string
  /** Between what is wrong and the heading. */
  before?: React.ReactNode
  lead?: React.ReactNode
  words: FormPageWords
  /** Came with the address: another form, or another route, has led here. */
  told?: string | null
  children: React.ReactNode
}) {
  const { action, heading, before, lead, words, told, children } = props
  const [wrong, answer] = useActionState(action, null)
  const says = wrong?.says ?? told
  // Also the same problem again takes the focus.
  useEffect(() => {
    if (wrong) document.getElementById('problem')?.focus()
  }, [wrong])
  return (
    <LastAnswer value={wrong}>
      <title>{says && !wrong?.isCalm ? words.errorTitle : words.title}</title>
      {wrong?.isCalm ? (
        <div id="problem" tabIndex={-1}>
          <Notice>
            {wrong.says}
            {wrong.turn && <Turn {...wrong.turn} />}
          </Notice>
        </div>
      ) : (
        says && <Problem heading={words.problem} says={says} field={wrong?.field} fix={wrong?.fix} />
      )}
      {before}
      <h1 className="text-head sm:text-title">{heading}</h1>
      {lead && <div className="mt-4">{lead}</div>}
      <form action={answer} noValidate className="mt-8 space-y-7">
        {children}
      </form>
    </LastAnswer>
  )
}

/** Only where it can count: the clock beside it stays true by itself. */
function Turn(turn: Omit<CountdownProps, 'stays'>) {
  if (!useHydrated()) return null
  return (
    <strong className="mt-2 block">
      <Countdown {...turn} stays />
    </strong>
  )
}
