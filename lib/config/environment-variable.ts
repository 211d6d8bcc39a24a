/** What a variable can be, and how one that is missing is said. */
import { z } from 'zod'

export const text = (shouldBe: string) => z.string({ error: shouldBe }).trim().min(1, shouldBe)
export const address = (shouldBe: string) => z.url({ error: shouldBe })
export const uuid = (shouldBe: string) => z.guid({ error: shouldBe })
export const secret = (shouldBe: string) => z.string({ error: shouldBe }).min(16, shouldBe)

/** Variables as they were set, before anything is made of them. */
export type Given = Readonly<Record<string, unknown>>
type Need = readonly [isNeeded: boolean, name: string, shouldBe: string]

/** One sentence for each that is needed and not set. */
export const missing = (given: Given, needs: readonly Need[]): string[] =>
  needs.filter(([isNeeded, name]) => isNeeded && !given[name]).map(([, name, shouldBe]) => `${name} ${shouldBe}`)

/** One sentence for each that is set and would not be used: whoever set it believes that it is. */
export const leftOut = (given: Given, names: readonly string[], because: string): string[] =>
  names.filter((name) => given[name]).map((name) => `${name} should be left out: ${because}`)
