'use client'
import { useLastAnswer } from './form-page.tsx'

/** Carries the value that the last answer had under this name to the next one. */
export function HiddenField({ name }: { name: string }) {
  return <input type="hidden" name={name} value={useLastAnswer()?.typed[name] ?? ''} readOnly />
}
