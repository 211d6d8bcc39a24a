import { PageLink } from '#app/_ui/page-link.tsx'
import type { Words } from '#lib/words/index.ts'

/** People prepare most readily just after they needed it. */
export function ReadyNextTime({ words: { enrol } }: { words: Words }) {
  return (
    <section className="mt-10" aria-labelledby="ready-next-time">
      <h2 id="ready-next-time" className="text-lead">
        {enrol.again.title}
      </h2>
      <p className="mt-1">
        {enrol.again.lead} <PageLink href="/enrol">{enrol.again.go}</PageLink>
      </p>
    </section>
  )
}
