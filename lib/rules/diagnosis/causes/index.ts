/**
 * Every cause, most decisive first.
 *
 * The order is for telling only: policy takes all of them and the strictest
 * answer wins.
 */
import type { Assurance } from '../../proofs/assurance.ts'
import { meets } from '../../proofs/assurance.ts'
import type { Evidence } from '../evidence.ts'
import { unseen } from '../../source-reading.ts'
import { accessPolicy } from './access-policy.ts'
import { accountAtRisk } from './account-at-risk.ts'
import { accountDeleted } from './account-deleted.ts'
import { accountDisabled } from './account-disabled.ts'
import { appNotApproved } from './app-not-approved.ts'
import { blockedNetwork } from './blocked-network.ts'
import { consentMissing } from './consent-missing.ts'
import { deviceRequired } from './device-required.ts'
import { federationTrouble } from './federation-trouble.ts'
import { guestElsewhere } from './guest-elsewhere.ts'
import { leaver } from './leaver.ts'
import { mailboxTampered } from './mailbox-tampered.ts'
import { noCloudPassword } from './no-cloud-password.ts'
import { noMailboxLicence } from './no-mailbox-licence.ts'
import { notAssigned } from './not-assigned.ts'
import { notVisible } from './not-visible.ts'
import { nothingWrong } from './nothing-wrong.ts'
import { onPremisesHours } from './on-premises-hours.ts'
import { onPremisesLocked } from './on-premises-locked.ts'
import { onPremisesPasswordExpired } from './on-premises-password-expired.ts'
import { onPremisesRefuses } from './on-premises-refuses.ts'
import { passFailing } from './pass-failing.ts'
import { passwordExpired } from './password-expired.ts'
import { registrationBlocked } from './registration-blocked.ts'
import { secondFactorFailing } from './second-factor-failing.ts'
import { secondFactorMissing } from './second-factor-missing.ts'
import { sendingRestricted } from './sending-restricted.ts'
import { serviceTrouble } from './service-trouble.ts'
import { sharedMailbox } from './shared-mailbox.ts'
import { smartLockout } from './smart-lockout.ts'
import { textOrVoiceOnly } from './text-or-voice-only.ts'
import { unknownCode } from './unknown-code.ts'
import { wrongPasswords } from './wrong-passwords.ts'
import { wrongPasswordsByOthers } from './wrong-passwords-by-others.ts'
import { wrongPasswordsOneDevice } from './wrong-passwords-one-device.ts'
import type { Cause, Telling } from './support/cause.ts'
import { passkeyRequired } from './passkey-required.ts'

export const causes = [
  accountDeleted,
  leaver,
  sharedMailbox,
  accountDisabled,
  guestElsewhere,
  serviceTrouble,
  accountAtRisk,
  smartLockout,
  blockedNetwork,
  onPremisesPasswordExpired,
  passwordExpired,
  noCloudPassword,
  onPremisesLocked,
  onPremisesHours,
  onPremisesRefuses,
  federationTrouble,
  registrationBlocked,
  passkeyRequired,
  secondFactorMissing,
  secondFactorFailing,
  passFailing,
  deviceRequired,
  appNotApproved,
  accessPolicy,
  wrongPasswordsOneDevice,
  wrongPasswords,
  wrongPasswordsByOthers,
  sendingRestricted,
  mailboxTampered,
  noMailboxLicence,
  notAssigned,
  consentMissing,
  unknownCode,
  notVisible,
  nothingWrong,
  textOrVoiceOnly,
] as const

export type CauseId = (typeof causes)[number]['id']

/** A cause that holds, with the facts that may be told of it. */
export interface Finding extends Telling {
  readonly cause: CauseId
}

/** Causes that are told only where no other holds. */
const LAST_WORDS: readonly CauseId[] = [notVisible.id, nothingWrong.id]

/** Whether the cause is told only where no other holds. */
export const isLastWord = (id: CauseId): boolean => LAST_WORDS.includes(id)

/**
 * Whether it is only a warning of a coming day: it explains nothing of today, and does not take the place of a cause
 * that is told last.
 */
export const isWarning = (id: CauseId): boolean => known(id)?.isAhead ?? false

/** Answers at least one finding. */
export const diagnose = (evidence: Evidence): readonly Finding[] =>
  inOrder(
    causes.filter((cause) => cause.holds(evidence)).map((cause) => ({ cause: cause.id, ...cause.tell(evidence) })),
  )

/** Each cause once, by the first finding of it, most decisive first; last words only where nothing else explains, warnings at the end. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const told = causes.flatMap(({ id }) => findings.find(({ cause }) => cause === id) ?? [])
  const explains = ({ cause }: Finding) => !isLastWord(cause) && !isWarning(cause)
  return told.some(explains) ? told.filter(({ cause }) => !isLastWord(cause)) : told
}

/** Whether the sign-in log alone shows it: nothing else that is read of an account can say that it is over. */
export function restsOnSignIns(id: CauseId): boolean {
  const cause = known(id)
  return cause !== undefined && !isLastWord(id) && !cause.holds({ ...cause.example, signIns: unseen('budget') })
}

/** The cause of this id. */
export const causeOf = (id: CauseId): Cause => known(id) as Cause

/** The findings that this assurance may hear. An empty list means that one more proof is needed. */
export const tellable = (findings: readonly Finding[], held: Assurance): readonly Finding[] =>
  findings.filter((finding) => {
    const cause = known(finding.cause)
    return cause !== undefined && meets(held, cause.toldAt)
  })

/**
 * Whether any of these ids is a sign of compromise. An id from an earlier version that is no longer known counts as
 * one.
 */
export const signsOfCompromise = (ids: readonly CauseId[]): boolean =>
  ids.some((id) => known(id)?.signOfCompromise ?? true)

const known = (id: CauseId): Cause | undefined => causes.find((cause) => cause.id === id)
