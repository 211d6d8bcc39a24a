/** Every remedy. Inert until a row in `policy.ts` grants it. */
import { correctLeaveDate } from './correct-leave-date.ts'
import { disableSignIn } from './disable-sign-in.ts'
import { dismissRisk } from './dismiss-risk.ts'
import { enableSignIn } from './enable-sign-in.ts'
import { endSessions } from './end-sessions.ts'
import { giveLicence } from './give-licence.ts'
import { giveMailboxAccess } from './give-mailbox-access.ts'
import { liftSendingRestriction } from './lift-sending-restriction.ts'
import { fixElsewhere } from './fix-elsewhere.ts'
import type { Remedy } from './remedy.ts'
import { removeAuthenticator } from './remove-authenticator.ts'
import { resetPassword } from './reset-password.ts'
import { sweepMailbox } from './sweep-mailbox.ts'
import { temporaryAccessPass } from './temporary-access-pass.ts'
import { unlockOnPremises } from './unlock-on-premises.ts'
import { wait } from './wait.ts'

export const remedies = [
  wait,
  resetPassword,
  unlockOnPremises,
  temporaryAccessPass,
  removeAuthenticator,
  sweepMailbox,
  endSessions,
  enableSignIn,
  disableSignIn,
  liftSendingRestriction,
  dismissRisk,
  fixElsewhere,
  correctLeaveDate,
  giveLicence,
  giveMailboxAccess,
] as const
export type RemedyId = (typeof remedies)[number]['id']

/** The remedy of this id. */
export const remedyOf = (id: RemedyId): Remedy => remedies.find((remedy) => remedy.id === id) as Remedy
