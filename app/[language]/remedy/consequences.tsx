import { consequencesOf } from '#app/consequences.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { Words } from '#lib/words/index.ts'
import type { RemedyProps } from './remedy-props.ts'

/** Said before the button. */
export function Consequences(props: { words: Words; remedy: RemedyId; request: RemedyProps['request'] }) {
  const { words, remedy, request } = props
  return (
    <section aria-labelledby="consequences">
      <h2 id="consequences" className="sr-only sm:not-sr-only sm:text-lead">
        {words.remedy.consequences}
      </h2>
      <ul className="list-disc sm:mt-2 space-y-1 ps-5">
        {consequencesOf(words, remedy, request).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  )
}
