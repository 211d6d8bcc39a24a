/**
 * Words that sign-in answers give an app instead of a number, and the code of the
 * sign-in log that means the same.
 *
 * @see RFC 6749 §4.1.2.1; OpenID Connect Core §3.1.2.6; Microsoft identity platform,
 * "Handling error codes in your application"
 */

/** `suberror`: says what is wrong. */
export const SUBERRORS: Readonly<Record<string, string>> = {
  user_password_expired: '50055',
  token_expired: '700082',
  bad_token: '700082',
  consent_required: '65001',
  protection_policy_required: '53005',
  device_authentication_failed: '50155',
}

/** `error`: which part of the protocol failed, and little of why. */
export const OAUTH_ERRORS: Readonly<Record<string, string>> = {
  login_required: '50058',
  consent_required: '65001',
  temporarily_unavailable: '90033',
  server_error: '90033',
  invalid_client: '7000215',
  invalid_resource: '500011',
  invalid_request: '90023',
  invalid_scope: '70011',
  unauthorized_client: '700016',
  unsupported_response_type: '700054',
}

/** One of them with what it says behind it, as a page shows it that names no field. */
export const BARE_OAUTH_ERROR = new RegExp(`(${Object.keys(OAUTH_ERRORS).join('|')})(?=: |\\. |$)`, 'giu')
