import { isSharedComputer } from '#app/known-browser.ts'
import { answerShared } from '#app/shared-computer.ts'
import type { Words } from '#lib/words/index.ts'
import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'

/**
 * Asks, where a recovery or an enrolment is finished, whether others use this computer too. `back` is the page that it
 * stands on.
 */
export async function SharedComputer({ words, back }: { words: Words; back: '/outcome' | '/enrol' }) {
  const { known, layout } = words
  const isShared = await isSharedComputer()
  return (
    <section className="mt-10" aria-labelledby="shared-computer">
      <h2 id="shared-computer" className="text-lead">
        {known.title}
      </h2>
      <p className="mt-1">{known.lead}</p>
      <form action={answerShared} className="mt-4 space-y-4">
        <input type="hidden" name="back" value={back} />
        <Checkbox name="shared" label={known.shared} hint={known.sharedNote} initial={isShared} />
        <Button kind="plain" working={layout.working}>
          {known.save}
        </Button>
      </form>
    </section>
  )
}
