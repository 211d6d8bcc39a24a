/**
 * Stems of the failure reasons that the sign-in log and error answers give in
 * words, each with its code: people copy the reason and leave the number behind.
 * They are in English, whatever the language of the portal.
 *
 * @see Microsoft Entra, "Microsoft Entra authentication and authorization error codes"
 */

/** More exact ones first: some reasons begin like another. In small letters. */
export const LOG_REASONS: readonly (readonly [stem: RegExp, code: string])[] = [
  // Devices and apps.
  [/not an approved app|conditional access approved app/iu, '53002'],
  [/due to suspicious activity, access policy/iu, '50131'],
  [/required to be compliant/iu, '530002'],
  [/required to be managed/iu, '530003'],
  [/requires a domain joined device|not domain joined/iu, '53001'],
  [/enforce intune protection|app protection (?:policy|requirement)/iu, '53005'],
  [/is a mam app/iu, '50127'],
  [/broker app needs/iu, '501271'],
  [/browser (?:is )?not supported|managed browser or/iu, '530001'],
  [/workplace join(?:ed)?\b/iu, '50129'],
  [/failed to perform device authentication/iu, '50187'],
  [/(?<!strong )device authentication failed|not registered for the account/iu, '50155'],
  [/device based conditional access/iu, '530033'],
  [/platform \S{0,30} ?that'?s currently not supported/iu, '50005'],
  [/ngc (?:key )?(?:signature|key configured)|ngc transport key/iu, '130006'],
  [/(?:^|[.:;] ?)the device is disabled/iu, '130007'],
  [/referenced by the ngc key/iu, '130008'],
  // Risk and registration, before plain second proofs.
  [/configure multi-?factor authentication methods due to/iu, '53004'],
  [/configure multi-?factor authentication methods because/iu, '53010'],
  [/proofup blocked/iu, '54010'],
  [/due to account risk/iu, '50135'],
  [/password change is required due to/iu, '50142'],
  [/password needs to be changed due to/iu, '50137'],
  [/stopped by threat ?intelligence/iu, '500532'],
  // Second proofs.
  [/presented multi-?factor authentication has expired/iu, '50078'],
  [/telecom mfa calls/iu, '50088'],
  [/failed during strong authentication/iu, '500121'],
  [/external security challenge/iu, '50158'],
  [/sent by external provider/iu, '50159'],
  [/validate the otp|otp is (?:incorrect|already expired)|email otp notification/iu, '50184'],
  [/credential used \S{0,40} ?is not supported/iu, '54008'],
  [/authenticator to be used to provide gps|requires gps location/iu, '50081'],
  // Passes.
  [/access pass sign in was blocked/iu, '130502'],
  [/access pass must be used for/iu, '130506'],
  [/access pass could not be (?:found|verified)/iu, '130507'],
  // Passwords and names.
  [/active directory password has expired/iu, '50144'],
  [/password does not exist in the directory/iu, '50056'],
  [/password entered exceeds the maximum/iu, '50052'],
  [/no tenant-identifying information/iu, '50059'],
  [/isn'?t in our system/iu, '90125'],
  [/tenant \S{1,60} not found/iu, '90002'],
  // Organisations.
  [/(?:inbound|cross-tenant) access policy/iu, '500213'],
  [/outbound access policy/iu, '500212'],
  [/access to \S{1,60} tenant is denied/iu, '500021'],
  [/not a valid login domain/iu, '500208'],
  [/hasn'?t been explicitly added to the tenant/iu, '16003'],
  [/redemption is in a pending state/iu, '50014'],
  [/federation realm object/iu, '50107'],
  [/authentication required from federated/iu, '53006'],
  [/(?:external|federated) identity provider|identity provider (?:returned an error|has failed)/iu, '40009'],
  // Apps.
  [/has not consented to use the application|consent is required/iu, '65001'],
  [/has not been authorized in the tenant/iu, '90099'],
  [/application with identifier \S{1,80} ?was not found/iu, '700016'],
  [/resource principal named/iu, '500011'],
  [/specified in the request does not match/iu, '50011'],
  [/not configured as a multi-?tenant/iu, '50194'],
  [/client request loop/iu, '50196'],
  [/misconfigured application/iu, '650056'],
  [/application \S{1,80} (?:is disabled|cannot be accessed at this time)/iu, '7000112'],
  // Signing in without a password, at work.
  [/kerberos (?:authentication failed|ticket)/iu, '81010'],
  [/not enabled for (?:desktopsso|seamless sso)/iu, '81007'],
  // The service.
  [/a transient error has occurred/iu, '50033'],
  [/service is (?:temporarily unavailable|too busy)/iu, '90033'],
  [/this request has timed out/iu, '90012'],
  [/issue with our sign-in service/iu, '50000'],
  // Steps on the way and ends of old sessions.
  [/keep me signed in' interrupt/iu, '50140'],
  [/user confirmation is required for this request/iu, '50199'],
  [/flow token expired/iu, '50089'],
  [/password reset or password registration entry/iu, '50125'],
  [/session is (?:not valid|invalid) (?:due|because)/iu, '50133'],
  [/windows 10 accounts extension/iu, '50168'],
  [/grant is invalid or malformed/iu, '70000'],
  [/refresh token (?:was issued to a single page|is invalid due to sign-in frequency)/iu, '700084'],
  [/authorization code was already redeemed/iu, '54005'],
  [/user terminated the request|decided not to continue/iu, '650041'],
  [/(?:^|[.:;] ?)device authentication is required/iu, '50097'],
]
