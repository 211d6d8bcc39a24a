import type { RemedyId } from '#lib/remedies/index.ts'
import type { Words } from '#lib/words/index.ts'

/** Which advice goes with which remedy; the rest of it goes with all. */
const CARE = {
  'reset-password': ['password', 'restart', 'secondWay', 'tell'],
  'end-sessions': ['restart', 'secondWay', 'tell'],
  'enable-sign-in': ['secondWay', 'tell'],
  'lift-sending-restriction': ['mail', 'secondWay', 'tell'],
  wait: ['secondWay'],
} as const satisfies Record<RemedyId, readonly (keyof Words['outcome']['care'])[]>

/** So that it does not happen again: the old password on the phone, a second way to prove oneself. */
export function AfterCare({ words, remedy }: { words: Words; remedy: RemedyId | null }) {
  return (
    <section className="mt-10" aria-labelledby="after-care">
      <h2 id="after-care" className="text-lead">
        {words.outcome.afterCare}
      </h2>
      <ul className="mt-2 list-disc space-y-2 pl-5">
        {CARE[remedy ?? 'wait'].map((one) => (
          <li key={one}>{words.outcome.care[one]}</li>
        ))}
      </ul>
    </section>
  )
}
