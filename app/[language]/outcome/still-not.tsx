import { Go } from '#app/_ui/go.tsx'
import type { Words } from '#lib/words/index.ts'

/** Begins anew with the name filled in; proofs are not carried over (rules R2, R11). */
export function StillNot({ words }: { words: Words }) {
  const { still } = words.outcome.notFinished
  return (
    <section className="mt-10" aria-labelledby="still-not">
      <h2 id="still-not" className="text-lead">
        {still.title}
      </h2>
      <p className="mt-1">
        {still.lead} <Go href="/?again=yes">{still.go}</Go>
      </p>
    </section>
  )
}
