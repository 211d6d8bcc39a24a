'use client'
import { createContext, use, useActionState, useEffect } from 'react'
import { Countdown, type CountdownProps } from './countdown.tsx'
import { useHydrated } from './use-hydrated.ts'
import { Problem } from './problem.tsx'
import { Notice } from './notice.tsx'
import type { NameSuggestions } from './name-suggestions.ts'

/** What an action answers when it does not lead on. Null: nothing was wrong. */
export interface FormError {
  readonly says: string
  readonly field: string
  /** Kept for the claimant, secrets aside. */
  readonly typed: Readonly<Record<string, string>>
  /** Where to go, when nothing at the field would fix it. */
  readonly fix?: { readonly href: string; readonly label: string }
  /** Names that may have been meant where the one that was typed cannot be gone on with. */
  readonly meant?: NameSuggestions
  /** Only a new code fixes it, so the help below the form is opened. */
  readonly unfolds?: true
  /** Nothing is wrong; it just cannot go on now. */
  readonly isCalm?: true
  /** When it can go on, counted down beside the message. */
  readonly turn?: Omit<CountdownProps, 'stays'>
}
export type FormState = FormError | null
export type Action = (before: FormState, form: FormData) => Promise<FormState>

const LastAnswer = createContext<FormState>(null)
/** What was wrong with the last answer to the form around it; null: nothing, or it is the first. */
export const useLastAnswer = (): FormState => use(LastAnswer)

export interface FormPageWords {
  readonly problem: string
  readonly title: string
  readonly errorTitle: string
}

/**
 * One question: a heading, a form, and what was wrong with the last answer. Works as a plain form post; with JavaScript
 * the page stays where it is. `action` is asked at the press, `lead` stands below the heading, `children` are the fields.
 */
export function FormPage(props: {
  action: Action
  heading: string
  /** Between what is wrong and the heading. */
  before?: React.ReactNode
  lead?: React.ReactNode
  words: FormPageWords
  /** A problem that the address names: another form, or another route, led here. */
  told?: string | null
  children: React.ReactNode
}) {
  const { action, heading, before, lead, words, told, children } = props
  const [wrong, answer] = useActionState(action, null)
  const says = wrong?.says ?? told
  // The same problem again takes the focus as well.
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
      {/* On a phone what is wrong takes its place, so that the field and the button stay on the first screen. */}
      {lead && <div className={wrong && !wrong.isCalm ? 'hidden sm:mt-4 sm:block' : 'mt-3 sm:mt-4'}>{lead}</div>}
      <form action={answer} noValidate className="mt-4 space-y-5 sm:mt-8 sm:space-y-7">
        {children}
      </form>
    </LastAnswer>
  )
}

/** Shown only where it can count down, so that the clock beside it stays right. */
function Turn(turn: Omit<CountdownProps, 'stays'>) {
  if (!useHydrated()) return null
  return (
    <strong className="mt-2 block">
      <Countdown {...turn} stays />
    </strong>
  )
}
