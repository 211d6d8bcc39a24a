import { codeFromAddress, refusalReasonOf } from '#lib/rules/organisation/sign-in-refusal.ts'
import type { Words } from '#lib/words/index.ts'

/** What Microsoft's number means and what to do, by the number alone; null where the address has none. */
export function describeSignInRefusal({ signInRefused }: Words, written: unknown): string | null {
  const code = codeFromAddress(written)
  return code === null
    ? null
    : `${signInRefused.named({ code: String(code) })} ${signInRefused.reasons[refusalReasonOf(code)]}`
}
