/**
 * The one place where what other people wrote enters our sentences: every text that a sentence is given is isolated in
 * its writing direction first, so that a sentence added later is safe as well.
 *
 * Texts are left out: their alphabet has no isolates, and one such character would halve their room.
 */
import { isolated } from '../rules/direction-isolates.ts'
import { directionOf } from '../rules/language.ts'

type Sentence = (...facts: readonly unknown[]) => unknown

/** The same words, whose functions isolate their arguments. `language`: a BCP 47 tag. */
export const isolatingArguments = <Words extends object>(words: Words, language: string): Words => {
  const direction = directionOf(language)
  return wrapped(words, (fact) => isolatedFact(fact, direction)) as Words
}

function wrapped(words: unknown, isolate: (fact: unknown) => unknown): unknown {
  if (typeof words === 'function') {
    const sentence = words as Sentence
    const isolating = (...facts: readonly unknown[]) => sentence(...facts.map(isolate))
    // How many facts it takes is asked by whoever tries every sentence.
    return Object.defineProperty(isolating, 'length', { value: sentence.length })
  }
  if (!isPlain(words)) return words
  return Object.fromEntries(
    Object.entries(words).map(([name, one]) => [name, name === 'texts' ? one : wrapped(one, isolate)]),
  )
}

/** Texts at any depth of plain objects and lists; everything else, and what has nothing to isolate, is the same. */
function isolatedFact(fact: unknown, direction: ReturnType<typeof directionOf>): unknown {
  if (typeof fact === 'string') return isolated(fact, direction)
  if (Array.isArray(fact)) return fact.map((one) => isolatedFact(one, direction))
  if (!isPlain(fact)) return fact
  return Object.fromEntries(Object.entries(fact).map(([name, one]) => [name, isolatedFact(one, direction)]))
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
