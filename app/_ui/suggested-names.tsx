'use client'
import { useLastAnswer } from './form-page.tsx'
import { SUGGESTED_NAME, type NameSuggestions } from './name-suggestions.ts'

/** The names that may have been meant by the last answer; nothing where it was none to ask about. */
export function SuggestedNames() {
  const meant = useLastAnswer()?.meant
  return meant ? <NameButtons {...meant} /> : null
}

/** Names below a `title`, each a button that goes on with it. */
export function NameButtons({ title, names }: NameSuggestions) {
  return (
    <div role="group" aria-labelledby="meant" className="space-y-3">
      <p id="meant" className="font-semibold">
        {title}
      </p>
      {names.map((name) => (
        <button
          key={name}
          type="submit"
          name={SUGGESTED_NAME}
          value={name}
          className="press-plain block max-w-full wrap-anywhere"
        >
          {name}
        </button>
      ))}
    </div>
  )
}

/**
 * The form's first button, pressed by Enter in a field: it goes on with what is typed there, and not with the first
 * name that was suggested.
 */
export function EnterButton() {
  if (!useLastAnswer()?.meant) return null
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
}
