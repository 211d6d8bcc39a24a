/** When a page goes there and back to Entra ID by itself, and when it stays where it is. */

import { MINUTE_IN_MS } from '#lib/rules/duration.ts'

/** Sooner than roles grow too old for a decision, so that an open page can still be decided on. */
const RENEW_AFTER_MINUTES = 8

/**
 * Only while a page is being opened. What our script draws anew behind somebody who reads,
 * and what is drawn after a form, asks for no document: leaving it would take the page away
 * from them, and whatever they have typed.
 *
 * @param fetchFor `Sec-Fetch-Dest`; null from a browser that does not send it, which then opens every page.
 * @see Fetch Metadata Request Headers §2.1
 */
export const isRenewalDue = (renewedAt: Date, now: Date, fetchFor: string | null): boolean =>
  (fetchFor === null || fetchFor === 'document') &&
  renewedAt.getTime() < now.getTime() - RENEW_AFTER_MINUTES * MINUTE_IN_MS
