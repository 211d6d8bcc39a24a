/** A part of an evidence pack, under a heading of its own. */
export function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="mb-2 text-lead">
        {title}
      </h2>
      {children}
    </section>
  )
}
