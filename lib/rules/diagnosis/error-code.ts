/**
 * The code that Microsoft's sign-in, a dialog or a returned mail shows, found in whatever was copied with it.
 *
 * It chooses words only: typing it proves nothing (rule R1). All candidates are collected, and the one that explains
 * most is preferred: a known inner code to an unknown outer one, a sentence that is understood to a number that is
 * not.
 */
import { SAYS_LITTLE } from './error-text/bounce-codes.ts'
import { type Candidate, codeCandidates, type Place } from './error-text/code-candidates.ts'
import { readableText } from './error-text/readable-text.ts'
import { isFamilySense, toldSenseOf } from './reported-code.ts'

/** How much a code that names the fault counts, by the place where it stood. */
const EXPLAINS: Readonly<Record<Place, number>> = {
  aadsts: 30,
  named: 30,
  bounce: 29,
  suberror: 26,
  sentence: 25,
  dialog: 26,
  bare: 16,
  'oauth-error': 12,
}
/**
 * A code that is known but only says who has to fix it, or that nothing is wrong. Behind AADSTS it is certainly a
 * sign-in code.
 */
const NAMES_FAMILY_SURELY = 27
const NAMES_FAMILY = 20
const NAMES_FAMILY_BARE = 14
const NAMES_FAMILY_BY_WORDS = 9
/** A code of Windows' sign-in component that did not finish and does not say why. */
const DIALOG_AROUND = 18
/** A code that wraps the code of the reason: "error validating credentials", and the like. */
const WRAPS = 11
const WRAPPERS: readonly string[] = ['70002', '70000', '50000', '50012']
/** A code that is not known is told as it stands, so that it is not dropped. */
const UNKNOWN: Readonly<Partial<Record<Place, number>>> = { aadsts: 10, named: 9, dialog: 8 }

function weightOf({ code, place }: Candidate): number {
  const sense = toldSenseOf(code)
  if (sense === null) return UNKNOWN[place] ?? 0
  if (WRAPPERS.includes(code)) return WRAPS
  if (sense === 'device-sign-in') return DIALOG_AROUND
  if (place === 'sentence')
    return sense === 'harmless' ? NAMES_FAMILY_BARE : isFamilySense(sense) ? NAMES_FAMILY_BY_WORDS : EXPLAINS.sentence
  if (place === 'aadsts' && isFamilySense(sense) && sense !== 'family-nothing') return NAMES_FAMILY_SURELY
  if (sense === 'harmless' || isFamilySense(sense) || SAYS_LITTLE.includes(code))
    return Math.min(EXPLAINS[place], place === 'bare' ? NAMES_FAMILY_BARE : NAMES_FAMILY)
  return EXPLAINS[place]
}

/** The text is little more than a number: then it is a code, known or not. */
const ALONE = /^\D{0,12}(\d{5,7})\D{0,12}$/u

/** Null where nothing in it is a code or a sentence that we know. Never throws. */
export function readErrorCode(typed: string): string | null {
  const text = readableText(typed)
  let best: Candidate | null = null
  let heaviest = 0
  for (const candidate of codeCandidates(text)) {
    const weight = weightOf(candidate)
    if (weight <= heaviest) continue
    best = candidate
    heaviest = weight
  }
  return best?.code ?? aloneIn(text)
}

/** An unknown number, where it is all that was typed. */
function aloneIn(text: string): string | null {
  const code = ALONE.exec(text)?.[1]
  return code && codeCandidates(text).some(({ place }) => place === 'bare') ? code : null
}
