import type { Words } from '#lib/words/index.ts'

/** Who you are, why, way in: the three steps of the claimant. */
export const STEPS = ['who', 'why', 'in'] as const
export type Step = (typeof STEPS)[number]

/**
 * Where the claimant is, in words, with a light at the present step. Null: at none of them. On a phone the steps stand
 * in the line of what is beside them, so that the page itself begins higher.
 */
export function Progress({ words, step }: { words: Words; step: Step | null }) {
  const here = step ? STEPS.indexOf(step) : -1
  return (
    <ol className="contents text-body sm:flex sm:flex-wrap sm:gap-x-7 sm:gap-y-1">
      {STEPS.map((one, at) => (
        <li
          key={one}
          aria-current={one === step ? 'step' : undefined}
          className={one === step ? 'font-bold text-ink' : 'text-quiet'}
        >
          <span className="inline-flex items-center gap-2">
            <Bead kind={at < here ? 'past' : at === here ? 'here' : 'ahead'} />
            {words.layout.steps[one]}
            {at < here && <span className="sr-only">({words.layout.stepDone})</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Bead({ kind }: { kind: 'past' | 'here' | 'ahead' }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0" fill="none">
      {kind === 'here' && <circle cx="8" cy="8" r="6" className="fill-lamp stroke-ink" strokeWidth="1.75" />}
      {kind === 'ahead' && <circle cx="8" cy="8" r="4" className="stroke-edge" strokeWidth="1.5" />}
      {kind === 'past' && <path d="M3 8.5 6.5 12 13 4.5" className="stroke-ink" strokeWidth="2" />}
    </svg>
  )
}
