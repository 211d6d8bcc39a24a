/** The few figures that are told. */

/** The value that this share of all is at or below (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export interface Comparison {
  /** How often one of the first is above one of the second, ties counted half: 0.5 is no difference. */
  readonly auc: number
  /** Two-sided: how often chance alone would show as much. */
  readonly p: number
}

/**
 * Mann–Whitney's U, by its normal approximation with ties and continuity
 * corrected: asks of no distribution what shape it has, and heeds no outlier.
 *
 * @see H. B. Mann, D. R. Whitney (1947), doi:10.1214/aoms/1177730491
 */
export function compare(first: readonly number[], second: readonly number[]): Comparison {
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ]
  all.sort((one, other) => one.value - other.value)
  let rankSum = 0
  let ties = 0
  for (let at = 0; at < all.length; ) {
    const same = all.slice(at).findIndex(({ value }) => value !== all[at]?.value)
    const length = same === -1 ? all.length - at : same
    const rank = at + (length + 1) / 2
    rankSum += rank * all.slice(at, at + length).filter(({ isFirst }) => isFirst).length
    ties += length ** 3 - length
    at += length
  }
  const pairs = first.length * second.length
  const u = rankSum - (first.length * (first.length + 1)) / 2
  const variance = (pairs / 12) * (all.length + 1 - ties / (all.length * (all.length - 1)))
  const z = variance === 0 ? 0 : Math.max(0, Math.abs(u - pairs / 2) - 0.5) / Math.sqrt(variance)
  return { auc: u / pairs, p: Math.min(1, 2 * upperTail(z)) }
}

/** Of the standard normal distribution, to 7 digits. @see Abramowitz and Stegun, 26.2.17 */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
