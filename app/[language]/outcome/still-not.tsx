import { Go } from '#app/_ui/go.tsx'
import { Press } from '#app/_ui/press.tsx'
import type { Words } from '#lib/words/index.ts'
import { goOnAsStillShut } from './actions.ts'

/**
 * Soon after, on to the findings with what was proved a moment ago. Later a new request is
 * begun with the name filled in, and proofs are not carried over (rules R2, R11).
 */
export function StillNot({ words, soon }: { words: Words; soon: boolean }) {
  const { still } = words.outcome.notFinished
  return (
    <section className="mt-10" aria-labelledby="still-not">
      <h2 id="still-not" className="text-lead">
        {still.title}
      </h2>
      {soon ? (
        <form action={goOnAsStillShut}>
          <p className="mt-1">{still.soon}</p>
          <p className="mt-4">
            <Press kind="plain" working={words.layout.working}>
              {still.go}
            </Press>
          </p>
        </form>
      ) : (
        <>
          <p className="mt-1">{still.lead}</p>
          <p className="mt-2">
            <Go href="/?again=yes">{still.go}</Go>
          </p>
        </>
      )}
    </section>
  )
}
