'use client'
import { useErrorPageWords } from '#app/_ui/error-page-words.tsx'
import { telephoneHref } from '#app/_ui/telephone-link.ts'

/**
 * A full load on purpose, since what failed may be in this page's own state. Leads to the page of the request's state.
 */
const WHERE_IT_STANDS = '/outcome'

/** The fault is ours: says so, keeps the request, and offers to try again. */
export default function Broken({ reset }: { reset: () => void }) {
  const words = useErrorPageWords()
  return (
    <main className="mx-auto max-w-measure px-5 py-16">
      <title>{words?.title}</title>
      <h1 className="text-head sm:text-title">{words?.title}</h1>
      <p className="mt-4">{words?.lead}</p>
      <p className="mt-8 flex flex-wrap items-center gap-6">
        <button type="button" className="press-lamp" onClick={reset}>
          {words?.again}
        </button>
        <a href={WHERE_IT_STANDS} className="press-text">
          {words?.back}
        </a>
      </p>
      {words?.person && (
        <p className="mt-12 border-t border-line pt-5">
          {words.person.label}:{' '}
          <a href={telephoneHref(words.person.telephone)} className="press-text tabular-nums">
            {words.person.telephone}
          </a>
        </p>
      )}
    </main>
  )
}
