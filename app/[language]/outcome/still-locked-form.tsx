import { PageLink } from '#app/_ui/page-link.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { Words } from '#lib/words/index.ts'
import { goOnAsStillShut } from './actions.ts'

/**
 * Soon afterwards it leads back to the findings with the recent proofs. Later a new request is begun with the name
 * filled in, and proofs are not carried over (rules R2, R11).
 */
export function StillLockedForm({ words, soon }: { words: Words; soon: boolean }) {
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
            <Button kind="plain" working={words.layout.working}>
              {still.go}
            </Button>
          </p>
        </form>
      ) : (
        <>
          <p className="mt-1">{still.lead}</p>
          <p className="mt-2">
            <PageLink href="/?again=yes">{still.go}</PageLink>
          </p>
        </>
      )}
    </section>
  )
}
