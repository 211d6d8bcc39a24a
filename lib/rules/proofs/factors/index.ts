/** Every way to prove identity. Which are offered is the organisation's policy, never the account's. */
import { approverCode } from './approver-code.ts'
import { authenticatorCode } from './authenticator-code.ts'
import { codeByEmail } from './code-by-email.ts'
import { codeByText } from './code-by-text.ts'
import { faceCheck } from './face-check.ts'
import type { Factor } from './factor.ts'
import { passkey } from './passkey.ts'
import { recoveryContact } from './recovery-contact.ts'
import { savedCode } from './saved-code-factor.ts'
import { secondIdentity } from './second-identity.ts'
import { workAccount } from './work-account.ts'

export const factors = [
  workAccount,
  passkey,
  authenticatorCode,
  savedCode,
  codeByEmail,
  codeByText,
  secondIdentity,
  recoveryContact,
  approverCode,
  faceCheck,
] as const
export type FactorId = (typeof factors)[number]['id']
export type FactorIdOf<K extends Factor['kind']> = Extract<(typeof factors)[number], { kind: K }>['id']
export type SentCodeFactorId = FactorIdOf<'sent-code'>
/** Ways that are asked for here, by the press of a button; the others lead to another site. */
export type AskedFactorId = FactorIdOf<'sent-code' | 'enrolled' | 'read-out' | 'presentation'>
/** Ways whose answer is given on our own page. */
export type AnsweredFactorId = FactorIdOf<'sent-code' | 'enrolled' | 'read-out'>

/** The factor of this id. */
export const factorOf = (id: FactorId): Factor => factors.find((factor) => factor.id === id) as Factor
/** Whether the text, of a form or of the policy file, is the id of a factor. */
export const isFactorId = (id: string): id is FactorId => factors.some((factor) => factor.id === id)
/** Whether the way is asked for by a button on our own page; the others lead to another site. */
export const isAsked = (id: FactorId): id is AskedFactorId => factorOf(id).kind !== 'outside-identity'
/** Whether a code is sent for it. */
export const isSentCode = (id: FactorId): id is SentCodeFactorId => factorOf(id).kind === 'sent-code'
/** Whether its answer is typed or given on our own page. */
export const isAnswered = (id: FactorId): id is AnsweredFactorId => isAsked(id) && factorOf(id).kind !== 'presentation'
