/**
 * Who asks, in every request that leaves: services count, limit and report by it, and
 * some refuse whoever does not say.
 *
 * @see RFC 9110 §10.1.5; Have I Been Pwned, API v3, "User agent"
 */
export const USER_AGENT = 'Latchkey (account recovery)'
