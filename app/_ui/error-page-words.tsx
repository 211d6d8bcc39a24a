'use client'
import { createContext, use } from 'react'
import type { Words } from '#lib/words/index.ts'

export type ErrorPage = Words['broken'] & {
  /** Whom to call when even this page fails; absent at the desk, whose people are the ones that are called. */
  readonly person?: { readonly label: string; readonly telephone: string } | undefined
}
const Carried = createContext<ErrorPage | null>(null)
/** The sentences of the page around it; null where no layout provided any. */
export const useErrorPageWords = (): ErrorPage | null => use(Carried)

/** Provides the few sentences that an error page needs, so that it need not load them all. */
export function ErrorPageWords({ words, children }: { words: ErrorPage; children: React.ReactNode }) {
  return <Carried value={words}>{children}</Carried>
}
