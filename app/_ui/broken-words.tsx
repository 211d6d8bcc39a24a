'use client'
/** Carries the few sentences that an error page needs, so that it need not load them all. */
import { createContext, use } from 'react'
import type { Words } from '#lib/words/index.ts'

const Carried = createContext<Words['broken'] | null>(null)
export const useBrokenWords = (): Words['broken'] | null => use(Carried)

export function BrokenWords({ words, children }: { words: Words['broken']; children: React.ReactNode }) {
  return <Carried value={words}>{children}</Carried>
}
