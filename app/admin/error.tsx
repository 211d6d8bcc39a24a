'use client'
import { useErrorPageWords } from '#app/_ui/error-page-words.tsx'

/** The fault is ours; nothing was decided that is not in the record. */
export default function Broken({ reset }: { reset: () => void }) {
  const words = useErrorPageWords()
  return (
    <main className="mx-auto max-w-measure px-5 py-16">
      <title>{words?.title}</title>
      <h1 className="text-head">{words?.title}</h1>
      <p className="mt-4">{words?.lead}</p>
      <p className="mt-8">
        <button type="button" className="press-plain" onClick={reset}>
          {words?.again}
        </button>
      </p>
    </main>
  )
}
