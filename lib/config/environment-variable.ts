/** Kinds of variables, and how a missing one is reported. */
import { z } from 'zod'

/** A text that is not empty. `shouldBe`: said where it is. */
export const text = (shouldBe: string) => z.string({ error: shouldBe }).trim().min(1, shouldBe)
/** An absolute address. `shouldBe`: said where it is none. */
export const address = (shouldBe: string) => z.url({ error: shouldBe })
/** A UUID. `shouldBe`: said where it is none. */
export const uuid = (shouldBe: string) => z.guid({ error: shouldBe })
/** A secret of at least 16 characters. `shouldBe`: said where it is shorter. */
export const secret = (shouldBe: string) => z.string({ error: shouldBe }).min(16, shouldBe)

/** Variables as they were set, before they are parsed. */
export type Given = Readonly<Record<string, unknown>>
type Need = readonly [isNeeded: boolean, name: string, shouldBe: string]

/** One sentence for each that is needed and not set. */
export const missing = (given: Given, needs: readonly Need[]): string[] =>
  needs.filter(([isNeeded, name]) => isNeeded && !given[name]).map(([, name, shouldBe]) => `${name} ${shouldBe}`)

/** One sentence for each that is set and would not be used, since whoever set it believes that it is. */
export const leftOut = (given: Given, names: readonly string[], because: string): string[] =>
  names.filter((name) => given[name]).map((name) => `${name} should be left out: ${because}`)
