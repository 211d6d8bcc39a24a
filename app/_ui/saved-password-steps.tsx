import { savedPasswordPlace } from '#lib/rules/diagnosis/saved-password-place.ts'
import type { OldPassword } from '#lib/rules/request/old-password.ts'
import type { Words } from '#lib/words/index.ts'

/** How an old password is removed where the sign-in log shows that it is saved; folded away. */
export function SavedPasswordSteps({ words, saved }: { words: Words; saved: OldPassword }) {
  const { savedPassword } = words
  return (
    <details className="mt-2">
      <summary className="press-text cursor-pointer">{savedPassword.summary}</summary>
      <ol className="mt-2 list-decimal space-y-1.5 ps-6 marker:font-semibold">
        {savedPassword.steps[savedPasswordPlace(saved.app, saved.device)].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  )
}
