/**
 * Whether a secret could have been guessed, or left as it stood in an example.
 *
 * Random bytes are practically never refused: of 32 of them about thirty differ. What a person types, repeats or
 * counts up is.
 */

/** The most bits that this mixture of values could carry (Shannon entropy times its length). */
function mixtureInBits(signs: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => bits + count * Math.log2(signs.length / count), 0)
}

/** Whether it is one block repeated, the last one perhaps cut off. */
const isRepeated = (signs: readonly number[]): boolean =>
  signs.some(
    (_, period) => period > 0 && period <= signs.length / 2 && signs.every((sign, at) => sign === signs[at % period]),
  )

/**
 * Whether it can be guessed sooner than its length suggests. `atLeastInBits`: what its mixture of values has to be
 * able to carry.
 */
export function isGuessable(secret: Uint8Array | string, atLeastInBits: number): boolean {
  const signs = typeof secret === 'string' ? [...secret].map((sign) => sign.codePointAt(0) ?? 0) : [...secret]
  // In what counts up or down, and in rows of a keyboard, the differences between neighbours are all alike.
  const steps = signs.slice(1).map((sign, at) => sign - (signs[at] ?? 0))
  return isRepeated(signs) || mixtureInBits(signs) < atLeastInBits || mixtureInBits(steps) < atLeastInBits / 2
}
