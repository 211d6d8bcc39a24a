import { addDays } from '../../duration.ts'
import type { Evidence } from '../evidence.ts'
import { seen } from '../../source-reading.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn } from './support/example.ts'

/** Days from the examples' fixed morning to the day on which texts end. */
const AHEAD_DAYS = 70

/**
 * A warning, and no trouble yet: texts and calls are all that confirms a sign-in, and Microsoft is about to end its
 * own. After that day it remains for an account that was let in all the same.
 */
export const textOrVoiceOnly = {
  id: 'text-or-voice-only',
  isAhead: true,
  holds: (evidence) => reliesOnTexts(evidence) && !isAskedForPasskey(evidence),
  tell: (evidence) => toldWith({ until: { kind: 'no-end' }, from: textsEndAt(evidence) }),
  // Whoever knows that a text is all there is knows which telephone number to steal.
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([exampleSignIn(0, 45), exampleSignIn(0, 60 * 24)], {
    secondFactor: seen({ left: 'text-or-voice-only', textsEndAt: addDays(EXAMPLE_NOW, AHEAD_DAYS) }, EXAMPLE_NOW),
  }),
} as const satisfies Cause

/** Whether texts and calls were seen to be the account's only second step. */
export const reliesOnTexts = ({ secondFactor }: Evidence): boolean =>
  secondFactor.kind === 'seen' && secondFactor.value.left === 'text-or-voice-only'

/** When Microsoft's own texts and calls end for this account; null where that was not seen. */
export const textsEndAt = ({ secondFactor }: Evidence): Date | null =>
  secondFactor.kind === 'seen' ? secondFactor.value.textsEndAt : null

/** Whether Microsoft asks for a passkey now: from the day on, until a later sign-in shows that it does not ask yet. */
export function isAskedForPasskey(evidence: Evidence): boolean {
  const day = textsEndAt(evidence)
  if (!day || evidence.gatheredAt < day) return false
  const rows = evidence.signIns.kind === 'seen' ? evidence.signIns.value : []
  return !rows.some(({ errorCode, at }) => errorCode === 0 && at >= day)
}
