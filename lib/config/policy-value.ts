/** Kinds of values in the policy file, each with the sentence that says what it should be. */
import { z } from 'zod'
import { LANGUAGES } from '../rules/language.ts'

/** A text that is not empty. `shouldBe`: said where it is, and then nothing else is. */
export const filledText = (shouldBe: string) =>
  z.string({ error: shouldBe }).trim().min(1, { error: shouldBe, abort: true })

/** One text for everybody, or one for each language. */
export const ownText = (shouldBe: string) =>
  z.union([filledText(shouldBe), z.record(z.enum(LANGUAGES), filledText(shouldBe))], {
    error: `${shouldBe}, once or for each of ${LANGUAGES.join(', ')}`,
  })

const RISK = 'should state the risk that is taken, in a sentence'
/** A dash, a word or a repeated letter tells nothing to whoever reads it on the health page. */
const isSentence = (written: string): boolean =>
  written.length >= 12 && (written.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3

/** Why a protection is done without, as the health page shows it. */
export const statedRisk = filledText(RISK).refine(isSentence, RISK)
