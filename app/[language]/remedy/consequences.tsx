import type { RemedyId } from '#lib/remedies/index.ts'
import type { Words } from '#lib/words/index.ts'

/** Said before the button. */
export function Consequences({ words, remedy }: { words: Words; remedy: RemedyId }) {
  return (
    <section aria-labelledby="consequences">
      <h2 id="consequences" className="text-lead">
        {words.remedy.consequences}
      </h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {words.remedies[remedy].consequences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  )
}
