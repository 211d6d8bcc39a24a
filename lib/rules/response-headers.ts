/**
 * What every answer says to a browser, whoever gives it: a page, a route, a file,
 * or Next itself where no page of ours was asked.
 *
 * @see OWASP ASVS 5.0 3.4
 */
export const RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  // Not no-referrer: a form posted without JavaScript would then carry `Origin: null` and be turned away.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  // Browsers take it over https only, so it is right to say it always.
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
}

/** The policy of what is no page: a file, a redirect, a refusal. Nothing is loaded by it, and nothing runs in it. */
export const BARE_CONTENT_POLICY = [
  "default-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')
