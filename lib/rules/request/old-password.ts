/** Where an old password is still tried, as far as this claimant may be told. */
import { type CauseId, tellable } from '../diagnosis/causes/index.ts'
import { senseOf } from '../diagnosis/sign-in-codes.ts'
import { meets } from '../proofs/assurance.ts'
import type { RecoveryRequest } from './request.ts'
import { runsOf } from './timeline.ts'

/** Fewer in a row are typing errors. */
const SERIES_STARTS_AT = 4
/** A person types into a browser; nothing is saved there that tries by itself. */
const TYPED = 'Browser'

export interface OldPassword {
  /** As the sign-in log names it; null where it does not. */
  readonly app: string | null
  readonly device: string | null
}

/**
 * By the finding that says so; for a lock, by the newest row of wrong passwords that one app on one device made. Null
 * where none is known, and before two checks.
 */
export function oldPasswordOf({
  diagnosis,
  assurance,
}: Pick<RecoveryRequest, 'diagnosis' | 'assurance'>): OldPassword | null {
  if (!diagnosis || !meets(assurance, 'aal2')) return null
  const told = tellable(diagnosis.findings, assurance)
  const found = told.find(({ cause }) => cause === 'wrong-passwords-one-device')
  if (found) return { app: found.app, device: found.device }
  if (!told.some(({ cause }) => LOCKS.includes(cause))) return null
  const run = runsOf(diagnosis.timeline).find(
    ({ errorCode, app, device, count }) =>
      WRONG.includes(senseOf(errorCode) ?? '') &&
      count >= SERIES_STARTS_AT &&
      app !== TYPED &&
      (app !== null || device !== null),
  )
  return run ? { app: run.app, device: run.device } : null
}
const LOCKS: readonly CauseId[] = ['smart-lockout', 'on-premises-locked']
const WRONG: readonly string[] = ['wrong-passwords', 'smart-lockout']
