/**
 * What a claimant reports of an error: the code that could be read in it, or else
 * the text itself, so that it is not dropped.
 *
 * Neither is evidence (rule R1). The text is shown to an approver after a proof and
 * to nobody else, and goes with its request (rule R20).
 */
import { readErrorCode } from './error-code.ts'
import { isFamilySense, toldSenseOf } from './reported-code.ts'

/** Characters. Enough for the sentence that matters, too few for a letter. */
export const REPORTED_TEXT_LONGEST = 300

/** Characters that are read, more than are kept: most of a long paste may be white space or invisible. */
const LOOKED_AT = 4000

export interface ErrorReport {
  readonly errorCode: string | null
  /** Null where nothing was typed, and where the code explains it. */
  readonly reportedText: string | null
}

/** Reads what was typed: the code in it, and the text itself where no code explains it. Never throws. */
export function readErrorReport(typed: string): ErrorReport {
  const code = readErrorCode(typed)
  const sense = code === null ? null : toldSenseOf(code)
  // Words that tell no more than whose it is to fix stand for a code that nobody wrote: their own say more.
  const errorCode = sense !== null && isFamilySense(sense) && code !== null && !typed.includes(code) ? null : code
  return { errorCode, reportedText: errorCode !== null && sense !== null ? null : plainReport(typed) }
}

/**
 * In one line, without controls and without what turns the reading direction or
 * cannot be seen, and cut to 300 characters. Null where nothing is left.
 */
export function plainReport(typed: string): string | null {
  const plain = typed
    .slice(0, LOOKED_AT)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim()
  // Cut by code points, so that no character is cut in half.
  return Array.from(plain).slice(0, REPORTED_TEXT_LONGEST).join('').trim() || null
}
