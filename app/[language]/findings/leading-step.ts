import type { CauseId } from '#lib/rules/diagnosis/causes/index.ts'

/**
 * Which of the page's buttons is the main one.
 *
 * Where nothing was found, the page says to try signing in, and offers a new password to whoever is not sure of
 * theirs: trying is the main one. Somebody who is back from Microsoft's own reset goes on from there, and whoever was
 * stopped or lost a pass has nothing to sign in with yet.
 */
export const leadingStep = (decisive: CauseId, hasOwnReason: boolean): 'option' | 'next-step' =>
  decisive === 'nothing-wrong' && !hasOwnReason ? 'next-step' : 'option'
