import { seen } from '../../source-reading.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn, minutesBefore } from './support/example.ts'
import { isAskedForPasskey, reliesOnTexts, textsEndAt } from './text-or-voice-only.ts'

/**
 * Texts and calls were the only second step, and Microsoft has ended its own: a sign-in goes on only once a passkey
 * is registered. Told at aal2 only: who registers first has the account.
 *
 * @see Microsoft Entra, "Passkeys by default and retirement of Microsoft-provided SMS and voice authentication"
 */
export const passkeyRequired = {
  id: 'passkey-required',
  holds: (evidence) => reliesOnTexts(evidence) && isAskedForPasskey(evidence),
  tell: (evidence) => toldWith({ until: { kind: 'after-remedy' }, from: textsEndAt(evidence) }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['temporary-access-pass'],
  example: exampleEvidence([exampleSignIn(0, 60 * 24 * 5)], {
    secondFactor: seen({ left: 'text-or-voice-only', textsEndAt: minutesBefore(60 * 24 * 3) }, EXAMPLE_NOW),
  }),
} as const satisfies Cause
