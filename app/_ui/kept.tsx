'use client'
/** What an answer gave to take along with the next one. */
import { useLastAnswer } from './ask.tsx'

export function Kept({ name }: { name: string }) {
  return <input type="hidden" name={name} value={useLastAnswer()?.typed[name] ?? ''} readOnly />
}
