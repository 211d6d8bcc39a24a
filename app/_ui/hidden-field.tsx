'use client'
/** Carries a value of the last answer to the next one. */
import { useLastAnswer } from './form-page.tsx'

export function HiddenField({ name }: { name: string }) {
  return <input type="hidden" name={name} value={useLastAnswer()?.typed[name] ?? ''} readOnly />
}
