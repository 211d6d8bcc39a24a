/**
 * Whether a secret could have been thought of, or left as it stood in an example.
 *
 * Random bytes are never taken for such: of 32 of them about thirty differ. What a
 * person types, repeats or counts up is.
 */

/** Bits that the mixture of its signs could carry at most (Shannon), over its whole length. */
function mixtureInBits(signs: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => bits + count * Math.log2(signs.length / count), 0)
}

/** One block over and over, the last one perhaps cut off. */
const isRepeated = (signs: readonly number[]): boolean =>
  signs.some(
    (_, period) => period > 0 && period <= signs.length / 2 && signs.every((sign, at) => sign === signs[at % period]),
  )

/** True when it is guessed sooner than its length says. `atLeastInBits`: what its mixture has to be able to carry. */
export function isGuessable(secret: Uint8Array | string, atLeastInBits: number): boolean {
  const signs = typeof secret === 'string' ? [...secret].map((sign) => sign.codePointAt(0) ?? 0) : [...secret]
  // Of what counts up or down, and of rows on a keyboard, the steps are all alike.
  const steps = signs.slice(1).map((sign, at) => sign - (signs[at] ?? 0))
  return isRepeated(signs) || mixtureInBits(signs) < atLeastInBits || mixtureInBits(steps) < atLeastInBits / 2
}
