'use client'
/** What an answer gave to take along with the next one. */
import { useLastAnswer } from './form-page.tsx'

export function HiddenField({ name }: { name: string }) {
  return <input type="hidden" name={name} value={useLastAnswer()?.typed[name] ?? ''} readOnly />
}
