import type { WayToPeople } from '#lib/rules/organisation/staffed-help.ts'
import type { Words } from '#lib/words/index.ts'
import { telephoneHref } from './telephone-link.ts'
import { SummaryList } from './summary-list.tsx'

interface HelpContactProps {
  readonly words: Words
  readonly route: WayToPeople
  readonly quote: boolean
  /** That nobody is there now, and when somebody is again. */
  readonly closed?: string | null
  /** The hours of the policy file, for a page that is made once and cannot say whether somebody is there now. */
  readonly week?: string | null
  /** The organisation's own help pages. */
  readonly help?: string | undefined
}

/** The way to people, at the same place on every page (WCAG 2.2 3.2.6). */
export function HelpContact({ words, route, quote, closed = null, week = null, help }: HelpContactProps) {
  const { layout } = words
  return (
    <section id="person" aria-labelledby="person-heading" className="mt-16 scroll-mt-8">
      <h2 id="person-heading" className="mb-3 text-lead">
        {layout.person}
      </h2>
      <SummaryList
        facts={[
          {
            term: layout.telephone,
            answer: (
              <>
                <a className="press-text tabular-nums" href={telephoneHref(route.telephone)}>
                  {route.telephone}
                </a>
                {closed && <span className="block font-semibold">{closed}</span>}
              </>
            ),
          },
          { term: layout.desk, answer: route.desk },
          { term: layout.hours, answer: week ?? route.hours },
          (route.lines.length > 0 || help !== undefined) && {
            term: layout.otherOptions,
            answer: (
              <>
                {route.lines.map((line) => (
                  <span key={line} className="block">
                    {line}
                  </span>
                ))}
                {help && (
                  <a href={help} className="press-text">
                    {layout.helpPages}
                  </a>
                )}
              </>
            ),
          },
        ]}
      />
      {quote && <p className="mt-3 text-quiet">{layout.quoteReference}</p>}
    </section>
  )
}
