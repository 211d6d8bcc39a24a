/**
 * How well a password would withstand guessing, from 0 to 4.
 *
 * The word lists take ten megabytes and a fifth of a second, so they are loaded at first use. A check runs on the
 * thread that serves pages: its length is bounded, and its callers are rate-limited.
 *
 * @see NIST SP 800-63B-4 §3.1.1.2, guidance on password strength
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export type Strength = 0 | 1 | 2 | 3 | 4

/** Characters. Those after them can only make a password stronger. */
const LOOKED_AT = 40
const MOST_CONTEXT_WORDS = 40

let loading: Promise<ZxcvbnFactory> | null = null

/** `contextWords`: names and the organisation's own words, which a guesser would try first. */
export async function strengthOf(password: string, contextWords: readonly string[]): Promise<Strength> {
  loading ??= load()
  const factory = await loading
  return factory.check(password.slice(0, LOOKED_AT), guessesFrom(contextWords)).score
}

/**
 * Context words as a guesser would use them: in parts, and run together. In small letters, since the library compares
 * only those.
 */
function guessesFrom(contextWords: readonly string[]): string[] {
  const guesses = contextWords.flatMap((words) => {
    const parts = words.toLowerCase().split(/[\s@._-]+/)
    return [words.toLowerCase(), ...parts, parts.join('')]
  })
  return [...new Set(guesses)].filter((guess) => guess.length > 2).slice(0, MOST_CONTEXT_WORDS)
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
}
