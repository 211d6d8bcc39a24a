/**
 * Every expected no, in one closed list.
 *
 * Status and words sit together, so they cannot disagree. What is not here is
 * not expected: it is thrown, logged, and answered as "not available".
 */

export const REFUSALS = {
  'name-unreadable': { status: 422, says: 'nameUnreadable' },
  'name-not-ours': { status: 422, says: 'nameNotOurs' },
  'code-unreadable': { status: 422, says: 'codeUnreadable' },
  'desk-code-unreadable': { status: 422, says: 'deskCodeUnreadable' },
  'identity-code-elsewhere': { status: 409, says: 'identityCodeElsewhere' },
  'start-code-elsewhere': { status: 409, says: 'startCodeElsewhere' },
  'code-incorrect': { status: 422, says: 'codeIncorrect' },
  'code-superseded': { status: 422, says: 'codeSuperseded' },
  'code-expired': { status: 410, says: 'codeExpired' },
  'saved-code-unreadable': { status: 422, says: 'savedCodeUnreadable' },
  'answer-not-accepted': { status: 422, says: 'answerNotAccepted' },
  'answer-too-late': { status: 410, says: 'answerTooLate' },
  'not-ready-yet': { status: 503, says: 'notReadyYet' },
  'wait-your-turn': { status: 429, says: 'waitYourTurn' },
  'try-later': { status: 429, says: 'tryLater' },
  'hand-over-over': { status: 410, says: 'handOverOver' },
  'hand-over-incorrect': { status: 422, says: 'handOverIncorrect' },
  'step-spent': { status: 410, says: 'stepSpent' },
  'too-many-attempts': { status: 429, says: 'tooManyAttempts' },
  'too-many-sends': { status: 429, says: 'tooManySends' },
  'too-many-requests': { status: 429, says: 'tooManyRequests' },
  'identity-not-accepted': { status: 422, says: 'identityNotAccepted' },
  'work-account-refused': { status: 422, says: 'workAccountRefused' },
  'identity-linked-already': { status: 409, says: 'identityLinkedAlready' },
  'password-too-short': { status: 422, says: 'passwordTooShort' },
  'password-too-long': { status: 422, says: 'passwordTooLong' },
  'password-too-plain': { status: 422, says: 'passwordTooPlain' },
  'password-unsupported-character': { status: 422, says: 'passwordUnsupportedCharacter' },
  'password-contains-name': { status: 422, says: 'passwordContainsName' },
  'password-too-guessable': { status: 422, says: 'passwordTooGuessable' },
  'password-breached': { status: 422, says: 'passwordBreached' },
  'password-differs': { status: 422, says: 'passwordDiffers' },
  'password-refused': { status: 422, says: 'passwordRefused' },
  'password-too-young': { status: 422, says: 'passwordTooYoung' },
  'directory-refused-password': { status: 422, says: 'directoryRefusedPassword' },
  'directory-unavailable': { status: 503, says: 'directoryUnavailable' },
  'link-set-aside': { status: 403, says: 'linkSetAside' },
  'choice-missing': { status: 422, says: 'choiceMissing' },
  'other-number-first': { status: 409, says: 'otherNumberFirst' },
  'comparison-missing': { status: 422, says: 'comparisonMissing' },
  'note-too-long': { status: 422, says: 'noteTooLong' },
  'desk-note-missing': { status: 422, says: 'deskNoteMissing' },
  'desk-note-too-long': { status: 422, says: 'deskNoteTooLong' },
  'reason-missing': { status: 422, says: 'reasonMissing' },
  'not-permitted': { status: 403, says: 'notPermitted' },
  'switch-moved-on': { status: 409, says: 'switchMovedOn' },
  'assigned-elsewhere': { status: 409, says: 'assignedElsewhere' },
  'not-your-own': { status: 403, says: 'notYourOwn' },
  'vouches-not-decides': { status: 403, says: 'vouchesNotDecides' },
  'pairing-unknown': { status: 422, says: 'pairingUnknown' },
  'second-check-needed': { status: 403, says: 'secondCheckNeeded' },
  'second-approver-needed': { status: 403, says: 'secondApproverNeeded' },
  'approvers-not-told-apart': { status: 403, says: 'approversNotToldApart' },
  'sign-in-too-old': { status: 403, says: 'signInTooOld' },
  'sign-in-too-weak': { status: 403, says: 'signInTooWeak' },
  'sign-in-strength-unknown': { status: 403, says: 'signInStrengthUnknown' },
  'sign-in-guard-unread': { status: 503, says: 'signInGuardUnread' },
  'sign-in-not-guarded': { status: 403, says: 'signInNotGuarded' },
  'sign-in-time-unknown': { status: 403, says: 'signInTimeUnknown' },
  'enrolment-not-used': { status: 403, says: 'enrolmentNotUsed' },
  'enrolment-full': { status: 422, says: 'enrolmentFull' },
  'enrolment-moved-on': { status: 409, says: 'enrolmentMovedOn' },
  'enrolment-begun-too-long-ago': { status: 410, says: 'enrolmentBegunTooLongAgo' },
  'app-code-incorrect': { status: 422, says: 'appCodeIncorrect' },
  'passkey-not-accepted': { status: 422, says: 'passkeyNotAccepted' },
  'passkey-not-recognised': { status: 422, says: 'passkeyNotRecognised' },
  'sheet-not-recognised': { status: 422, says: 'sheetNotRecognised' },
  'contact-unknown': { status: 422, says: 'contactUnknown' },
  'contact-is-yourself': { status: 422, says: 'contactIsYourself' },
  'contact-named-already': { status: 422, says: 'contactNamedAlready' },
  'address-unreadable': { status: 422, says: 'addressUnreadable' },
  'address-not-private': { status: 422, says: 'addressNotPrivate' },
  'address-refuses-mail': { status: 422, says: 'addressRefusesMail' },
  'address-known-already': { status: 422, says: 'addressKnownAlready' },
  'session-unknown': { status: 404, says: 'sessionUnknown' },
  'request-unknown': { status: 404, says: 'requestUnknown' },
  'request-moved-on': { status: 409, says: 'requestMovedOn' },
  'not-your-turn': { status: 503, says: 'notYourTurn' },
  'tenant-unavailable': { status: 503, says: 'tenantUnavailable' },
} as const satisfies Record<string, { status: number; says: string }>

export type RefusalCode = keyof typeof REFUSALS
export interface Refused {
  readonly ok: false
  readonly refusal: RefusalCode
  /** When trying again may succeed, where that is known. */
  readonly retryAt?: Date | undefined
}
export type Result<T> = { readonly ok: true; readonly value: T } | Refused

/** A result that succeeded. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
/** A result that was refused, with when trying again may succeed where that is known. */
export const refuse = (refusal: RefusalCode, retryAt?: Date): Refused => ({ ok: false, refusal, retryAt })
