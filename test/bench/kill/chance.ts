/** Random numbers by xorshift: the same seed draws the same ones in every run. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed || 1
  }

  between(least: number, most: number): number {
    return least + this.#next() * (most - least)
  }

  shuffled<T>(all: readonly T[]): readonly T[] {
    return all
      .map((one) => ({ one, at: this.#next() }))
      .toSorted((first, second) => first.at - second.at)
      .map(({ one }) => one)
  }

  #next(): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    return (this.#state >>> 0) / 2 ** 32
  }
}
