export interface SummaryRow {
  readonly term: string
  readonly answer: React.ReactNode
}

/** Questions and their answers, as a definition list. What is null or false is left out. */
export function SummaryList({ facts }: { facts: readonly (SummaryRow | null | false)[] }) {
  return (
    <dl className="border-t border-line">
      {facts
        .filter((fact) => fact !== null && fact !== false)
        .map(({ term, answer }) => (
          <div key={term} className="border-b border-line py-3 sm:grid sm:grid-cols-[9.5rem_minmax(0,1fr)] sm:gap-6">
            <dt className="text-quiet">{term}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
    </dl>
  )
}
