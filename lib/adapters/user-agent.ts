/**
 * The `User-Agent` of every request that we send: services count, limit and report by it, and some refuse requests
 * without one.
 *
 * @see RFC 9110 §10.1.5; Have I Been Pwned, API v3, "User agent"
 */
export const USER_AGENT = 'Latchkey (account recovery)'
