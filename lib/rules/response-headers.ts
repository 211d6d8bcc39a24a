/**
 * Headers of every answer: of a page, a route, a file, or of Next itself where no page of ours was asked for.
 *
 * @see OWASP ASVS 5.0 3.4
 */
export const RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  // Not `no-referrer`: a form posted without JavaScript would then carry `Origin: null` and be refused.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  // Browsers ignore it over plain http, so it can always be sent.
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
}

/**
 * The content policy of answers that are no page: a file, a redirect, a refusal. It allows nothing to be loaded or
 * run.
 */
export const BARE_CONTENT_POLICY = [
  "default-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')
