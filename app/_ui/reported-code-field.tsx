import type { Words } from '#lib/words/index.ts'

/**
 * A field for a code or a whole message. It works without React: the text goes into the address, whose page answers it.
 */
export function ReportedCodeField(props: {
  words: Words['codes']
  typed: string
  wrong: string | null
  /** The page's main action is another one. */
  second?: boolean
}) {
  const { words, typed, wrong, second } = props
  return (
    <form method="get" action="/codes/find" className="mt-8 space-y-7">
      <div className={wrong ? 'border-s-[6px] border-shut ps-4' : undefined}>
        <label htmlFor="said" className="block font-semibold">
          {words.field}
        </label>
        <p id="said-hint" className="text-quiet">
          {words.fieldHint}
        </p>
        {wrong && (
          <p id="said-wrong" className="mt-1 font-semibold text-shut">
            {wrong}
          </p>
        )}
        <textarea
          id="said"
          name="said"
          rows={3}
          maxLength={4000}
          defaultValue={typed}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? 'said-hint said-wrong' : 'said-hint'}
          className="field mt-2"
        />
      </div>
      <button type="submit" className={second ? 'press-plain' : 'press-lamp'}>
        {words.go}
      </button>
    </form>
  )
}
