import { CheckMark } from '#app/_ui/check-mark.tsx'
import { RULES, type Whose } from '#lib/rules/remedies/password.ts'
import type { Words } from '#lib/words/index.ts'

type RuleId = (typeof RULES)[number]['id']

/** A line may stand for two rules: the shortest and the longest are told together. */
const LINES = [
  { says: 'ruleLength', rules: ['shortest', 'longest'] },
  { says: 'ruleClasses', rules: ['classes'] },
  { says: 'ruleCharacters', rules: ['characters'] },
  { says: 'ruleName', rules: ['name'] },
] as const satisfies readonly { says: keyof Words['remedy']; rules: readonly RuleId[] }[]

type State = 'said' | 'met' | 'open'

/**
 * Read out with the field. Folded until something is typed, so that a phone's first screen holds the button; from then on
 * the rules that are met are marked, by a shape and a word.
 */
export function RuleList(props: { words: Words['remedy']; typed: string; whose: Whose; guess: State }) {
  const { words, typed, whose, guess } = props
  const isMet = (id: RuleId) => RULES.find((rule) => rule.id === id)?.met(typed, whose) ?? false
  return (
    <details open={typed !== ''} className="mt-2!">
      <summary className="cursor-pointer py-1 font-semibold">{words.rules}</summary>
      <ul id="password-rules" className="mt-1 space-y-1">
        {LINES.map(({ says, rules }) => (
          <Rule key={says} state={typed ? (rules.every(isMet) ? 'met' : 'open') : 'said'} words={words}>
            {words[says]}
          </Rule>
        ))}
        <Rule state={guess} words={words}>
          {words.ruleGuess}
        </Rule>
      </ul>
    </details>
  )
}

function Rule(props: { state: State; words: Words['remedy']; children: string }) {
  const { state, words, children } = props
  return (
    <li className="grid grid-cols-[1.25rem_1fr] items-start gap-3">
      <span className="mt-1.5">{state === 'met' ? <CheckMark /> : <Dot />}</span>
      <span>
        {children}
        {state !== 'said' && <span className="sr-only"> ({words[state]})</span>}
      </span>
    </li>
  )
}

function Dot() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0" fill="none">
      <circle cx="8" cy="8" r="3.25" className="stroke-edge" strokeWidth="1.5" />
    </svg>
  )
}
