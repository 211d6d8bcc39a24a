import type { CauseId } from '#lib/rules/diagnosis/causes/index.ts'

/**
 * Which of the page's buttons is the main one. Where nothing was found, the page says to try signing in and
 * names a new password for whoever is not sure of theirs: the button of the first is the main one. Somebody
 * who is back from Microsoft's own reset is led on from there.
 */
export const leadingStep = (decisive: CauseId, isBackFromMicrosoft: boolean): 'option' | 'next-step' =>
  decisive === 'nothing-wrong' && !isBackFromMicrosoft ? 'next-step' : 'option'
