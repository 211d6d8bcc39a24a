import type { Switches } from '../switches.ts'

/** One thing that Microsoft documents and the simulated tenant does, so that it can be held against the page again. */
export interface Documented {
  readonly behaviour: string
  /** The public page (repository and path, or title) and its date. */
  readonly source: string
  /** What turns it off or makes it kind; null: it is always so. */
  readonly switch: keyof Switches | null
  /** The test that fails when the product is wrong about it: its file, and words of its title. */
  readonly test: readonly [file: string, title: string]
}
