/**
 * The one place where what other people wrote enters our sentences: every text that a message puts into its sentence is
 * isolated in its writing direction first, so that a sentence added later is safe as well. An argument that chooses a
 * case, or counts, stands in no sentence, and is read as it was given: an isolate beside it would choose another case.
 *
 * Texts are left out: their alphabet has no isolates, and one such character would halve their room.
 */
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { isolated } from '../rules/direction-isolates.ts'
import { directionOf } from '../rules/language.ts'

/** Isolates a text that is to stand in a sentence of one language. */
export type Isolate = (text: string) => string

/** `language`: a BCP 47 tag. */
export const isolateIn = (language: string): Isolate => {
  const direction = directionOf(language)
  return (text) => isolated(text, direction)
}

/** For text messages. */
export const leaveAsIs: Isolate = (text) => text

/** The subject that is written for text messages alone. */
export const TEXT_MESSAGES = 'texts'

type Facts = Readonly<Record<string, string | number | boolean>>

/** A message whose arguments that stand in its sentence have a name apart from those that choose. */
export interface Separated {
  readonly elements: MessageFormatElement[]
  /** What such a message is given: each argument under its own name, and isolated under the other. */
  readonly factsFor: (facts: Facts) => Facts
}

/** No argument of a message can have it in its name. */
const STANDING = 'standing:'

/** Parts the arguments that stand in the sentence from those that choose; one argument may do both. */
export function separateStanding(message: readonly MessageFormatElement[], isolate: Isolate): Separated {
  const names = new Set<string>()
  const renamed = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
    elements.map((one) => {
      if (one.type === TYPE.argument) {
        names.add(one.value)
        return { ...one, value: STANDING + one.value }
      }
      if (one.type !== TYPE.select && one.type !== TYPE.plural) return one
      const options = Object.entries(one.options).map(([name, option]) => [
        name,
        { ...option, value: renamed(option.value) },
      ])
      return { ...one, options: Object.fromEntries(options) }
    })
  const elements = renamed(message)
  const standing = (facts: Facts) =>
    Object.entries(facts).flatMap(([name, fact]) =>
      names.has(name) ? [[STANDING + name, typeof fact === 'string' ? isolate(fact) : fact] as const] : [],
    )
  return { elements, factsFor: (facts) => ({ ...facts, ...Object.fromEntries(standing(facts)) }) }
}
