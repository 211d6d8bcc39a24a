'use client'
import { useLastAnswer } from './form-page.tsx'
import { Notice } from './notice.tsx'

export interface FormDraft {
  /** Which form it is, and whom the page was drawn for. */
  readonly mark: string
  /** What was kept while its sender signed in again; null: nothing. */
  readonly typed: Readonly<Record<string, string>> | null
  /** Says that it is still here, and not sent. */
  readonly says: string
}

/** Lets a form be kept where its sign-in is too old, and says so where it was. Nothing is said once it was answered. */
export function DraftFields({ mark, typed, says, isAnswered = false }: FormDraft & { readonly isAnswered?: boolean }) {
  const answered = useLastAnswer() !== null || isAnswered
  return (
    <>
      <input type="hidden" name="draft" value={mark} />
      {typed && !answered && <Notice>{says}</Notice>}
    </>
  )
}
