/** Every remedy. Inert until a row in `policy.ts` grants it. */
import { enableSignIn } from './enable-sign-in.ts'
import { endSessions } from './end-sessions.ts'
import { liftSendingRestriction } from './lift-sending-restriction.ts'
import type { Remedy } from './remedy.ts'
import { resetPassword } from './reset-password.ts'
import { temporaryAccessPass } from './temporary-access-pass.ts'
import { wait } from './wait.ts'

export const remedies = [
  wait,
  resetPassword,
  temporaryAccessPass,
  endSessions,
  enableSignIn,
  liftSendingRestriction,
] as const
export type RemedyId = (typeof remedies)[number]['id']

export const remedyOf = (id: RemedyId): Remedy => remedies.find((remedy) => remedy.id === id) as Remedy
